import type { Clock } from '../../src/services/platform/clock.ts';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /**
   * Moves time on, waking each sleeper at its own moment and in order, those included who fall asleep on the way.
   * Between two moments everything that is ready to run runs.
   */
  advance(ms: number): Promise<void>;
  /** How many sleep right now. */
  sleepers(): number;
}

interface Sleeper {
  wakeAt: number;
  wake: () => void;
}

/** `now` is epoch ms; `random` answers every call (0.5: jitter that changes nothing). */
export function createManualClock(options: { now?: number; random?: () => number } = {}): ManualClock {
  const { random = () => 0.5 } = options;
  let now = options.now ?? Date.UTC(2026, 0, 1);
  const asleep = new Set<Sleeper>();

  function earliest(until: number): Sleeper | undefined {
    // Sorting is stable: of two who wake at the same moment, the one who fell asleep first wakes first.
    const [first] = [...asleep].sort((left, right) => left.wakeAt - right.wakeAt);
    return first !== undefined && first.wakeAt <= until ? first : undefined;
  }

  return {
    now: () => now,
    random,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const interrupt = () => {
          asleep.delete(sleeper);
          reject(abortError(signal?.reason));
        };
        const sleeper: Sleeper = {
          wakeAt: now + Math.max(ms, 0),
          wake: () => {
            asleep.delete(sleeper);
            signal?.removeEventListener('abort', interrupt);
            resolve();
          },
        };
        if (signal?.aborted) return interrupt();
        signal?.addEventListener('abort', interrupt, { once: true });
        // As with a real clock, who sleeps for no time wakes without anybody moving it, but not at once.
        if (ms <= 0) setImmediate(sleeper.wake);
        else asleep.add(sleeper);
      }),
    async advance(ms) {
      const until = now + ms;
      await calm();
      for (let next = earliest(until); next !== undefined; next = earliest(until)) {
        now = Math.max(now, next.wakeAt);
        next.wake();
        await calm();
      }
      now = until;
    },
    sleepers: () => asleep.size,
  };
}

/** Lets everything run that waits for nothing but its turn. */
const calm = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What a wait of node:timers/promises rejects with. */
function abortError(reason: unknown): Error {
  const error = new Error('The operation was aborted', { cause: reason });
  return Object.assign(error, { name: 'AbortError', code: 'ABORT_ERR' });
}
