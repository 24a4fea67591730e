import { DiscordError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { MessagePayload, Messenger } from '../platform/messenger.ts';
import type { Delivery } from './delivery.ts';
import type { Job, JobIn } from './job.ts';
import type { JobStore } from './job-store.ts';

/** Says in the messages that told of a result that its links vanish soon, and that they have. An edit pings nobody. */
export interface LinkNotes {
  /** When (epoch ms) to write next, if ever. */
  nextAt(job: Job): number | undefined;
  /** Writes what is due. @throws DiscordError when it is worth another try. */
  write(job: JobIn<'delivered'>): Promise<void>;
}

export type LinkNote = NonNullable<Delivery['linkNote']>;

interface LinkNotesOptions {
  jobs: Pick<JobStore, 'apply'>;
  messenger: Pick<Messenger, 'edit'>;
  clock: Clock;
  logger: Logger;
  render: (job: JobIn<'delivered'>, delivery: Delivery, note: LinkNote) => MessagePayload;
}

const SOON_MS = 24 * 3_600_000;

export function createLinkNotes({ jobs, messenger, clock, logger, render }: LinkNotesOptions): LinkNotes {
  /** A private answer can be changed for 15 minutes only. */
  const canBeEdited = ({ told, isPrivate, isDirect }: Delivery) =>
    told?.as === 'separated' && told.via !== 'notice' && !(isPrivate && !isDirect && told.via === 'reply');

  function dueFor({ linkNote }: Delivery, expiresAt: number): { note: LinkNote; at: number } | undefined {
    if (linkNote === 'gone') return undefined;
    if (linkNote === 'soon' || clock.now() >= expiresAt) return { note: 'gone', at: expiresAt };
    return { note: 'soon', at: expiresAt - SOON_MS };
  }

  return {
    nextAt(job) {
      if (job.state !== 'delivered') return undefined;
      const times = job.deliveries
        .filter(canBeEdited)
        .flatMap((delivery) => dueFor(delivery, job.expiresAt)?.at ?? []);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    async write(job) {
      for (const delivery of job.deliveries.filter(canBeEdited)) {
        const due = dueFor(delivery, job.expiresAt);
        if (due === undefined || due.at > clock.now() || delivery.told === undefined) continue;
        try {
          await messenger.edit(delivery.told, render(job, delivery, due.note));
        } catch (error) {
          if (!(error instanceof DiscordError) || error.retryable) throw error;
          logger.debug({ jobId: job.id, err: error }, 'a message could not be told about its links');
        }
        const change = { linkNote: due.note };
        await jobs.apply(job.id, { type: 'delivery', id: delivery.id, change, at: clock.now() });
      }
    },
  };
}
