import { expect, test } from 'vitest';
import { relativeTime } from '../../sandbox/page/browser/ui/time.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [0, 'now'],
  [second, 'in 1 second'],
  [-59 * second, '59 seconds ago'],
  [-minute, '1 minute ago'],
  [90 * second, 'in 2 minutes'],
  [-3 * hour, '3 hours ago'],
  [day, 'tomorrow'],
  [14 * day, 'in 14 days'],
  [-60 * day, '2 months ago'],
  [400 * day, 'next year'],
])('%d ms away is %s', (distance, expected) => {
  const now = Date.UTC(2025, 5, 1);
  expect(relativeTime(now + distance, now, 'en')).toBe(expected);
});

test('is told in the language of whoever reads', () => {
  expect(relativeTime(0, 3 * minute, 'de')).toBe('vor 3 Minuten');
});
