import { expect, test } from 'vitest';
import { createLanes, type Pace } from '../../../src/services/platform/lanes.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const RATE = 1_000;

test('a lane lets a second pass at once, and then no faster than its pace, whoever asks', async () => {
  const clock = createManualClock();
  const lanes = createLanes({ clock, tasksAtOnce: 2, bytesPerSecond: RATE });
  const passed: number[] = [];
  const listen = (pace: Pace) =>
    pace(RATE)
      .then(() => pace(RATE))
      .then(() => passed.push(clock.now()));
  const start = clock.now();
  const listening = [lanes('job', listen), lanes('job', listen)];
  const alone = lanes('another', async (pace) => {
    await pace(RATE);
    return clock.now();
  });
  expect((await alone) - start).toBe(0);
  await clock.advance(1_000);
  await clock.advance(1_000);
  await clock.advance(1_000);
  await Promise.all(listening);
  expect(passed.map((at) => at - start)).toEqual([2_000, 3_000]);
});

test('who gives up waiting at its pace is told so', async () => {
  const lanes = createLanes({ clock: createManualClock(), tasksAtOnce: 1, bytesPerSecond: RATE });
  const leaving = new AbortController();
  const waiting = lanes('job', (pace) => pace(10 * RATE, leaving.signal));
  leaving.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow();
});
