import type { Delivery } from '../jobs/delivery.ts';
import type { FailureReason, JobIn } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { button, makeId, row } from './buttons.ts';
import { COMMAND } from './names.ts';
import { boldTitle, mention, pinging, prose } from './text.ts';
import type { Translate } from './translate.ts';

interface Explanation {
  /** What to do now. */
  advice: 'ids' | 'song' | 'operator' | 'again' | 'late';
  /** It is about what this member typed. */
  isPersonal?: true;
  /** The same request may work later. */
  canRetry?: true;
}

const EXPLANATIONS: Record<FailureReason, Explanation> = {
  invalid: { advice: 'ids', isPersonal: true },
  source: { advice: 'song', canRetry: true },
  no_credits: { advice: 'operator', canRetry: true },
  unauthorized: { advice: 'operator', canRetry: true },
  wrong_url: { advice: 'operator', canRetry: true },
  failed: { advice: 'again', canRetry: true },
  unknown_outcome: { advice: 'late', canRetry: true },
  timeout: { advice: 'late', canRetry: true },
};

/** Whether a failure concerns what this member typed, so that only they should read about it. */
export const isPersonal = (reason: FailureReason): boolean => EXPLANATIONS[reason].isPersonal === true;

/** Whether the same request may work later. */
export const canRetry = (reason: FailureReason): boolean => EXPLANATIONS[reason].canRetry === true;

/** What to do after a failure. */
export const advice = (t: Translate, { type, reason }: Pick<JobIn<'failed'>, 'type' | 'reason'>): string =>
  t(`failure.advice.${EXPLANATIONS[reason].advice}`, { command: COMMAND[type] });

/** The cause, what was (not) charged, what to do, and a reference. */
export function failure(t: Translate, job: JobIn<'failed'>, delivery: Delivery): MessagePayload {
  const { id, type, reason, cost } = job;
  const { userId, joinedAt } = delivery;
  const values = { user: mention(userId), cause: t(`failure.cause.${reason}`) };
  const title = boldTitle(job.title);
  const refund = joinedAt === undefined ? t('failure.refund', { cost }) : t('failure.free');
  return {
    content: [
      title === undefined
        ? t(`failure.of.${type}`, values)
        : t(`failure.titled.${type}`, { ...values, title }),
      prose(t, advice(t, job), refund),
      `-# ${t('reference', { id })}`,
    ].join('\n'),
    embeds: [],
    components: canRetry(reason) ? [row(button(makeId(type, id), t('button.retry', { cost })))] : [],
    ...pinging(userId),
  };
}
