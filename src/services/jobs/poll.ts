import { UpstreamError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { SeparationClient } from '../separation/client.ts';
import type { RequestBudget } from '../separation/request-budget.ts';
import type { JobIn } from './job.ts';
import type { JobStore } from './job-store.ts';
import type { Settle } from './settle.ts';

/** Asks upstream what became of jobs. */
export interface Poll {
  /** Asks once and settles the job if there is an outcome; past the deadline it is settled in any case. */
  poll(job: JobIn<'separating'>, signal: AbortSignal): Promise<void>;
  /** When (epoch ms) to ask next: soon for a young job, later and later for an old one, with jitter. */
  nextAt(job: JobIn<'separating'>): number;
}

interface PollOptions {
  jobs: Pick<JobStore, 'apply'>;
  client: Pick<SeparationClient, 'details'>;
  budget: Pick<RequestBudget, 'turn' | 'slowDown'>;
  settle: Settle;
  clock: Clock;
  logger: Logger;
  /** The first interval. */
  intervalMs: number;
  /** Callbacks are expected: polls are a safety net, at a slower pace. */
  hasCallbacks: boolean;
}

const SAFETY_NET_FACTOR = 4;
const LONGEST_INTERVAL_MS = 10 * 60_000;

export function createPoll(options: PollOptions): Poll {
  const { jobs, client, budget, settle, clock, logger, intervalMs, hasCallbacks } = options;
  const base = hasCallbacks ? intervalMs * SAFETY_NET_FACTOR : intervalMs;

  return {
    async poll(job, signal) {
      await budget.turn('poll', signal);
      // Decided before asking, so that the last question is asked at the deadline or after it.
      const isLast = clock.now() >= job.deadline;
      try {
        const outcome = await client.details(job.separationId, signal);
        if (outcome.type !== 'pending') {
          await settle(job.id, job.separationId, outcome);
          return;
        }
      } catch (error) {
        if (!(error instanceof UpstreamError)) throw error;
        if (signal.aborted) return;
        if (error.reason === 'declined') budget.slowDown();
        logger.warn({ jobId: job.id, err: error }, 'a poll has no answer');
      }
      if (isLast) {
        const at = clock.now();
        await jobs.apply(job.id, {
          type: 'failed',
          reason: 'timeout',
          detail: 'no result by the deadline',
          at,
        });
      }
    },
    nextAt(job) {
      const now = clock.now();
      const age = now - job.startedAt;
      const pace = Math.min(Math.max(base, age / 2), Math.max(base, LONGEST_INTERVAL_MS));
      return Math.min(now + pace * (0.9 + clock.random() * 0.2), Math.max(job.deadline, now));
    },
  };
}
