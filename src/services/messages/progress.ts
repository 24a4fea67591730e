import type { Job } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { PRODUCT } from './names.ts';
import { credits, pinging, plain, timestamp } from './text.ts';

/** What the reply says while a job is under way; nothing for states that say no more than "thinking…". */
export function progress(job: Job): MessagePayload | undefined {
  const text = sentence(job);
  if (text === undefined) return undefined;
  const title = job.title === undefined ? '' : `**${plain(job.title)}** · `;
  return { content: `${title}${text}\n-# ${credits(job.cost)} held · reference ${job.id}`, ...pinging() };
}

function sentence(job: Job): string | undefined {
  switch (job.state) {
    case 'queued':
      return {
        turn: `Queued: your ${PRODUCT[job.type]} will be asked for as soon as it is your turn.`,
        connection:
          'The separation service cannot be reached right now. Your request is kept and tried again.',
        maintenance:
          'The separation service is in maintenance. Your request is kept and tried again in some minutes.',
      }[job.waitsFor];
    case 'submitting':
    case 'separating':
      return `Separating your ${PRODUCT[job.type]}, started ${timestamp(job.startedAt, 'R')}.`;
    default:
      return undefined;
  }
}
