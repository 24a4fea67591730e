import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';

/** What a request is for; earlier ones go first. */
export type Priority = 'submission' | 'poll' | 'lookup';

/** Send times (epoch ms) of the requests that still count. */
export const SentRequests = z.strictObject({ v: z.literal(1), sentAt: z.array(z.number()) });
export type SentRequests = z.infer<typeof SentRequests>;

/** The one budget of requests to upstream, over all endpoints. */
export interface RequestBudget {
  /** Resolves when the caller may send one request. Rejects when `signal` aborts first. */
  turn(priority: Priority, signal?: AbortSignal): Promise<void>;
  /** Upstream says that we are too fast all the same: nothing is sent for a whole window. */
  pause(): void;
  /** How many requests wait. */
  waiting(priority: Priority): number;
}

interface BudgetOptions {
  clock: Clock;
  /** Remembers the send times, so that a restart neither waits nor bursts. */
  records: Collection<SentRequests>;
  /** How many requests in any window. */
  limit: number;
}

const WINDOW_MS = 10_000;
// Requests may travel at different speeds: what we space exactly may arrive a little closer together.
const MARGIN_MS = 100;
const ID = 'upstream';

interface Waiter {
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** A log of send times that never holds more than `limit` in any window; also not at the edge of two windows. */
export async function createRequestBudget({ clock, records, limit }: BudgetOptions): Promise<RequestBudget> {
  const line: Record<Priority, Map<symbol, Waiter>> = {
    submission: new Map(),
    poll: new Map(),
    lookup: new Map(),
  };
  let sentAt = (await records.get(ID))?.sentAt ?? [];
  let pausedUntil = 0;
  let pumping = false;

  function next(): [Map<symbol, Waiter>, symbol, Waiter] | undefined {
    for (const waiters of [line.submission, line.poll, line.lookup]) {
      for (const [key, waiter] of waiters) return [waiters, key, waiter];
    }
    return undefined;
  }

  /** How long until one more request fits, in ms. */
  function untilFree(): number {
    const now = clock.now();
    // A clock that was set back must not make the past look like the future.
    sentAt = sentAt.map((time) => Math.min(time, now)).filter((time) => time > now - WINDOW_MS - MARGIN_MS);
    const oldest = sentAt.length < limit ? undefined : sentAt[sentAt.length - limit];
    const free = oldest === undefined ? now : oldest + WINDOW_MS + MARGIN_MS;
    return Math.max(free, pausedUntil) - now;
  }

  async function pump(): Promise<void> {
    if (pumping) return;
    pumping = true;
    try {
      for (let first = next(); first !== undefined; first = next()) {
        const delay = untilFree();
        if (delay > 0) {
          await clock.sleep(delay);
          continue;
        }
        const [waiters, key, waiter] = first;
        waiters.delete(key);
        sentAt = [...sentAt, clock.now()];
        await records.update(ID, () => ({ v: 1, sentAt })).then(waiter.resolve, waiter.reject);
      }
    } finally {
      pumping = false;
    }
  }

  return {
    turn: (priority, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const key = Symbol(priority);
        const leave = () => {
          line[priority].delete(key);
          reject(signal?.reason);
        };
        const settled = (settle: () => void) => {
          signal?.removeEventListener('abort', leave);
          settle();
        };
        line[priority].set(key, {
          resolve: () => settled(resolve),
          reject: (error) => settled(() => reject(error)),
        });
        signal?.addEventListener('abort', leave, { once: true });
        void pump();
      }),
    pause() {
      pausedUntil = clock.now() + WINDOW_MS + MARGIN_MS;
    },
    waiting: (priority) => line[priority].size,
  };
}
