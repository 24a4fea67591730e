import { expect, test } from 'vitest';
import { benches } from '../../../bench/index.ts';
import { atMost, type Bench, type Check, type Outcome, row } from '../../../bench/support/bench.ts';
import { runBenches } from '../../../bench/support/run-benches.ts';
import { table } from '../../../bench/support/table.ts';

const SLOW = row({ what: 'a step', unit: 'ms', measured: 30, floor: 10, goal: atMost(1.5) });
const CHECKS: Check[] = [
  { what: 'jobs delivered', found: 50, expected: 50 },
  { what: 'answers 430', found: 0, expected: 0 },
];

const run = async (bench: Pick<Bench, 'run'>) => {
  const given = { name: 'one', about: 'something', floor: 'nothing', ...bench };
  return (await runBenches([given], { short: true, say: () => {} }))[0]?.result;
};
const outcome = (change: Partial<Outcome>) =>
  run({ run: async () => ({ rows: [SLOW], checks: CHECKS, ...change }) });

test('a missed goal breaks no bench: it is told in the table', async () => {
  expect(await outcome({})).toMatchObject({ rows: [SLOW] });
  const reports = await runBenches(
    [{ name: 'one', about: '', floor: '', run: async () => ({ rows: [SLOW], checks: CHECKS }) }],
    { short: true, say: () => {} },
  );
  expect(table(reports)).toMatch(/one +a step +30\.0 ms +10\.0 ms +3\.00x +<= 1\.50x +missed/);
});

test.each([0, 1])('a wrong count breaks a bench, whichever check finds it: %i', async (wrong) => {
  const checks = CHECKS.map((check, n) => (n === wrong ? { ...check, found: check.found + 1 } : check));
  expect(await outcome({ checks })).toEqual({
    broken: `${CHECKS[wrong]?.what}: ${checks[wrong]?.found} in place of ${CHECKS[wrong]?.expected}`,
  });
});

test('a bench that checks nothing, measures nothing, or measures no number is broken', async () => {
  expect(await outcome({ checks: [] })).toEqual({ broken: 'nothing was checked' });
  expect(await outcome({ rows: [] })).toEqual({ broken: 'nothing was measured' });
  expect(await outcome({ rows: [{ ...SLOW, measured: Number.NaN }] })).toHaveProperty('broken');
});

test('what a bench has started is ended, the latest first, also when it throws; and the others run', async () => {
  const ended: string[] = [];
  const failing: Bench = {
    name: 'failing',
    about: '',
    floor: '',
    async run({ atEnd }) {
      atEnd(() => ended.push('server'));
      atEnd(() => ended.push('client'));
      throw new Error('the bot did not start');
    },
  };
  const fine: Bench = { ...failing, name: 'fine', run: async () => ({ rows: [SLOW], checks: CHECKS }) };
  const [first, second] = await runBenches([failing, fine], { short: true, say: () => {} });
  expect(first?.result).toMatchObject({ broken: expect.stringContaining('the bot did not start') });
  expect(second?.result).toHaveProperty('rows');
  expect(ended).toEqual(['client', 'server']);
});

test('every bench of the house has a name of its own', () => {
  expect(new Set(benches.map(({ name }) => name)).size).toBe(10);
});
