import type { Job, JobIn } from './job.ts';

/** A job that is somebody's request: others were answered by another job, or by a question. */
export type RequestJob = Exclude<Job, JobIn<'joined' | 'returned'>>;

export const isRequest = (job: Job): job is RequestJob => job.state !== 'joined' && job.state !== 'returned';

/** Where a request stands, for the people who look for it. */
export type Outlook = 'waiting' | 'separating' | 'ready' | 'expired' | 'failed' | 'refused' | 'cancelled';

/** `now` is epoch ms: files do not live for ever. */
export function outlookOf(job: RequestJob, now: number): Outlook {
  switch (job.state) {
    case 'accepted':
    case 'queued':
      return 'waiting';
    case 'submitting':
    case 'separating':
      return 'separating';
    case 'separated':
    case 'delivered':
    case 'undeliverable':
      return now < job.expiresAt ? 'ready' : 'expired';
    case 'failed':
    case 'refused':
    case 'cancelled':
      return job.state;
    default:
      return job satisfies never;
  }
}
