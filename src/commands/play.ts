import type { FetchTrack } from '../services/jobs/fetch-track.ts';
import type { Finding } from '../services/jobs/finding.ts';
import { PREFIXES } from '../services/messages/buttons.ts';
import { played } from '../services/messages/play.ts';
import { linksGone, notFound } from '../services/messages/result-again.ts';
import type { Clock } from '../services/platform/clock.ts';
import type { Component } from './command.ts';

interface PlayOptions {
  finding: Pick<Finding, 'visible'>;
  fetchTrack: FetchTrack;
  clock: Clock;
}

/** The menu under stems: plays one of them to whoever chooses, if they may know of it. */
export function createPlay({ finding, fetchTrack, clock }: PlayOptions): Component {
  return {
    prefix: PREFIXES.play,
    async press(call, jobId, [place]) {
      await call.thinkPrivately();
      const { t } = call;
      const seen = await finding.visible(jobId, call);
      if (seen === undefined || !('expiresAt' in seen.job)) return await call.replyPrivately(notFound(t));
      const { job } = seen;
      if (job.expiresAt <= clock.now()) return await call.replyPrivately(linksGone(t, job.expiresAt));
      const fetched = await fetchTrack(job, Number(place), call.attachmentLimit);
      if (fetched === undefined) return await call.replyPrivately(notFound(t));
      try {
        await call.replyPrivately(played(t, job, fetched));
      } finally {
        await fetched.file?.dispose();
      }
    },
  };
}
