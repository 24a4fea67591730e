import type { JobStore } from '../services/jobs/job-store.ts';
import type { RequestSeparation } from '../services/jobs/request.ts';
import { isVisibleTo } from '../services/jobs/state-of.ts';
import { PREFIXES, parseMake } from '../services/messages/buttons.ts';
import { tooOld } from '../services/messages/trouble.ts';
import { askerOf } from './asker.ts';
import type { Component } from './command.ts';

interface MakeOptions {
  jobs: Pick<JobStore, 'get'>;
  request: RequestSeparation;
}

/**
 * "Try again", "Make it again" and "Make karaoke too": another request for the track of a job, by whoever presses and
 * at their expense. The price stands on the button. Who presses second joins the first.
 */
export function createMake({ jobs, request }: MakeOptions): Component {
  return {
    prefix: PREFIXES.make,
    async press(call, argument) {
      const wish = parseMake(argument);
      const job = wish && (await jobs.get(wish.jobId));
      if (wish === undefined || job === undefined || !isVisibleTo(job, call)) {
        return await call.replyPrivately(tooOld(call.t));
      }
      const own = job.deliveries.findLast(({ userId }) => userId === call.userId);
      // What somebody asked for privately stays so, even if others asked for the same publicly.
      const wasPrivate = own?.isPrivate ?? job.deliveries.every((delivery) => delivery.isPrivate);
      const isPrivate = call.isDirect || wasPrivate;
      const { track, title } = job;
      await request({ type: wish.type, track, title, isPrivate, isConfirmed: true, asker: askerOf(call) });
    },
  };
}
