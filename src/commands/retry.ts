import type { JobStore } from '../services/jobs/job-store.ts';
import { jobIdOf, type RequestSeparation } from '../services/jobs/request.ts';
import { RETRY } from '../services/messages/failure.ts';
import { retriedAlready, tooOld } from '../services/messages/trouble.ts';
import type { Button } from './command.ts';

interface RetryOptions {
  jobs: Pick<JobStore, 'get' | 'apply'>;
  request: RequestSeparation;
}

/** "Try again" under a failure: the same request once more, by whoever presses first, at their expense. */
export function createRetry({ jobs, request }: RetryOptions): Button {
  return {
    prefix: RETRY,
    async press(call, jobId) {
      const failed = await jobs.get(jobId);
      if (failed?.state !== 'failed') return await call.replyPrivately(failed ? retriedAlready : tooOld);
      // A job that was named but never written down was lost in a crash: then it is free to be tried.
      const { retriedAs } = failed;
      if (retriedAs !== undefined && (await jobs.get(retriedAs)) !== undefined) {
        return await call.replyPrivately(retriedAlready);
      }
      const retrying = await jobs.apply(jobId, { type: 'retried', from: retriedAs, as: jobIdOf(call.id) });
      if (retrying === undefined) return await call.replyPrivately(retriedAlready);
      const { id: interactionId, ...asker } = call;
      const { type, track, title, deliveries } = failed;
      const isPrivate = deliveries.every((delivery) => delivery.isPrivate);
      await request({ type, track, title, isPrivate, asker: { interactionId, ...asker } });
    },
  };
}
