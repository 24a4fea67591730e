import type { Clock } from './clock.ts';
import { createSlots, type Slots } from './slots.ts';

/** Resolves when `bytes` more may pass. */
export type Pace = (bytes: number, signal?: AbortSignal) => Promise<void>;

/** Runs tasks, each in the lane of its key: those of one lane share its slots and its pace, and lanes know no other. */
export type Lanes = <Result>(
  key: string,
  task: (pace: Pace) => Promise<Result>,
  signal?: AbortSignal,
) => Promise<Result>;

interface LanesOptions {
  clock: Pick<Clock, 'now' | 'sleep'>;
  /** How many tasks of one lane run at once. */
  tasksAtOnce: number;
  /** How much passes through one lane. */
  bytesPerSecond: number;
}

interface Lane {
  slots: Slots;
  pace: Pace;
  users: number;
}

// So much may pass at once before anybody waits.
const BURST_MS = 1_000;

export function createLanes({ clock, tasksAtOnce, bytesPerSecond }: LanesOptions): Lanes {
  const lanes = new Map<string, Lane>();

  const open = (): Lane => ({ slots: createSlots(tasksAtOnce), pace: createPace(), users: 0 });

  function createPace(): Pace {
    // When all that was let through has passed, at this pace.
    let paidUntil = 0;
    return async (bytes, signal) => {
      const now = clock.now();
      paidUntil = Math.max(paidUntil, now) + (bytes / bytesPerSecond) * 1_000;
      const ahead = paidUntil - now - BURST_MS;
      if (ahead > 0) await clock.sleep(ahead, signal);
    };
  }

  return async (key, task, signal) => {
    const lane = lanes.get(key) ?? open();
    lanes.set(key, lane);
    lane.users += 1;
    try {
      return await lane.slots(() => task(lane.pace), signal);
    } finally {
      lane.users -= 1;
      if (lane.users === 0) lanes.delete(key);
    }
  };
}
