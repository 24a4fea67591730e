import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGUES, type Catalogue, type MessageKey } from './catalogues/catalogues.ts';
import type { Language } from './languages.ts';

/**
 * The text of a key in one language, with its placeholders filled in. Values go in as they are: foreign text has to be
 * made safe (`plain`, `code`) before. Only `{name, number}` and the `#` of a plural write numbers as the language does.
 */
export interface Translate {
  <Key extends MessageKey>(key: Key, ...values: ValuesOf<Key>): string;
  readonly language: Language;
}

type Value = string | number;
type ValuesOf<Key extends MessageKey> = [PlaceholdersOf<Catalogue[Key]>] extends [never]
  ? []
  : [values: { readonly [Name in PlaceholdersOf<Catalogue[Key]>]: Value }];

/** The names in `{name}` and `{name, plural, …}`; the texts behind `one`, `other` and the like are no names. */
type PlaceholdersOf<Text extends string> = Text extends `${infer Before}{${infer Inside}}${infer Rest}`
  ? (Before extends `${string} ${PluralForm} ` ? never : NameOf<Inside>) | PlaceholdersOf<Rest>
  : never;
type PluralForm = Intl.LDMLPluralRule | '=0' | '=1';
type NameOf<Inside extends string> = Inside extends `${infer Name},${string}` ? Name : Inside;

const translators = new Map<Language, Translate>();

/** The texts of one language; each is parsed when it is first needed, and kept. */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known !== undefined) return known;
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const text = (key: MessageKey, values?: Record<string, Value>): string => {
    const format =
      formats.get(key) ??
      new IntlMessageFormat(CATALOGUES[language][key], language, undefined, { ignoreTag: true });
    formats.set(key, format);
    return String(format.format(values));
  };
  const translate: Translate = Object.assign(text, { language });
  translators.set(language, translate);
  return translate;
}
