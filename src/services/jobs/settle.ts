import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { Outcome } from '../separation/outcome.ts';
import type { Durations } from './durations.ts';
import type { Job } from './job.ts';
import type { JobEvent } from './job-event.ts';
import type { JobStore } from './job-store.ts';

/** Upstream keeps the files this long. */
export const FILES_LIVE_MS = 14 * 86_400_000;

/**
 * Records what became of a separation: the one end of callback and poll. Resolves to the job if that was news, to
 * `undefined` if it came late, twice, or for another separation; either way the outcome is on disk.
 */
export type Settle = (jobId: string, separationId: string, outcome: Outcome) => Promise<Job | undefined>;

interface SettleOptions {
  jobs: Pick<JobStore, 'apply'>;
  clock: Clock;
  logger: Logger;
  /** Which links may be shown; others are dropped. */
  acceptable: (url: string) => boolean;
  durations: Pick<Durations, 'note'>;
}

export function createSettle({ jobs, clock, logger, acceptable, durations }: SettleOptions): Settle {
  function eventOf(separationId: string, outcome: Exclude<Outcome, { type: 'pending' }>): JobEvent {
    const at = clock.now();
    if (outcome.type === 'failed') return { ...outcome, separationId, at };
    const tracks = outcome.tracks.filter((track) => acceptable(track.url));
    if (tracks.length === 0) {
      return {
        type: 'failed',
        reason: 'failed',
        detail: 'no acceptable link in the result',
        separationId,
        at,
      };
    }
    // A completion in the future would promise the files for longer than they live.
    const completedAt = Math.min(outcome.completedAt ?? at, at);
    return { type: 'separated', separationId, tracks, completedAt, expiresAt: completedAt + FILES_LIVE_MS };
  }

  return async (jobId, separationId, outcome) => {
    if (outcome.type === 'pending') return undefined;
    const job = await jobs.apply(jobId, eventOf(separationId, outcome));
    if (job?.state === 'separated') {
      durations.note(job);
      logger.info({ jobId, tracks: job.tracks.length }, 'a separation succeeded');
    }
    if (job?.state === 'failed')
      logger.warn({ jobId, reason: job.reason, detail: job.detail }, 'a separation failed');
    return job;
  };
}
