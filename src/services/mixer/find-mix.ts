import type { Job, JobIn } from '../jobs/job.ts';
import type { JobStore } from '../jobs/job-store.ts';
import type { Clock } from '../platform/clock.ts';
import type { MixAddress } from './mix-address.ts';

/** A job that has brought tracks. */
export type Separated = JobIn<'separated' | 'delivered' | 'undeliverable'>;

/** What is behind an address: tracks that play, or that have vanished by now. */
export interface Mix {
  job: Separated;
  isGone: boolean;
}

/** The mix behind an address; a wrong key and an unknown job look the same. */
export type FindMix = (given: { jobId: string; key: string }) => Promise<Mix | undefined>;

interface FindMixOptions {
  jobs: Pick<JobStore, 'get'>;
  address: Pick<MixAddress, 'isAuthentic'>;
  clock: Pick<Clock, 'now'>;
}

export function createFindMix({ jobs, address, clock }: FindMixOptions): FindMix {
  return async (given) => {
    if (!address.isAuthentic(given)) return undefined;
    const job = await jobs.get(given.jobId);
    if (job === undefined || !isSeparated(job)) return undefined;
    return { job, isGone: job.expiresAt <= clock.now() };
  };
}

const isSeparated = (job: Job): job is Separated => 'expiresAt' in job;
