import type { Delivery } from '../jobs/delivery.ts';
import type { Job } from '../jobs/job.ts';
import type { Situation } from '../jobs/progress.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { button, leaveId, row } from './buttons.ts';
import { translatorFor } from './reader.ts';
import { boldTitle, duration, pinging, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

/** What a reply says while a job is under way; nothing for states that say no more than "thinking…". */
export function progress(job: Job, delivery: Delivery, situation: Situation): MessagePayload | undefined {
  const t = translatorFor(delivery);
  const text = sentence(t, job, situation);
  if (text === undefined) return undefined;
  const content = [boldTitle(job.title), text].filter(Boolean).join(' · ');
  return {
    content: [
      content,
      ...bar(t, job, situation),
      ...low(t, job, delivery),
      `-# ${price(t, job, delivery)} · ${t('progress.reference', { id: job.id })}`,
    ].join('\n'),
    components: [row(button(leaveId(job.id, delivery.id), exitLabel(t, job, delivery)))],
    ...pinging(),
  };
}

const BAR_LENGTH = 10;

/** How far it is, by how long others took: drawn, and in words. */
function bar(t: Translate, job: Job, { now, usualMs }: Situation): string[] {
  if (!('startedAt' in job) || usualMs === undefined) return [];
  const share = Math.max(now - job.startedAt, 0) / Math.max(usualMs, 1);
  const time = duration(usualMs / 1000);
  const filled = Math.min(Math.floor(share * BAR_LENGTH), BAR_LENGTH);
  const drawn = '▰'.repeat(filled) + '▱'.repeat(BAR_LENGTH - filled);
  if (share > 1) return [t('progress.longer', { bar: drawn, time })];
  return [t('progress.usual', { bar: drawn, percent: Math.floor(share * 100), time })];
}

/** The way out: nothing is lost as long as nothing was sent, and nobody else waits for it. */
export function exitLabel(t: Translate, job: Job, delivery: Delivery): string {
  const isAlone = job.deliveries.every(({ id, hasLeft }) => id === delivery.id || hasLeft);
  return job.state === 'queued' && isAlone ? t('button.cancel') : t('button.leave');
}

function price(t: Translate, job: Job, delivery: Delivery): string {
  if (delivery.joinedAt === undefined) return held(t, job);
  const others = job.deliveries.filter(({ id, hasLeft }) => id !== delivery.id && !hasLeft);
  return others.length === 0
    ? t('progress.joined.alone')
    : t('progress.joined.together', { count: others.length });
}

/** What the job costs and what is left of the limit that is nearest. */
function held(t: Translate, { cost, left: standing }: Job): string {
  if (standing === undefined) return t('progress.held', { cost });
  const { rule, used, limit, period } = standing;
  const whose = rule === 'guild' || rule === 'ceiling' ? 'server' : 'yours';
  return t(`progress.held.${whose}.${period}`, { cost, left: Math.max(limit - used, 0), limit });
}

/** Said once in a period, by the first job after which little is left. */
function low(t: Translate, { left }: Job, { joinedAt }: Delivery): string[] {
  return left?.isFirstLow === true && joinedAt === undefined
    ? [t('progress.low', { when: timestamp(left.resetsAt, 'R') })]
    : [];
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
