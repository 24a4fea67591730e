import type { Clock } from '../platform/clock.ts';
import type { Quotas } from '../quotas/quotas.ts';
import type { JobStore } from './job-store.ts';

interface CancelOutsideOptions {
  jobs: Pick<JobStore, 'all' | 'apply'>;
  quotas: Pick<Quotas, 'refund'>;
  clock: Clock;
  /** Ends the step that waits for the job's turn. */
  wake: (jobId: string) => void;
}

/**
 * Cancels, silently, what was asked for before `asOf` (epoch ms) in other servers than these and was not sent
 * upstream yet; its credits are given back. What was sent goes on: it is paid for.
 */
export function createCancelOutside({ jobs, quotas, clock, wake }: CancelOutsideOptions) {
  return async (guildIds: ReadonlySet<string>, asOf: number): Promise<void> => {
    for await (const { id, state, deliveries, acceptedAt } of jobs.all()) {
      if (state !== 'accepted' && state !== 'queued') continue;
      // Somebody may wait for it in a server that we are still in.
      if (deliveries.some(({ guildId }) => guildIds.has(guildId)) || acceptedAt >= asOf) continue;
      const cancelled = await jobs.apply(id, { type: 'cancelled', reason: 'left', at: clock.now() });
      // If we die before this, the next start finds a reservation without a job that holds it.
      if (cancelled !== undefined) await quotas.refund(cancelled);
      wake(id);
    }
  };
}
