import type { APIMessage } from 'discord.js';
import type { Finding, Seen } from '../services/jobs/finding.ts';
import type { RequestSeparation } from '../services/jobs/request.ts';
import { idsForm } from '../services/messages/ids-form.ts';
import { jobsIn } from '../services/messages/job-of.ts';
import { mentionedTracks } from '../services/separation/mentioned-tracks.ts';
import type { Songs } from '../services/separation/songs.ts';
import type { SeparationType } from '../services/separation/stems.ts';
import { askerOf } from './asker.ts';
import type { Call } from './call.ts';
import { defineMessageCommand, type MessageCommand } from './command.ts';
import { createOfferTracks } from './offer-tracks.ts';

interface FromMessageOptions {
  request: RequestSeparation;
  finding: Pick<Finding, 'visible'>;
  songs: Songs;
}

export const createMakeKaraoke = (options: FromMessageOptions): MessageCommand =>
  createFromMessage('Make karaoke', 'separate_vocal', options);

export const createSplitStems = (options: FromMessageOptions): MessageCommand =>
  createFromMessage('Split stems', 'split_stem', options);

/** Asks for a separation of the track that a message of ours is about, or that any other names; where it does not name exactly one, it asks back. */
function createFromMessage(
  name: string,
  type: SeparationType,
  { request, finding, songs }: FromMessageOptions,
): MessageCommand {
  const offer = createOfferTracks({ songs });

  /** The request that one of our own messages is about, if whoever calls may know of it. */
  async function requestBehind(call: Call, message: APIMessage): Promise<Seen | undefined> {
    const [jobId, ...others] = jobsIn(message);
    return jobId === undefined || others.length > 0 ? undefined : await finding.visible(jobId, call);
  }

  return defineMessageCommand(name, async (call, message) => {
    const asker = askerOf(call);
    const seen = await requestBehind(call, message);
    if (seen !== undefined) {
      const { track, title } = seen.job;
      return await request({ type, track, title, isPrivate: seen.delivery.isPrivate, asker });
    }
    const { tracks, taskIds, audioIds } = mentionedTracks(message);
    const [track, ...others] = tracks;
    if (track !== undefined && others.length === 0) {
      return await request({ type, track, isPrivate: false, asker });
    }
    if (track !== undefined) return await offer.several(call, type, tracks);
    if (taskIds.length > 0) return await offer.ofTasks(call, type, taskIds);
    // Nothing but our own records may be waited for before: a form is only possible as the first answer.
    await call.openForm(idsForm(call.t, type, { audioId: audioIds[0] }));
  });
}
