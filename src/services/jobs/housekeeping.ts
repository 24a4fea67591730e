import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { LedgerKeeping } from '../quotas/ledger-keeping.ts';
import type { Claims } from './claims.ts';
import type { History } from './history.ts';
import type { JobStore } from './job-store.ts';
import { isOpen } from './state-of.ts';

/** Keeps the books true after a death of ours, and small as the years pass. */
export interface Housekeeping {
  /** Drops reservations that no job holds. Only before the first request is taken: it knows no newer jobs. */
  reconcile(holders: ReadonlySet<string>): Promise<void>;
  /** Forgets old records now and once a day, until `signal` aborts. */
  run(signal: AbortSignal): Promise<void>;
}

interface HousekeepingOptions {
  jobs: Pick<JobStore, 'all' | 'delete'>;
  claims: Pick<Claims, 'release'>;
  ledger: LedgerKeeping;
  history: Pick<History, 'forgetBefore'>;
  /** How its tracks look. */
  forgetWaveforms: (jobId: string) => Promise<void>;
  clock: Clock;
  logger: Logger;
}

const DAY_MS = 86_400_000;
/** How long a job is kept after its end. */
export const JOBS_LIVE_MS = 30 * DAY_MS;
/** How long it is kept what a job has cost. */
export const LEDGER_LIVES_MS = 62 * DAY_MS;

export function createHousekeeping(options: HousekeepingOptions): Housekeeping {
  const { jobs, claims, ledger, history, forgetWaveforms, clock, logger } = options;

  /** One record after the other, so that requests find the store free in between; what is left is done next time. */
  async function sweep(signal: AbortSignal): Promise<void> {
    let swept = 0;
    for await (const job of jobs.all()) {
      if (signal.aborted) return;
      if (isOpen(job) || !('endedAt' in job) || job.endedAt > clock.now() - JOBS_LIVE_MS) continue;
      await claims.release(job, job.id);
      await forgetWaveforms(job.id);
      await jobs.delete(job.id);
      swept++;
    }
    await history.forgetBefore(clock.now() - JOBS_LIVE_MS);
    const pages = await ledger.forgetBefore(clock.now() - LEDGER_LIVES_MS);
    logger.info({ jobs: swept, ledgerPages: pages }, 'old records were swept');
  }

  return {
    async reconcile(holders) {
      // Older days have no limit left to hold; and their jobs may have been swept.
      const dropped = await ledger.dropOrphans((jobId) => holders.has(jobId), clock.now() - DAY_MS);
      if (dropped > 0) logger.warn({ dropped }, 'reservations without a job were dropped');
    },
    async run(signal) {
      while (!signal.aborted) {
        await sweep(signal).catch((error: unknown) =>
          logger.error({ err: error }, 'old records could not be swept; tried again tomorrow'),
        );
        await clock.sleep(DAY_MS, signal).catch(() => {});
      }
    },
  };
}
