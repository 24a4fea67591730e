import { beforeEach, expect, test } from 'vitest';
import {
  createRequestBudget,
  type Priority,
  type RequestBudget,
  SentRequests,
} from '../../../src/services/separation/request-budget.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { createMemoryStore, type MemoryStore } from '../../support/memory-store.ts';
import { recordsOf } from '../../support/records.ts';

let clock: ManualClock;
let store: MemoryStore;
let sent: { at: number; name: string }[];

beforeEach(() => {
  clock = createManualClock();
  store = createMemoryStore();
  sent = [];
});

const open = (limit = 20): Promise<RequestBudget> =>
  createRequestBudget({ clock, records: recordsOf(SentRequests, store), limit });

/** Asks for a turn and notes when it came. */
function ask(
  budget: RequestBudget,
  priority: Priority,
  name: string = priority,
  signal?: AbortSignal,
): Promise<void> {
  return budget.turn(priority, signal).then(() => void sent.push({ at: clock.now(), name }));
}

function most(windowMs: number): number {
  return Math.max(
    ...sent.map(({ at }) => sent.filter((other) => other.at >= at && other.at < at + windowMs).length),
  );
}

test('never lets more than the limit through in any ten seconds, and leaves nothing unused', async () => {
  const budget = await open();
  const begin = clock.now();
  for (let n = 0; n < 1_000; n++) void ask(budget, 'poll');
  await clock.advance(49 * 10_100);
  expect(sent).toHaveLength(1_000);
  expect(most(10_000)).toBe(20);
  const seconds = ((sent.at(-1)?.at ?? 0) - begin) / 1_000;
  expect(980 / (2 * seconds)).toBeGreaterThan(0.98);
});

test('a burst just before the edge of a window is followed by no second one just after it', async () => {
  const budget = await open();
  await clock.advance(9_900);
  for (let n = 0; n < 20; n++) void ask(budget, 'poll');
  await clock.advance(200);
  for (let n = 0; n < 20; n++) void ask(budget, 'poll');
  await clock.advance(9_000);
  expect(sent).toHaveLength(20);
});

test('submissions go before polls, polls before look-ups, and each in the order of asking', async () => {
  const budget = await open(1);
  await ask(budget, 'lookup', 'first');
  for (const name of ['lookup a', 'poll a', 'submission a', 'poll b', 'submission b', 'lookup b']) {
    const priority = name.split(' ')[0] as Priority; // one of the three, as written in the line above
    void ask(budget, priority, name);
  }
  expect(budget.waiting('submission')).toBe(2);
  await clock.advance(70_000);
  const order = ['first', 'submission a', 'submission b', 'poll a', 'poll b', 'lookup a', 'lookup b'];
  expect(sent.map(({ name }) => name)).toEqual(order);
});

test('a restart remembers what was sent: no burst, and no waiting for what nobody sent', async () => {
  const first = await open();
  for (let n = 0; n < 15; n++) await ask(first, 'poll');
  await clock.advance(4_000);

  const second = await open();
  for (let n = 0; n < 20; n++) void ask(second, 'poll');
  await clock.advance(0);
  expect(sent).toHaveLength(20);
  await clock.advance(6_200);
  expect(sent).toHaveLength(35);
  expect(most(10_000)).toBe(20);
});

test('who gives up while waiting takes no turn from the others', async () => {
  const budget = await open(1);
  await ask(budget, 'poll', 'first');
  const abort = new AbortController();
  const leaving = ask(budget, 'poll', 'leaves', abort.signal);
  void ask(budget, 'poll', 'stays');
  abort.abort(new Error('no longer needed'));
  await expect(leaving).rejects.toThrow('no longer needed');
  await clock.advance(10_100);
  expect(sent.map(({ name }) => name)).toEqual(['first', 'stays']);
});

test('after upstream has complained nothing is sent for a whole window', async () => {
  const budget = await open();
  await ask(budget, 'poll');
  budget.slowDown();
  void ask(budget, 'submission');
  await clock.advance(10_000);
  expect(sent).toHaveLength(1);
  await clock.advance(200);
  expect(sent).toHaveLength(2);
});

test('a turn that cannot be written down is not taken, and the next one is', async () => {
  const budget = await open();
  store.isDown = true;
  await expect(ask(budget, 'submission')).rejects.toMatchObject({ code: 'store' });
  store.isDown = false;
  await ask(budget, 'submission', 'after');
  expect(sent.map(({ name }) => name)).toEqual(['after']);
});

test('a clock that is set back stops nothing for longer than a window', async () => {
  const budget = await open(1);
  await ask(budget, 'poll');
  const earlier = createManualClock({ now: clock.now() - 3_600_000 });
  clock = earlier;
  const restarted = await open(1);
  void ask(restarted, 'poll', 'later');
  await clock.advance(10_200);
  expect(sent.map(({ name }) => name)).toEqual(['poll', 'later']);
});
