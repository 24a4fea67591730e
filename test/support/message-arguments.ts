import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../../src/services/messages/languages.ts';

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** A placeholder of a text in ICU's syntax. */
export interface Argument {
  name: string;
  kind: 'text' | 'number' | 'plural' | 'unknown';
  /** `one`, `other` and the like. */
  forms: readonly string[];
}

/** Every placeholder, also those inside of plural forms. @throws SyntaxError */
export function argumentsOf(text: string, language: Language): Argument[] {
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true }).getAst().flatMap(argumentsIn);
}

// The numbers of the parser's kinds: 0 words, 1 {name}, 2 {name, number}, 6 {name, plural, …}, 7 #.
function argumentsIn(part: Part): Argument[] {
  const kind = Number(part.type);
  if (kind === 0 || kind === 7) return [];
  const name = 'value' in part ? String(part.value) : '';
  if (!('options' in part)) {
    return [{ name, kind: kind === 1 ? 'text' : kind === 2 ? 'number' : 'unknown', forms: [] }];
  }
  const isPlural = kind === 6 && 'pluralType' in part && part.pluralType === 'cardinal';
  const inside = Object.values(part.options).flatMap(({ value }) => value.flatMap(argumentsIn));
  return [{ name, kind: isPlural ? 'plural' : 'unknown', forms: Object.keys(part.options) }, ...inside];
}

/** The text with one and with a million in every place, the longer of the two. */
export function longestOf(text: string, language: Language): string {
  const format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
  const names = argumentsOf(text, language).map(({ name }) => name);
  const [one = '', many = ''] = [1, 1_000_000].map((value) =>
    String(format.format(Object.fromEntries(names.map((name) => [name, value])))),
  );
  return one.length > many.length ? one : many;
}
