import type { Delivery } from '../jobs/delivery.ts';
import type { Job } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { PRODUCT } from './names.ts';
import { NOW } from './quota.ts';
import { boldTitle, credits, pinging, timestamp } from './text.ts';

/** What a job's record does not tell: its place among those that wait, and whether nothing goes out at all. */
export interface Situation {
  /** 1 for the next one. */
  position: number;
  isPaused: boolean;
}

/** What a reply says while a job is under way; nothing for states that say no more than "thinking…". */
export function progress(job: Job, _delivery: Delivery, situation: Situation): MessagePayload | undefined {
  const text = sentence(job, situation);
  if (text === undefined) return undefined;
  const content = [boldTitle(job.title), text].filter(Boolean).join(' · ');
  return {
    content: [content, ...low(job), `-# ${held(job)} · reference ${job.id}`].join('\n'),
    ...pinging(),
  };
}

/** What the job costs and what is left of the limit that is nearest. */
function held({ cost, left }: Job): string {
  if (left === undefined) return `${credits(cost)} held`;
  const { rule, used, limit, period } = left;
  const whose = rule === 'guild' || rule === 'ceiling' ? "the server's" : 'your';
  return `${credits(cost)} held, ${Math.max(limit - used, 0)} of ${whose} ${limit} left ${NOW[period]}`;
}

/** Said once in a period, by the first job after which little is left. */
function low({ left }: Job): string[] {
  if (left?.isFirstLow !== true) return [];
  return [`Less than a fifth of your credits is left; they begin anew ${timestamp(left.resetsAt, 'R')}.`];
}

function sentence(job: Job, { position, isPaused }: Situation): string | undefined {
  switch (job.state) {
    case 'queued':
      if (isPaused)
        return 'The separation service takes no requests from this bot right now. Your request is kept.';
      return {
        turn: `Queued: your ${PRODUCT[job.type]} are ${ordinal(position)} in line.`,
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

const PLURALS = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIXES: Record<Intl.LDMLPluralRule, string> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
  other: 'th',
  zero: 'th',
  many: 'th',
};

/** `3rd` */
const ordinal = (count: number): string => `${count}${SUFFIXES[PLURALS.select(count)]}`;
