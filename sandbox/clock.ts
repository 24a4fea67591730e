/** The time the whole sandbox lives by: real time, plus whatever `advance` has skipped. */
export interface SandboxClock {
  /** Epoch milliseconds. Never goes back. */
  now(): number;
  /** Skips `ms` milliseconds; every sleeper whose time has come by then wakes at once, earliest first. */
  advance(ms: number): void;
  /** Resolves once `ms` milliseconds have passed on this clock; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

interface Sleeper {
  readonly wakeAt: number;
  wake(): void;
}

/** What `setTimeout` can count; a longer wait is armed again when it ends. */
const longestTimerMs = 2 ** 31 - 1;

/** A clock that runs with real time until it is advanced. One timer at most, and none without sleepers. */
export function createSandboxClock(): SandboxClock {
  const sleepers = new Set<Sleeper>();
  // The monotonic clock: a corrected system clock must not make this one jump.
  const startedAt = Date.now() - performance.now();
  let skipped = 0;
  let timer: NodeJS.Timeout | undefined;

  const now = () => Math.floor(startedAt + performance.now() + skipped);

  const wakeTheDue = () => {
    const due = [...sleepers].filter((sleeper) => sleeper.wakeAt <= now());
    for (const sleeper of due.sort((a, b) => a.wakeAt - b.wakeAt)) sleeper.wake();
    arm();
  };

  const arm = () => {
    clearTimeout(timer);
    timer = undefined;
    if (sleepers.size === 0) return;
    const next = Math.min(...[...sleepers].map((sleeper) => sleeper.wakeAt));
    timer = setTimeout(wakeTheDue, Math.min(Math.max(next - now(), 1), longestTimerMs));
  };

  return {
    now,
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`cannot advance by ${ms} ms`);
      skipped += ms;
      wakeTheDue();
    },
    sleep(ms, signal) {
      return new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const leave = () => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', abort);
        };
        const abort = () => {
          leave();
          arm();
          reject(signal?.reason);
        };
        const sleeper: Sleeper = {
          wakeAt: now() + Math.max(ms, 0),
          wake() {
            leave();
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', abort);
        arm();
      });
    },
  };
}
