import type { JobIn } from '../services/jobs/job.ts';
import type { JobStore } from '../services/jobs/job-store.ts';
import { jobIdOf, type RequestSeparation } from '../services/jobs/request.ts';
import { RETRY } from '../services/messages/failure.ts';
import { retriedAlready, tooOld } from '../services/messages/trouble.ts';
import type { Call } from './call.ts';
import type { Component } from './command.ts';

interface RetryOptions {
  jobs: Pick<JobStore, 'get' | 'apply'>;
  request: RequestSeparation;
}

/** "Try again" under a failure: the same request once more, by whoever presses first, at their expense. */
export function createRetry({ jobs, request }: RetryOptions): Component {
  // Named as somebody's retry by a press that still runs, so perhaps not written down yet.
  const starting = new Set<string>();

  /** Whether a retry goes on or has ended; one that was lost in a crash, or cost nothing, leaves the way free. */
  async function isTaken(jobId: string): Promise<boolean> {
    if (starting.has(jobId)) return true;
    const job = await jobs.get(jobId);
    return job !== undefined && job.state !== 'refused' && job.state !== 'cancelled';
  }

  return {
    prefix: RETRY,
    async press(call, jobId) {
      const failed = await jobs.get(jobId);
      if (failed?.state !== 'failed')
        return await call.replyPrivately((failed ? retriedAlready : tooOld)(call.t));
      const { retriedAs } = failed;
      const as = jobIdOf(call.id);
      // Discord has sent this press twice.
      if (retriedAs === as) return;
      if (retriedAs !== undefined && (await isTaken(retriedAs))) {
        return await call.replyPrivately(retriedAlready(call.t));
      }
      starting.add(as);
      try {
        const retrying = await jobs.apply(jobId, { type: 'retried', from: retriedAs, as });
        if (retrying === undefined) await call.replyPrivately(retriedAlready(call.t));
        else await requestAgain(call, failed);
      } finally {
        starting.delete(as);
      }
    },
  };

  async function requestAgain(call: Call, failed: JobIn<'failed'>): Promise<void> {
    const { id: interactionId, ...asker } = call;
    const { type, track, title, deliveries } = failed;
    const isPrivate = deliveries.every((delivery) => delivery.isPrivate);
    await request({ type, track, title, isPrivate, asker: { interactionId, ...asker } });
  }
}
