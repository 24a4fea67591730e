import { CATALOGUES, isMessageKey, type MessageKey } from '../services/messages/catalogues/catalogues.ts';
import { LOCALES } from '../services/messages/languages.ts';

type Localizations = Partial<Record<keyof typeof LOCALES, string>>;

/** What Discord shows of a command or an option in each language; English where it is not told otherwise. */
export function localisedDescription(key: MessageKey) {
  return { description: CATALOGUES.en[key], description_localizations: inOtherLanguages(key) };
}

/** As `localisedDescription`, for the name of an option or of a command in a message's menu, if it has others. */
export function localisedName(name: string) {
  const key = `name.${name}`;
  return isMessageKey(key) ? { name, name_localizations: inOtherLanguages(key) } : { name };
}

/** The values of options for which there are words in every language. */
export type ChoiceWord = WordOf<MessageKey>;
type WordOf<Key> = Key extends `choice.${infer Word}` ? Word : never;

/** A value that members choose by its name in their language. */
export function localisedChoice(value: ChoiceWord) {
  const key = `choice.${value}` as const;
  return { name: CATALOGUES.en[key], value, name_localizations: inOtherLanguages(key) };
}

function inOtherLanguages(key: MessageKey): Localizations {
  const texts = Object.entries(LOCALES).map(([locale, language]) => [locale, CATALOGUES[language][key]]);
  return Object.fromEntries(texts.filter(([, text]) => text !== CATALOGUES.en[key]));
}
