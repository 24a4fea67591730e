import { DiscordError, type DiscordReason } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { MessagePayload, MessagePlace, Messenger } from '../platform/messenger.ts';
import type { Delivery } from './delivery.ts';
import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';
import { canReply } from './reply-life.ts';
import { interactionIdOf } from './request.ts';

/** How an outcome is said. */
export interface Telling {
  payload: MessagePayload;
  /** The same without anything that Discord could object to. */
  plain: MessagePayload;
  /** It concerns this person alone: said privately even where the request was public. */
  isNotice: boolean;
  /** What replaces a reply that can no longer show the outcome itself. */
  pointer: (place: { guildId: string; channelId: string; messageId: string }) => MessagePayload;
  /** The one ping for somebody who had to wait; an edit pings nobody. */
  ping: MessagePayload;
}

/** The message that tells, and how it came there. */
export type Place = Omit<NonNullable<Delivery['told']>, 'as'>;

/**
 * Tells one person of an outcome, by the first way that is open: the message that told before, the reply, the channel,
 * a direct message. Resolves to `undefined` when none is.
 * @throws DiscordError when a way is open and did not work: `rejected` if Discord will have the message in no form.
 */
export type Tell = (job: Job, delivery: Delivery) => Promise<Place | undefined>;

interface TellOptions {
  jobs: Pick<JobStore, 'apply'>;
  messenger: Messenger;
  clock: Clock;
  logger: Logger;
  render: (job: Job, delivery: Delivery) => Telling;
}

/** Reasons for which the next way of the ladder is taken. */
const NEXT_WAY: ReadonlySet<DiscordReason> = new Set([
  'expired',
  'unknown_interaction',
  'unknown_message',
  'no_access',
  'gone',
  'dm_closed',
]);

export function createTell({ jobs, messenger, clock, logger, render }: TellOptions): Tell {
  const isAlive = (delivery: Delivery) => canReply(delivery, clock.now());

  /** What said the earlier outcome now says the new one; a reply whose token is dead as any message of ours. */
  async function editEarlier(delivery: Delivery, payload: MessagePayload): Promise<Place | undefined> {
    const { told, reply } = delivery;
    if (told === undefined || told.via === 'notice') return undefined;
    const { as: _, ...place } = told;
    if (told.via === 'reply' && isAlive(delivery)) {
      await messenger.editReply(reply, payload);
    } else {
      await messenger.edit(place, payload);
    }
    return place;
  }

  async function editReply(delivery: Delivery, { payload, isNotice }: Telling): Promise<Place | undefined> {
    if (!isAlive(delivery)) return undefined;
    if (!isNotice || delivery.isPrivate) {
      return { via: 'reply', ...(await messenger.editReply(delivery.reply, payload)) };
    }
    // A private word can only follow once the public placeholder is gone: the first follow-up would replace it.
    await messenger.deleteReply(delivery.reply).catch((error: unknown) => {
      if (!(error instanceof DiscordError) || error.reason !== 'unknown_message') throw error;
    });
    return { via: 'notice', ...(await messenger.followUp(delivery.reply, payload, { isPrivate: true })) };
  }

  async function post(job: Job, delivery: Delivery, telling: Telling): Promise<Place | undefined> {
    if (delivery.isPrivate || telling.isNotice) return undefined;
    const place = await postOnce(job, delivery, delivery.channelId, telling.payload);
    await pointThere(delivery, telling, place);
    return { via: 'channel', ...place };
  }

  /**
   * Discord recognises a nonce for a few minutes only; after a crash or a fault our message may already be there, and
   * may tell of an earlier outcome.
   */
  async function postOnce(job: Job, delivery: Delivery, channelId: string, payload: MessagePayload) {
    if (!delivery.posting) {
      const change = { posting: true };
      await jobs.apply(job.id, { type: 'delivery', id: delivery.id, change, at: clock.now() });
      return await messenger.post(channelId, payload, delivery.id);
    }
    const found = await findOwn(channelId, [job.id, delivery.userId]);
    const place = found ?? (await messenger.post(channelId, payload, delivery.id));
    await messenger.edit(place, payload);
    return place;
  }

  /** Without the right to read the channel's history we rely on the nonce alone. */
  async function findOwn(channelId: string, texts: readonly string[]) {
    try {
      return await messenger.findOwn(channelId, texts);
    } catch (error) {
      if (error instanceof DiscordError && error.reason === 'no_access') return undefined;
      throw error;
    }
  }

  /** As well as possible: the outcome itself is told already. */
  async function pointThere(delivery: Delivery, telling: Telling, place: MessagePlace): Promise<void> {
    const { channelId, guildId } = delivery;
    try {
      // We may have died before we learnt which message our reply is; it may even show the outcome.
      const original =
        delivery.originalId === undefined
          ? await messenger.findReply(channelId, interactionIdOf(delivery.id))
          : { channelId, messageId: delivery.originalId };
      if (original !== undefined) await messenger.edit(original, telling.pointer({ guildId, ...place }));
    } catch (error) {
      logger.debug({ err: error }, 'a stale reply could not be edited');
    }
  }

  async function writeDirectly(job: Job, delivery: Delivery, { payload }: Telling): Promise<Place> {
    const channelId = await messenger.openDirect(delivery.userId);
    return { via: 'direct', ...(await postOnce(job, delivery, channelId, payload)) };
  }

  async function climb(job: Job, delivery: Delivery, say: typeof render): Promise<Place | undefined> {
    const telling = say(job, delivery);
    const ways = [
      () => editEarlier(delivery, telling.payload),
      () => editReply(delivery, telling),
      () => post(job, delivery, telling),
      // Nobody else reads it there: it says what a private answer would say.
      () => writeDirectly(job, delivery, say(job, { ...delivery, isPrivate: true })),
    ];
    for (const way of ways) {
      try {
        const place = await way();
        if (place !== undefined) return place;
      } catch (error) {
        if (!(error instanceof DiscordError) || !NEXT_WAY.has(error.reason)) throw error;
        logger.info({ jobId: job.id, reason: error.reason }, 'a way to deliver is closed');
      }
    }
    return undefined;
  }

  return async (job, delivery) => {
    try {
      return await climb(job, delivery, render);
    } catch (error) {
      if (!(error instanceof DiscordError) || error.reason !== 'rejected') throw error;
      logger.error({ jobId: job.id, err: error }, 'Discord refused a message of ours');
      // With nothing that Discord could object to.
      return await climb(job, delivery, (...about) => plainly(render(...about)));
    }
  };
}

const plainly = (telling: Telling): Telling => ({ ...telling, payload: telling.plain });
