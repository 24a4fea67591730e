import type { Clock } from './clock.ts';

/** Counts what comes from one source, and says when it is too much. */
export interface FloodGuard {
  /** Counts one more; true when the source has used up its allowance, which fills up again with time. */
  isTooMuch(source: string): boolean;
}

interface FloodGuardOptions {
  clock: Pick<Clock, 'now'>;
  /** How many may come at once. */
  burst?: number;
  /** How many more after that. */
  perSecond?: number;
}

interface Bucket {
  left: number;
  at: number;
}

// The oldest are forgotten beyond that: who sends from more addresses than these is stopped by none.
const SOURCES = 10_000;

/** A bucket of tokens for each source. */
export function createFloodGuard({ clock, burst = 30, perSecond = 1 }: FloodGuardOptions): FloodGuard {
  const buckets = new Map<string, Bucket>();
  return {
    isTooMuch(source) {
      const at = clock.now();
      const known = buckets.get(source) ?? { left: burst, at };
      const left = Math.min(burst, known.left + (Math.max(at - known.at, 0) / 1000) * perSecond);
      // Put in anew, so that the map stays in the order of the last request.
      buckets.delete(source);
      buckets.set(source, { left: Math.max(left - 1, 0), at });
      for (const oldest of buckets.keys()) {
        if (buckets.size <= SOURCES) break;
        buckets.delete(oldest);
      }
      return left < 1;
    },
  };
}
