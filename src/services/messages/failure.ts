import { ButtonStyle, ComponentType } from 'discord.js';
import type { FailureReason, JobIn } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { COMMAND, PRODUCT } from './names.ts';
import { boldTitle, credits, mention, pinging } from './text.ts';

interface Explanation {
  /** One sentence with the cause, in the member's terms. */
  cause: string;
  /** What to do now. */
  advice: string;
  /** It is about what this member typed. */
  isPersonal?: true;
  /** The same request may work later. */
  canRetry?: true;
}

const EXPLANATIONS: Record<FailureReason, Explanation> = {
  invalid: {
    cause: 'the separation service does not know this song, or cannot split it',
    advice: 'Check that both ids belong to the same song',
    isPersonal: true,
  },
  source: {
    cause: "the separation service could not fetch the song's audio",
    advice: 'Check that the song still exists, then try again',
    canRetry: true,
  },
  no_credits: {
    cause: 'the separation service has no credits left for this bot',
    advice: 'Tell whoever runs the bot, and try again later',
    canRetry: true,
  },
  unauthorized: {
    cause: 'the separation service no longer accepts this bot',
    advice: 'Tell whoever runs the bot, and try again later',
    canRetry: true,
  },
  wrong_url: {
    cause: 'the separation service was not found where this bot looks for it',
    advice: 'Tell whoever runs the bot, and try again later',
    canRetry: true,
  },
  failed: {
    cause: 'the separation service tried and failed',
    advice: 'Try again; if it fails again, this song may not be separable',
    canRetry: true,
  },
  unknown_outcome: {
    cause: 'the separation service gave no clear answer, and no result has come',
    advice: 'Try again; should the result still come, it appears here',
    canRetry: true,
  },
  timeout: {
    cause: 'the separation took too long',
    advice: 'Try again; should the result still come, it appears here',
    canRetry: true,
  },
};

/** Whether a failure concerns what this member typed, so that only they should read about it. */
export const isPersonal = (reason: FailureReason): boolean => EXPLANATIONS[reason].isPersonal === true;

/** The cause, what was (not) charged, what to do, and a reference. */
export function failure(job: JobIn<'failed'>, userId: string): MessagePayload {
  const { cause, advice, canRetry } = EXPLANATIONS[job.reason];
  const title = boldTitle(job.title);
  const of = title === undefined ? '' : ` of ${title}`;
  const back = job.cost === 1 ? 'credit was given back' : 'credits were given back';
  return {
    content: [
      `${mention(userId)} the ${PRODUCT[job.type]}${of} could not be made: ${cause}.`,
      `${advice} (${COMMAND[job.type]}). Your ${job.cost} ${back}.`,
      `-# Reference ${job.id}`,
    ].join('\n'),
    embeds: [],
    components: canRetry === true ? [retryButton(job)] : [],
    ...pinging(userId),
  };
}

/** Of the button that asks for a failed job again; followed by the job's id. */
export const RETRY = 'retry:';

const retryButton = ({ id, cost }: JobIn<'failed'>) => ({
  type: ComponentType.ActionRow as const,
  components: [
    {
      type: ComponentType.Button as const,
      style: ButtonStyle.Secondary as const,
      custom_id: `${RETRY}${id}`,
      label: `Try again (${credits(cost)})`,
    },
  ],
});
