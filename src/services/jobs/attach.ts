import { DiscordError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';
import type { Logger } from '../platform/logger.ts';
import type { MessageFile, Messenger } from '../platform/messenger.ts';
import type { Slots } from '../platform/slots.ts';
import type { GuildSettings } from '../quotas/settings.ts';
import type { createComposeFiles } from './compose-files.ts';
import type { Delivery } from './delivery.ts';
import type { Gather } from './gather.ts';
import type { JobIn } from './job.ts';
import type { JobStore } from './job-store.ts';
import { canReply } from './reply-life.ts';

/**
 * Adds the sound to the messages that told of a result, where it fits, so that it plays in the channel. Links that
 * could not be fetched stay links.
 * @throws DiscordError when it is worth another try.
 */
export type Attach = (job: JobIn<'delivered'>, signal: AbortSignal) => Promise<void>;

interface AttachOptions {
  jobs: Pick<JobStore, 'apply'>;
  settings: Pick<Collection<GuildSettings>, 'get'>;
  gather: Gather;
  composeFiles: ReturnType<typeof createComposeFiles>;
  messenger: Pick<Messenger, 'editReply' | 'edit'>;
  /** How many jobs at once. */
  slots: Slots;
  clock: Clock;
  logger: Logger;
}

const MB = 1024 * 1024;
// What Discord takes from a bot where nothing else is known.
const DEFAULT_LIMIT = 10 * MB;
// A stem that is too large for the message can still be drawn.
const DRAWN_LIMIT = 40 * MB;

export function createAttach(options: AttachOptions): Attach {
  const { jobs, settings, gather, composeFiles, messenger, slots, clock, logger } = options;

  const isAlive = (delivery: Delivery) => canReply(delivery, clock.now());

  /** An interaction knows what its server takes; a message of the bot's own is only sure of what every server does. */
  const limitOf = (delivery: Delivery) =>
    isAlive(delivery) ? delivery.attachmentLimit : Math.min(delivery.attachmentLimit, DEFAULT_LIMIT);

  async function wantsFiles(delivery: Delivery): Promise<boolean> {
    // Nothing can change a private answer whose token is dead.
    if (delivery.isPrivate && delivery.told?.via === 'reply' && !isAlive(delivery)) return false;
    return (await settings.get(delivery.guildId))?.files !== 'links';
  }

  async function add(
    job: JobIn<'delivered'>,
    delivery: Delivery,
    files: readonly MessageFile[],
  ): Promise<void> {
    const { told } = delivery;
    if (told === undefined || files.length === 0) return await note(job, delivery, 'none');
    try {
      if (told.via === 'reply' && isAlive(delivery)) await messenger.editReply(delivery.reply, { files });
      else await messenger.edit(told, { files });
      await note(job, delivery, 'added');
    } catch (error) {
      if (!(error instanceof DiscordError) || error.retryable) throw error;
      logger.info({ jobId: job.id, err: error }, 'the files could not be added to a message');
      await note(job, delivery, 'none');
    }
  }

  const note = async (job: JobIn<'delivered'>, { id }: Delivery, files: 'added' | 'none') => {
    await jobs.apply(job.id, { type: 'delivery', id, change: { files }, at: clock.now() });
  };

  return (job, signal) =>
    slots(async () => {
      const due = job.deliveries.filter(({ told, files }) => told?.as === 'separated' && files === undefined);
      const wanting: Delivery[] = [];
      for (const delivery of due) {
        if (await wantsFiles(delivery)) wanting.push(delivery);
        else await note(job, delivery, 'none');
      }
      if (wanting.length === 0) return;
      const limit = Math.max(...wanting.map(limitOf));
      const maxBytes = job.type === 'split_stem' ? Math.max(limit, DRAWN_LIMIT) : limit;
      const material = await gather(job, { maxBytes, signal });
      try {
        const compose = composeFiles(job, material);
        for (const delivery of wanting) await add(job, delivery, await compose(delivery, limitOf(delivery)));
      } finally {
        await material.dispose();
      }
    }, signal);
}
