import type { Delivery } from '../jobs/delivery.ts';
import { outlookOf, type RequestJob } from '../jobs/outlook.ts';
import { boldTitle, jumpLink, plain, shorten, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

const ID_SHOWN = 8;

/** What a job's song is called, as plain text for places that are not formatted. */
export function songName(t: Translate, { title = '', track }: RequestJob, length = 100): string {
  return shorten(title, length) || t('jobs.untitled', { id: track.audioId.slice(0, ID_SHOWN) });
}

/** What a job's song is called, in bold. */
export const boldSong = (t: Translate, job: RequestJob): string =>
  boldTitle(job.title) ?? `**${plain(songName(t, job))}**`;

/** Where a job stands, in one line. `now` is epoch ms. */
export function jobState(t: Translate, job: RequestJob, now: number): string {
  switch (job.state) {
    case 'accepted':
      return t('jobs.state.turn');
    case 'queued':
      return t(`jobs.state.${job.waitsFor}`);
    case 'submitting':
    case 'separating':
      return t('jobs.state.separating', { when: timestamp(job.startedAt, 'R') });
    case 'separated':
    case 'delivered':
    case 'undeliverable': {
      const outlook = outlookOf(job, now) === 'ready' ? 'ready' : 'expired';
      return t(`jobs.state.${outlook}`, { when: timestamp(job.expiresAt, 'R') });
    }
    case 'failed':
      return t('jobs.state.failed', { cause: t(`failure.cause.${job.reason}`) });
    case 'refused':
      return t('jobs.state.refused', { cause: t(`jobs.refused.${job.refusal.rule}`) });
    case 'cancelled':
      return t('jobs.state.cancelled', { cause: t(`jobs.cancelled.${job.reason}`) });
    default:
      return job satisfies never;
  }
}

/** The message that shows what became of a request, or how it goes, if others can see it too. */
export function placeOf({ isPrivate, guildId, channelId, told, originalId }: Delivery): string | undefined {
  if (isPrivate) return undefined;
  if (told === undefined) {
    return originalId === undefined ? undefined : jumpLink({ guildId, channelId, messageId: originalId });
  }
  const isPublic = told.via === 'reply' || told.via === 'channel';
  return isPublic ? jumpLink({ guildId, channelId: told.channelId, messageId: told.messageId }) : undefined;
}
