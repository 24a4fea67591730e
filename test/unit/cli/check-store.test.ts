import { expect, test } from 'vitest';
import { checkStore } from '../../../src/cli/doctor/check-store.ts';
import type { StoreFacts } from '../../../src/services/platform/store-facts.ts';

const MEGABYTE = 1024 * 1024;
const FACTS: StoreFacts = {
  path: '/data/s.sqlite',
  contents: { records: 12, kinds: { jobs: 3 } },
  writeProblem: undefined,
  freeBytes: 10_000 * MEGABYTE,
  isLocked: false,
};

test.each<[string, Partial<StoreFacts>, [level: string, detail: RegExp][]]>([
  ['all is well', {}, [['ok', /whole and writable: 12 records, 3 jobs; the bot is not running/]]],
  ['it cannot be written', { writeProblem: 'readonly' }, [['problem', /cannot be written: readonly/]]],
  [
    'it cannot be made',
    { contents: undefined, writeProblem: 'EACCES' },
    [['problem', /cannot be written: EACCES/]],
  ],
  ['it is damaged', { contents: { problem: 'torn' } }, [['problem', /cannot be read: torn/]]],
  [
    'the disk is nearly full',
    { freeBytes: 499 * MEGABYTE },
    [
      ['ok', /whole/],
      ['warning', /^499 MB are free/],
    ],
  ],
  [
    'the disk is full',
    { freeBytes: 49 * MEGABYTE },
    [
      ['ok', /whole/],
      ['problem', /^49 MB are free/],
    ],
  ],
])('a store of which %s', (_, change, expected) => {
  const found = checkStore({ ...FACTS, ...change });
  expect(found).toEqual(
    expected.map(([level, detail]) =>
      expect.objectContaining({ level, detail: expect.stringMatching(detail) }),
    ),
  );
  for (const { level, todo } of found) expect(todo === undefined).toBe(level === 'ok');
});
