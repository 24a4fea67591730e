import { DiscordError } from '../../errors.ts';
import type { Language } from '../messages/languages.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { Messenger } from '../platform/messenger.ts';
import type { TrackId } from '../separation/ids.ts';
import type { SeparationType } from '../separation/stems.ts';
import { Delivery } from './delivery.ts';
import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';

/** Somebody asks for a separation. */
export interface SeparationRequest {
  type: SeparationType;
  track: TrackId;
  title?: string | undefined;
  isPrivate: boolean;
  /** They know what it costs, and that it may have been made before. */
  isConfirmed?: boolean;
  asker: {
    interactionId: string;
    applicationId: string;
    token: string;
    guildId: string;
    channelId: string;
    /** In a direct message, where a private answer needs no hiding, and stays. */
    isDirect?: boolean;
    userId: string;
    roleIds: readonly string[];
    languages: { member: Language; server: Language };
    /** Bytes. */
    attachmentLimit: number;
    /** When the interaction reached us, epoch ms. */
    arrivedAt: number;
  };
}

/**
 * Accepts a request: writes it down, then acknowledges it, then hands it to the engine. What a member saw accepted
 * is on disk. The same interaction arriving twice is one job.
 * @throws StoreError when it could not be written down, DiscordError when it could not be acknowledged (the job is
 * cancelled then); nothing was charged.
 */
export type RequestSeparation = (request: SeparationRequest) => Promise<void>;

interface RequestOptions {
  jobs: Pick<JobStore, 'create' | 'apply'>;
  messenger: Pick<Messenger, 'acknowledge'>;
  clock: Clock;
  logger: Logger;
  costs: Record<SeparationType, number>;
  /** Has the engine act on a job. */
  wake: (jobId: string) => void;
}

// Discord waits 3 s for an acknowledgement. A store that takes longer than this must not cost the member the reply.
const PATIENCE_MS = 1_500;
const TOKEN_LIFE_MS = 15 * 60_000;

export function createRequestSeparation(options: RequestOptions): RequestSeparation {
  const { jobs, messenger, clock, logger, costs, wake } = options;

  function accept({ type, track, title, isPrivate, isConfirmed = false, asker }: SeparationRequest): Job {
    const { applicationId, token, guildId, channelId, userId, languages, attachmentLimit, arrivedAt } = asker;
    const direct = asker.isDirect ? { isDirect: true } : {};
    const id = jobIdOf(asker.interactionId);
    const reply = { applicationId, token, expiresAt: arrivedAt + TOKEN_LIFE_MS };
    const delivery = {
      id,
      userId,
      guildId,
      channelId,
      isPrivate,
      ...direct,
      reply,
      languages,
      attachmentLimit,
    };
    return {
      v: 1,
      id,
      state: 'accepted',
      type,
      track,
      ...(title === undefined ? {} : { title }),
      guildId,
      memberId: userId,
      roleIds: [...asker.roleIds],
      cost: costs[type],
      acceptedAt: arrivedAt,
      isConfirmed,
      deliveries: [Delivery.parse(delivery)],
    };
  }

  /** Discord may have taken an acknowledgement whose answer was lost: the second try then says so. */
  async function acknowledge({ asker, isPrivate }: SeparationRequest): Promise<void> {
    const interaction = { id: asker.interactionId, token: asker.token };
    for (let isLast = false; ; isLast = true) {
      try {
        return await messenger.acknowledge(interaction, { isPrivate: isPrivate && !asker.isDirect });
      } catch (error) {
        if (!(error instanceof DiscordError)) throw error;
        if (error.reason === 'already_acknowledged') return;
        if (error.reason !== 'transient' || isLast) throw error;
      }
    }
  }

  return async (request) => {
    const job = accept(request);
    const saving = jobs.create(job);
    const inTime = await Promise.race([saving, clock.sleep(PATIENCE_MS).then(() => undefined)]);
    if (inTime === false) {
      logger.info({ jobId: job.id }, 'a repeated interaction was ignored');
      return;
    }
    try {
      await acknowledge(request);
    } catch (error) {
      // A repetition must not cancel what the first one was acknowledged for.
      if (await saving)
        await jobs.apply(job.id, { type: 'cancelled', reason: 'unacknowledged', at: clock.now() });
      throw error;
    }
    if (await saving) wake(job.id);
  };
}

/** The short name of the job that an interaction starts, in the alphabet of base 36: unique, since interactions are. */
export function jobIdOf(interactionId: string): string {
  return BigInt(interactionId).toString(36);
}

/** The interaction that a delivery answers. */
export function interactionIdOf(deliveryId: string): string {
  return [...deliveryId].reduce((id, digit) => id * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}
