import type { Delivery } from '../jobs/delivery.ts';
import type { Job } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { translatorFor } from './reader.ts';
import { boldTitle, pinging, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

/** What a job's record does not tell: its place among those that wait, and whether nothing goes out at all. */
export interface Situation {
  /** 1 for the next one. */
  position: number;
  isPaused: boolean;
}

/** What a reply says while a job is under way; nothing for states that say no more than "thinking…". */
export function progress(job: Job, delivery: Delivery, situation: Situation): MessagePayload | undefined {
  const t = translatorFor(delivery);
  const text = sentence(t, job, situation);
  if (text === undefined) return undefined;
  const content = [boldTitle(job.title), text].filter(Boolean).join(' · ');
  return {
    content: [
      content,
      ...low(t, job),
      `-# ${held(t, job)} · ${t('progress.reference', { id: job.id })}`,
    ].join('\n'),
    ...pinging(),
  };
}

/** What the job costs and what is left of the limit that is nearest. */
function held(t: Translate, { cost, left: standing }: Job): string {
  if (standing === undefined) return t('progress.held', { cost });
  const { rule, used, limit, period } = standing;
  const whose = rule === 'guild' || rule === 'ceiling' ? 'server' : 'yours';
  return t(`progress.held.${whose}.${period}`, { cost, left: Math.max(limit - used, 0), limit });
}

/** Said once in a period, by the first job after which little is left. */
function low(t: Translate, { left }: Job): string[] {
  return left?.isFirstLow === true ? [t('progress.low', { when: timestamp(left.resetsAt, 'R') })] : [];
}

function sentence(t: Translate, job: Job, { position, isPaused }: Situation): string | undefined {
  switch (job.state) {
    case 'queued':
      if (isPaused) return t('progress.paused');
      return job.waitsFor === 'turn'
        ? t(`progress.queued.${job.type}`, { position })
        : t(`progress.${job.waitsFor}`);
    case 'submitting':
    case 'separating':
      return t(`progress.running.${job.type}`, { when: timestamp(job.startedAt, 'R') });
    default:
      return undefined;
  }
}
