import { expect, test } from 'vitest';
import { dayOf, lastDays, periodOf } from '../../../src/services/quotas/period.ts';

const at = (text: string): number => Date.parse(`${text}Z`);

test.each([
  ['day', '2026-12-31T23:59:59.999', '2026-12-31', '2026-12-31', '2027-01-01T00:00', 1],
  ['day', '2027-01-01T00:00', '2027-01-01', '2027-01-01', '2027-01-02T00:00', 1],
  // Monday, Sunday, and the weeks that two years share.
  ['week', '2026-11-23T00:00', '2026-11-23', '2026-11-29', '2026-11-30T00:00', 7],
  ['week', '2026-11-29T23:59', '2026-11-23', '2026-11-29', '2026-11-30T00:00', 7],
  ['week', '2026-12-31T12:00', '2026-12-28', '2027-01-03', '2027-01-04T00:00', 7],
  ['week', '2027-01-03T23:59', '2026-12-28', '2027-01-03', '2027-01-04T00:00', 7],
  ['week', '2024-12-30T00:00', '2024-12-30', '2025-01-05', '2025-01-06T00:00', 7],
  ['month', '2026-11-23T12:00', '2026-11-01', '2026-11-30', '2026-12-01T00:00', 30],
  ['month', '2026-12-31T23:59', '2026-12-01', '2026-12-31', '2027-01-01T00:00', 31],
  ['month', '2027-02-28T23:59', '2027-02-01', '2027-02-28', '2027-03-01T00:00', 28],
  ['month', '2028-02-29T00:00', '2028-02-01', '2028-02-29', '2028-03-01T00:00', 29],
  ['month', '2100-02-10T00:00', '2100-02-01', '2100-02-28', '2100-03-01T00:00', 28],
] as const)(
  'the %s of %s has the days from %s to %s and ends at %s',
  (kind, moment, first, last, end, count) => {
    const { days, resetsAt } = periodOf(kind, at(moment));
    expect([days[0], days.at(-1), days.length, resetsAt]).toEqual([first, last, count, at(end)]);
    expect(new Set(days).size).toBe(count);
  },
);

test('every moment lies in its period, and the next period begins where it ends', () => {
  for (const kind of ['day', 'week', 'month'] as const) {
    for (let moment = at('2027-12-25T07:13'); moment < at('2028-03-05T00:00'); moment += 7 * 3_600_000) {
      const { days, resetsAt } = periodOf(kind, moment);
      expect(days).toContain(dayOf(moment));
      expect(dayOf(resetsAt - 1)).toBe(days.at(-1));
      expect(periodOf(kind, resetsAt).days[0]).toBe(dayOf(resetsAt));
    }
  }
});

test('the last days end with today, across the end of a year', () => {
  expect(lastDays(3, at('2027-01-01T00:00'))).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
  expect(lastDays(30, at('2028-03-01T23:59'))[0]).toBe('2028-02-01');
});
