import { expect, test } from 'vitest';
import { createSandboxClock } from '../../../sandbox/clock.ts';

test('advancing wakes those whose time has come, earliest first, and leaves the others asleep', async () => {
  const clock = createSandboxClock();
  const woken: string[] = [];
  const sleepers = [
    clock.sleep(60_000).then(() => woken.push('minute')),
    clock.sleep(30_000).then(() => woken.push('half')),
  ];
  const stop = new AbortController();
  const asleep = clock.sleep(3_600_000, stop.signal).then(() => woken.push('hour'));
  clock.advance(60_000);
  await Promise.all(sleepers);
  expect(woken).toEqual(['half', 'minute']);
  stop.abort(new Error('enough'));
  await expect(asleep).rejects.toThrow('enough');
});

test('the clock runs by itself', async () => {
  const clock = createSandboxClock();
  const before = clock.now();
  await clock.sleep(5);
  expect(clock.now() - before).toBeGreaterThanOrEqual(5);
  expect(Math.abs(Date.now() - clock.now())).toBeLessThan(1000);
});

test('a sleep that is aborted beforehand rejects at once, and time never goes back', async () => {
  const clock = createSandboxClock();
  await expect(clock.sleep(1, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late');
  expect(() => clock.advance(-1)).toThrow(RangeError);
  expect(() => clock.advance(Number.NaN)).toThrow(RangeError);
});
