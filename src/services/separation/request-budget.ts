import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';

/** What a request is for; earlier ones go first. */
export const PRIORITIES = ['submission', 'poll', 'lookup'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Send times (epoch ms) of the requests that still count. */
export const SentRequests = z.strictObject({ v: z.literal(1), sentAt: z.array(z.number()) });
export type SentRequests = z.infer<typeof SentRequests>;

/** The one budget of requests to upstream, over all endpoints. */
export interface RequestBudget {
  /** Resolves when the caller may send one request. Rejects when `signal` aborts first. */
  turn(priority: Priority, signal?: AbortSignal): Promise<void>;
  /** Upstream says that we are too fast all the same: nothing is sent for a whole window, and less for a while. */
  slowDown(): void;
  /** How many requests wait. */
  waiting(priority: Priority): number;
  /** How many requests count right now, and how many may. */
  load(): { used: number; allowed: number };
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
// Who has waited this long may go before everybody else, every fifth time: no priority starves another.
const LONG_MS = 60_000;
const FAIR_SHARE = 5;
const SLOWER = 0.8;
const ID = 'upstream';

interface Waiter {
  since: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

interface Front {
  waiters: Map<symbol, Waiter>;
  key: symbol;
  waiter: Waiter;
}

/** A log of send times that never holds more than `limit` in any window; also not at the edge of two windows. */
export async function createRequestBudget({ clock, records, limit }: BudgetOptions): Promise<RequestBudget> {
  const line: Record<Priority, Map<symbol, Waiter>> = {
    submission: new Map(),
    poll: new Map(),
    lookup: new Map(),
  };
  let sentAt = (await records.get(ID))?.sentAt ?? [];
  let allowed = limit;
  let pausedUntil = 0;
  let pumping = false;
  let turns = 0;

  /** The first in each line, in the order of the priorities. */
  function fronts(): Front[] {
    return PRIORITIES.flatMap((priority) => {
      const waiters = line[priority];
      for (const [key, waiter] of waiters) return [{ waiters, key, waiter }];
      return [];
    });
  }

  function next(): Front | undefined {
    const [first, ...others] = fronts();
    if (first === undefined || turns % FAIR_SHARE !== 0) return first;
    const patient = others.filter(({ waiter }) => clock.now() - waiter.since > LONG_MS);
    return patient.sort((left, right) => left.waiter.since - right.waiter.since)[0] ?? first;
  }

  /** How long until one more request fits, in ms. */
  function untilFree(): number {
    const now = clock.now();
    // A clock that was set back must not make the past look like the future.
    sentAt = sentAt.map((time) => Math.min(time, now)).filter((time) => time > now - WINDOW_MS - MARGIN_MS);
    const oldest = sentAt.length < allowed ? undefined : sentAt[sentAt.length - allowed];
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
        const { waiters, key, waiter } = first;
        waiters.delete(key);
        turns++;
        // A window's worth of quiet turns earns one more of what a complaint has taken.
        if (turns % limit === 0) allowed = Math.min(allowed + 1, limit);
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
          since: clock.now(),
          resolve: () => settled(resolve),
          reject: (error) => settled(() => reject(error)),
        });
        signal?.addEventListener('abort', leave, { once: true });
        void pump();
      }),
    slowDown() {
      allowed = Math.max(1, Math.floor(allowed * SLOWER));
      pausedUntil = clock.now() + WINDOW_MS + MARGIN_MS;
    },
    waiting: (priority) => line[priority].size,
    load: () => ({ used: sentAt.filter((time) => time > clock.now() - WINDOW_MS).length, allowed }),
  };
}
