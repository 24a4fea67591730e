import { describe, expect, it } from 'vitest';
import { stemName } from '../../../src/services/messages/names.ts';
import {
  amount,
  boldTitle,
  code,
  plain,
  prose,
  shorten,
  timestamp,
} from '../../../src/services/messages/text.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';

const t = translator('en');

describe('foreign text', () => {
  it.each([
    ['short', 10, 'short'],
    ['exactly ten', 11, 'exactly ten'],
    ['a bit too long', 10, 'a bit too…'],
    ['🎵🎵🎵🎵', 3, '🎵🎵…'],
    ['  many \n\t lines \u2028 of\u202e it\u0000', 50, 'many lines of it'],
    ['half a \ud83c character', 50, 'half a character'],
    ['\u200b\u202e', 50, ''],
  ])('becomes one visible line: %j in %i characters', (text, length, expected) => {
    expect(shorten(text, length)).toBe(expected);
  });

  it.each([
    ['a*b_c~d', 'a\\*b\\_c\\~d'],
    ['`x` |y| \\z', '\\`x\\` \\|y\\| \\\\z'],
    ['[a](https://x.y)', '\\[a\\](https\\://x.y)'],
    ['<@1> <#2> :a:', '\\<@\u200b1\\> \\<#2\\> \\:a\\:'],
    ['@everyone', '@\u200beveryone'],
    ['Ünïcödé 日本 🎵 (live) #1 - 2', 'Ünïcödé 日本 🎵 (live) #1 - 2'],
  ])('shows as it is: %s', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  it.each(HOSTILE_TEXTS)('is bounded, on one line and formats nothing (%#)', (text) => {
    const shown = plain(text);
    expect(shown.length).toBeLessThanOrEqual(200);
    expect(shown).not.toMatch(/[\n\r\u2028\u2029\u202e\u2066]|@(everyone|here)|(?<!\\)(\\\\)*[*_~|<>[\]`:]/);
    expect(shown).not.toMatch(/\p{Cs}/u);
  });

  it.each(HOSTILE_TEXTS)('cannot leave inline code (%#)', (text) => {
    const shown = code(text);
    expect(shown === undefined).toBe(boldTitle(text) === undefined);
    expect(shown ?? '`x`').toMatch(/^`[^`\n]+`$/);
    expect(shown?.length ?? 0).toBeLessThanOrEqual(130);
  });

  it('has a bold form only where there is something to see', () => {
    expect(boldTitle('Night *Drive*')).toBe('**Night \\*Drive\\***');
    for (const nothing of [undefined, '', ' ', '\u200b']) expect(boldTitle(nothing)).toBeUndefined();
  });
});

describe('our own words', () => {
  it.each([
    [0, 'day', '0 credits a day'],
    [1, 'week', '1 credit a week'],
    [1_000, 'month', '1,000 credits a month'],
  ] as const)('count %i each %s as %s', (count, period, expected) => {
    expect(amount(t, count, period)).toBe(expected);
  });

  it('show a time as Discord does, in whole seconds', () => {
    expect(timestamp(1_753_782_937_999, 'R')).toBe('<t:1753782937:R>');
  });

  it.each([
    ['vocals', 'Vocals'],
    ['backing_vocals', 'Backing vocals'],
    ['fx', 'FX'],
    ['hurdy_gurdy', 'Hurdy gurdy'],
    ['constructor', 'Constructor'],
    ['_', 'Track'],
    ['', 'Track'],
    ['x'.repeat(100), `X${'x'.repeat(38)}…`],
  ])('call the stem %j %j', (stem, expected) => {
    expect(stemName(t, stem)).toBe(expected);
  });
});

it.each([
  ['en', 'One. Two.'],
  ['pt-BR', 'One. Two.'],
  ['ja', 'One.Two.'],
] as const)('sentences in a row are set as the language does: %s', (language, expected) => {
  expect(prose(translator(language), 'One.', 'Two.')).toBe(expected);
});
