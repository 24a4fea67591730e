import { DiscordError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';
import type { DownloadedFile, Downloads } from '../platform/download.ts';
import type { Logger } from '../platform/logger.ts';
import type { MessageFile, Messenger } from '../platform/messenger.ts';
import type { Slots } from '../platform/slots.ts';
import type { GuildSettings } from '../quotas/settings.ts';
import type { Track } from '../separation/stems.ts';
import type { Delivery } from './delivery.ts';
import type { JobIn } from './job.ts';
import type { JobStore } from './job-store.ts';

/**
 * Adds the sound to the messages that told of a result, where it fits, so that it plays in the channel. Links that
 * could not be fetched stay links.
 * @throws DiscordError when it is worth another try.
 */
export type Attach = (job: JobIn<'delivered'>, signal: AbortSignal) => Promise<void>;

interface AttachOptions {
  jobs: Pick<JobStore, 'apply'>;
  settings: Pick<Collection<GuildSettings>, 'get'>;
  downloads: Pick<Downloads, 'fetch'>;
  messenger: Pick<Messenger, 'editReply' | 'edit'>;
  /** How many jobs at once. */
  slots: Slots;
  clock: Clock;
  logger: Logger;
  /** `Night Drive - Vocals.mp3` */
  fileName: (job: JobIn<'delivered'>, delivery: Delivery, track: Track) => string;
}

// Of the ten that a message takes, one is left for a picture or the words.
const MOST_FILES = 9;
// What Discord takes from a bot where nothing else is known.
const DEFAULT_LIMIT = 10 * 1024 * 1024;
const TOKEN_MARGIN_MS = 5_000;

interface Sound {
  track: Track;
  file: DownloadedFile;
}

export function createAttach(options: AttachOptions): Attach {
  const { jobs, settings, downloads, messenger, slots, clock, logger, fileName } = options;

  const isAlive = ({ reply }: Delivery) => clock.now() < reply.expiresAt - TOKEN_MARGIN_MS;

  /** An interaction knows what its server takes; a message of the bot's own is only sure of what every server does. */
  const limitOf = (delivery: Delivery) =>
    isAlive(delivery) ? delivery.attachmentLimit : Math.min(delivery.attachmentLimit, DEFAULT_LIMIT);

  async function wantsFiles(delivery: Delivery): Promise<boolean> {
    // Nothing can change a private answer whose token is dead.
    if (delivery.isPrivate && delivery.told?.via === 'reply' && !isAlive(delivery)) return false;
    return (await settings.get(delivery.guildId))?.files !== 'links';
  }

  async function fetch(job: JobIn<'delivered'>, maxBytes: number, signal: AbortSignal): Promise<Sound[]> {
    const found = await Promise.all(
      job.tracks.slice(0, MOST_FILES).map(async (track): Promise<Sound[]> => {
        try {
          return [{ track, file: await downloads.fetch(track.url, { maxBytes, signal }) }];
        } catch (error) {
          signal.throwIfAborted();
          logger.info({ jobId: job.id, stem: track.stem, err: error }, 'a track stays a link');
          return [];
        }
      }),
    );
    return found.flat();
  }

  async function add(job: JobIn<'delivered'>, delivery: Delivery, sounds: readonly Sound[]): Promise<void> {
    const { told } = delivery;
    const files = sounds
      .filter(({ file }) => file.bytes <= limitOf(delivery))
      .map(
        ({ track, file }): MessageFile => ({
          name: fileName(job, delivery, track),
          path: file.path,
          bytes: file.bytes,
        }),
      );
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
      const sounds = await fetch(job, Math.max(...wanting.map(limitOf)), signal);
      try {
        for (const delivery of wanting) await add(job, delivery, sounds);
      } finally {
        await Promise.all(sounds.map(({ file }) => file.dispose()));
      }
    }, signal);
}
