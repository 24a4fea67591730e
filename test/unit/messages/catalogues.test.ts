import { describe, expect, test } from 'vitest';
import {
  CATALOGUES,
  isMessageKey,
  type MessageKey,
} from '../../../src/services/messages/catalogues/catalogues.ts';
import { de } from '../../../src/services/messages/catalogues/de.ts';
import { en } from '../../../src/services/messages/catalogues/en.ts';
import { es } from '../../../src/services/messages/catalogues/es.ts';
import { fr } from '../../../src/services/messages/catalogues/fr.ts';
import { ja } from '../../../src/services/messages/catalogues/ja.ts';
import { ptBR } from '../../../src/services/messages/catalogues/pt-BR.ts';
import type { Language } from '../../../src/services/messages/languages.ts';
import { type Argument, argumentsOf, longestOf } from '../../support/message-arguments.ts';
import { sourceWithoutTexts } from '../../support/source.ts';

const KEYS = Object.keys(CATALOGUES.en).filter(isMessageKey);

/** `what` of every text of a language for which it finds something. */
function found(language: Language, what: (text: string, key: MessageKey) => unknown): string[] {
  return KEYS.flatMap((key) => {
    const mistake = what(CATALOGUES[language][key], key);
    return mistake ? [`${key}: ${mistake}`] : [];
  });
}

const namesOf = (given: readonly Argument[]) =>
  [...new Set(given.map(({ name, kind }) => `${name}, ${kind}`))].sort().join('; ');

/** What Discord formats, and what members type: as it is in every language. */
const kept = (text: string) => (text.match(/`[^`]+`|\*\*/g) ?? []).sort().join(' ');

// Numbers are written in figures, so that none needs the form for millions ("un millón de …").
const OPTIONAL_FORM = 'many';

// What each language says itself, without the English texts that stand in for those that are missing.
const OWN: readonly [Language, Readonly<Record<string, string>>][] = [
  ['en', en],
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['pt-BR', ptBR],
  ['ja', ja],
];

describe.each(OWN)('the texts in the language %s', (language, own) => {
  test('are as many as the English ones', () => {
    expect(Object.keys(own).sort()).toEqual([...KEYS].sort());
  });

  test('have the placeholders of the English ones, and no others', () => {
    const mistakes = found(language, (text, key) => {
      const [own, english] = [argumentsOf(text, language), argumentsOf(CATALOGUES.en[key], 'en')].map(
        namesOf,
      );
      return own !== english && `${own} instead of ${english}`;
    });
    expect(mistakes).toEqual([]);
  });

  test('have no placeholders but texts, numbers and counts', () => {
    expect(found(language, (text) => namesOf(argumentsOf(text, language)).includes('unknown'))).toEqual([]);
  });

  test('count as the language does', () => {
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const needed = known.filter((form) => form !== OPTIONAL_FORM);
    const mistakes = found(language, (text) =>
      argumentsOf(text, language)
        .filter(({ kind }) => kind === 'plural')
        .flatMap(({ forms }) => [
          ...needed.filter((form) => !forms.includes(form)).map((form) => `no ${form}`),
          ...forms.filter((form) => !known.some((each) => each === form)).map((form) => `useless ${form}`),
        ])
        .join(),
    );
    expect(mistakes).toEqual([]);
  });

  test('say something, without spaces around it', () => {
    const mistakes = found(language, (text, key) =>
      key === 'comma' ? text.trim() === '' : text !== text.trim() || text === '',
    );
    expect(mistakes).toEqual([]);
  });

  test('keep what Discord formats and what members have to type', () => {
    const mistakes = found(
      language,
      (text, key) => kept(text) !== kept(CATALOGUES.en[key]) && `“${kept(text)}”`,
    );
    expect(mistakes).toEqual([]);
  });

  test.each([
    ['command.', 100],
    ['choice.', 100],
    ['name.', 32],
    ['stem.', 40],
    ['button.', 80],
    ['form.', 45],
  ])('that begin with %s have at most %i characters', (prefix, most) => {
    const mistakes = found(language, (text, key) => {
      const length = key.startsWith(prefix) ? longestOf(text, language).length : 0;
      return length > most && `${length} characters`;
    });
    expect(mistakes).toEqual([]);
  });
});

test('French has no space at which a line could break before a mark of punctuation or inside of quotes', () => {
  expect(found('fr', (text) => /« | [:;?!%»]/.test(text))).toEqual([]);
});

test('every text is used', () => {
  const source = sourceWithoutTexts();
  const quoted = new Set([...source.matchAll(/'([^'\n]+)'/g)].map(([, text]) => text));
  // Keys that are put together: `failure.cause.${reason}`.
  const built = [
    ...source.matchAll(/`(\w+\.(?:[\w.]|\$\{[^}`]*\})*\$\{[^}`]*\}(?:[\w.]|\$\{[^}`]*\})*)`/g),
  ].map(([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[^.]+')}$`));
  expect(built.length).toBeGreaterThan(10);
  expect(KEYS.filter((key) => !quoted.has(key) && !built.some((pattern) => pattern.test(key)))).toEqual([]);
});
