import { beforeEach, expect, test } from 'vitest';
import { createSchedule, type Schedule, type Step } from '../../../src/services/jobs/schedule.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { createRecordingLogger } from '../../support/silent-logger.ts';

let clock: ManualClock;
let calls: { jobId: string; at: number }[];
let begin: number;

beforeEach(() => {
  clock = createManualClock();
  begin = clock.now();
  calls = [];
});

/** A schedule whose calls are noted; `step` may say when to be called again. */
function schedule(step: Step = async () => undefined): Schedule {
  return createSchedule({
    clock,
    logger: createRecordingLogger().logger,
    step: (jobId, signal) => {
      calls.push({ jobId, at: clock.now() - begin });
      return step(jobId, signal);
    },
  });
}

test('calls each job when it is due, the earlier first, whatever the order of asking', async () => {
  const due = schedule();
  due.at('late', begin + 3_000);
  due.at('early', begin + 1_000);
  due.at('middle', begin + 2_000);
  await clock.advance(2_500);
  expect(calls).toEqual([
    { jobId: 'early', at: 1_000 },
    { jobId: 'middle', at: 2_000 },
  ]);
  expect(due.size()).toBe(1);
});

test('calls a job again when its step said so, and forgets it when nothing is left', async () => {
  const due = schedule(async () => (calls.length < 3 ? clock.now() + 1_000 : undefined));
  due.at('a', begin);
  await clock.advance(10_000);
  expect(calls.map(({ at }) => at)).toEqual([0, 1_000, 2_000]);
  expect(due.size()).toBe(0);
  expect(clock.sleepers()).toBe(0);
});

test('an earlier time replaces a later one, and a later one changes nothing', async () => {
  const due = schedule();
  due.at('a', begin + 5_000);
  due.at('a', begin + 1_000);
  due.at('a', begin + 9_000);
  await clock.advance(20_000);
  expect(calls).toEqual([{ jobId: 'a', at: 1_000 }]);
});

test('news ends the step that runs and has it called again, never two at once', async () => {
  let running = 0;
  let most = 0;
  const due = schedule(async (_jobId, signal) => {
    most = Math.max(most, ++running);
    if (calls.length === 1) await clock.sleep(60_000, signal).catch(() => {});
    running--;
    return undefined;
  });
  due.at('a', begin);
  await clock.advance(1_000);
  due.wake('a');
  due.wake('a');
  await expect.poll(() => calls.length).toBe(2);
  await clock.advance(60_000);
  expect(calls.map(({ jobId, at }) => [jobId, at])).toEqual([
    ['a', 0],
    ['a', 1_000],
  ]);
  expect(most).toBe(1);
});

test('a step that throws is called again, later and later', async () => {
  const due = schedule(async () => {
    throw new Error('the store is not there');
  });
  due.at('a', begin);
  await clock.advance(16_000);
  expect(calls.map(({ at }) => at)).toEqual([0, 1_000, 3_000, 7_000, 15_000]);
});

test('a job that waits long holds up no other', async () => {
  const due = schedule(async (jobId, signal) => {
    if (jobId === 'slow') await clock.sleep(60_000, signal);
    return undefined;
  });
  due.at('slow', begin);
  due.at('quick', begin + 1);
  await clock.advance(10);
  expect(calls.map(({ jobId }) => jobId)).toEqual(['slow', 'quick']);
});

test('a stop ends the running steps, waits for them, and calls nothing any more', async () => {
  let ended = false;
  const due = schedule(async (_jobId, signal) => {
    await clock.sleep(60_000, signal).catch(() => {});
    ended = true;
    return clock.now();
  });
  due.at('a', begin);
  due.at('b', begin + 5_000);
  await clock.advance(1);
  await due.stop();
  expect(ended).toBe(true);
  due.at('c', clock.now());
  await clock.advance(60_000);
  expect(calls.map(({ jobId }) => jobId)).toEqual(['a']);
  expect(clock.sleepers()).toBe(0);
});

test('ten thousand jobs are called in the order in which they are due', async () => {
  const due = schedule();
  const times = Array.from({ length: 10_000 }, (_, n) => (n * 7_919) % 10_007);
  times.forEach((time, n) => {
    due.at(`job${n}`, begin + time);
  });
  await clock.advance(10_007);
  expect(calls).toHaveLength(10_000);
  expect(calls.map(({ at }) => at)).toEqual([...times].sort((left, right) => left - right));
});
