import { describe, expect, it } from 'vitest';
import { amount, figure, shortDate, shortFigure } from '../../../src/services/messages/usage-words.ts';

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
    expect([figure(value), shortFigure(value)]).toEqual([long, short]);
  });

  it.each([
    [1, '1 credit'],
    [1_240, '1,240 credits'],
  ])('of %d is called %s', (value, expected) => {
    expect(amount(value)).toBe(expected);
  });
});

describe('a date', () => {
  it.each([
    ['2026-01-01', '1 Jan'],
    ['2026-09-09', '9 Sep'],
    ['2028-02-29', '29 Feb'],
    ['2026-12-31', '31 Dec'],
  ])('%s is short: %s', (day, expected) => {
    expect(shortDate(day)).toBe(expected);
  });
});
