import type { Clock } from '../platform/clock.ts';
import type { Attach } from './attach.ts';
import type { Delivery } from './delivery.ts';
import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';
import type { LinkNotes } from './link-notes.ts';
import type { Step } from './schedule.ts';

/** What is done for a result that has been told: its files are added, and its links' end is announced. */
export interface Aftercare {
  step: Step;
  /** When (epoch ms) there is something to do for this job, if ever. */
  nextAt(job: Job): number | undefined;
}

interface AftercareOptions {
  jobs: Pick<JobStore, 'get'>;
  attach: Attach;
  linkNotes: LinkNotes;
  clock: Clock;
}

/** Those who were told of the result. */
export const toldOfResult = (job: Job): Delivery[] =>
  job.deliveries.filter(({ told }) => told?.as === 'separated');

export function createAftercare({ jobs, attach, linkNotes, clock }: AftercareOptions): Aftercare {
  function nextAt(job: Job): number | undefined {
    // One that was joined just now has somebody to be told first.
    if (job.state !== 'delivered') return undefined;
    const isDue = toldOfResult(job).some(({ files }) => files === undefined);
    return isDue && clock.now() < job.expiresAt ? clock.now() : linkNotes.nextAt(job);
  }

  return {
    nextAt,
    async step(jobId, signal) {
      const job = await jobs.get(jobId);
      const dueAt = job && nextAt(job);
      if (job?.state !== 'delivered' || dueAt === undefined) return undefined;
      if (dueAt > clock.now()) return dueAt;
      if (clock.now() < job.expiresAt) await attach(job, signal);
      await linkNotes.write(job);
      const after = await jobs.get(jobId);
      return after && nextAt(after);
    },
  };
}
