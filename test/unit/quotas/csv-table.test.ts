import { expect, test } from 'vitest';
import { csvTable } from '../../../src/services/quotas/csv-table.ts';

test.each([
  ['a, b', '"a, b"'],
  ['say "hi"', '"say ""hi"""'],
  ['two\nlines', '"two\nlines"'],
  // What spreadsheets would take for a formula.
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-1', "'-1"],
])('a text that people wrote stays a text in one field: %j', (text, field) => {
  expect(csvTable([['first', text], ['second']])).toBe(`first,${field}\r\nsecond\r\n`);
});
