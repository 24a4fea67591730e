import type { JobStore } from '../services/jobs/job-store.ts';
import type { RequestSeparation } from '../services/jobs/request.ts';
import { isVisibleTo } from '../services/jobs/state-of.ts';
import { PREFIXES } from '../services/messages/buttons.ts';
import { dismissed } from '../services/messages/question.ts';
import { tooOld } from '../services/messages/trouble.ts';
import { askerOf } from './asker.ts';
import type { Component } from './command.ts';

interface AskOptions {
  jobs: Pick<JobStore, 'get'>;
  request: RequestSeparation;
}

/** The tracks among which a job asked to choose. */
export function createAsk({ jobs, request }: AskOptions): Component {
  return {
    prefix: PREFIXES.ask,
    async press(call, argument) {
      const [jobId = '', choice] = argument.split(':');
      const job = await jobs.get(jobId);
      const question = job?.state === 'returned' ? job.question : undefined;
      const chosen = question?.about === 'other_track' ? question.tracks[Number(choice)] : undefined;
      if (job === undefined || chosen === undefined || !isVisibleTo(job, call)) {
        return await call.replyPrivately(tooOld(call.t));
      }
      const { type } = job;
      const track = { taskId: job.track.taskId, audioId: chosen.audioId };
      const isPrivate = call.isDirect || job.deliveries.every((delivery) => delivery.isPrivate);
      await request({ type, track, isPrivate, asker: askerOf(call) });
    },
  };
}

/** "Not now". */
export const dismiss: Component = {
  prefix: PREFIXES.dismiss,
  press: (call) => call.changeMessage(dismissed(call.t)),
};
