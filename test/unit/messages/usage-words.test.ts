import { describe, expect, it } from 'vitest';
import { shortDate, span } from '../../../src/services/messages/dates.ts';
import { figure, shortFigure } from '../../../src/services/messages/figures.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { creditsIn } from '../../../src/services/messages/usage-words.ts';

const t = translator('en');

describe('a number of credits', () => {
  it.each([
    [0, '0', '0'],
    [0.125, '0.13', '0.13'],
    [99_999, '99,999', '99,999'],
    [100_000, '100,000', '100K'],
    [1_234_567, '1,234,567', '1.23M'],
    [999_999_999_999, '999,999,999,999', '1T'],
    [1e12, '1E12', '1T'],
    [999e12, '9.99E14', '999T'],
    [Number.MAX_SAFE_INTEGER, '9.01E15', '9.01E15'],
  ])('of %d is written %s, and %s where there is little room', (value, long, short) => {
    expect([figure(t, value), shortFigure(t, value)]).toEqual([long, short]);
  });

  it.each([
    [1, '1 credit'],
    [1_240, '1,240 credits'],
  ])('of %d is called %s', (value, expected) => {
    expect(creditsIn(t, value)).toBe(expected);
  });
});

describe('a date', () => {
  it.each([
    ['2026-01-01', '1 Jan'],
    ['2026-09-09', '9 Sept'],
    ['2028-02-29', '29 Feb'],
    ['2026-12-31', '31 Dec'],
  ])('%s is short: %s', (day, expected) => {
    expect(shortDate(t, day)).toBe(expected);
  });

  it.each([
    ['en', '21 Nov', '20 Dec 2026 – 18 Jan 2027', '12,345'],
    ['de', '21. Nov.', '20. Dez. 2026 – 18. Jan. 2027', '12.345'],
    ['ja', '11月21日', '2026/12/20～2027/01/18', '12,345'],
  ] as const)('and a number are written as in the language: %s', (language, day, period, number) => {
    const reader = translator(language);
    expect(shortDate(reader, '2026-11-21')).toBe(day);
    expect(span(reader, '2026-12-20', '2027-01-18')).toBe(period);
    expect(figure(reader, 12_345)).toBe(number);
  });
});
