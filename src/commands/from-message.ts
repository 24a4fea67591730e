import type { RequestSeparation } from '../services/jobs/request.ts';
import { idsForm } from '../services/messages/ids-form.ts';
import { mentionedTracks } from '../services/separation/mentioned-tracks.ts';
import type { Songs } from '../services/separation/songs.ts';
import type { SeparationType } from '../services/separation/stems.ts';
import { askerOf } from './asker.ts';
import { defineMessageCommand, type MessageCommand } from './command.ts';
import { createOfferTracks } from './offer-tracks.ts';

interface FromMessageOptions {
  request: RequestSeparation;
  songs: Songs;
}

export const createMakeKaraoke = (options: FromMessageOptions): MessageCommand =>
  createFromMessage('Make karaoke', 'separate_vocal', options);

export const createSplitStems = (options: FromMessageOptions): MessageCommand =>
  createFromMessage('Split stems', 'split_stem', options);

/** Asks for a separation of the track that a message names; where it does not name exactly one, it asks back. */
function createFromMessage(
  name: string,
  type: SeparationType,
  { request, songs }: FromMessageOptions,
): MessageCommand {
  const offer = createOfferTracks({ songs });

  return defineMessageCommand(name, async (call, message) => {
    const { tracks, taskIds, audioIds } = mentionedTracks(message);
    const [track, ...others] = tracks;
    if (track !== undefined && others.length === 0) {
      return await request({ type, track, isPrivate: false, asker: askerOf(call) });
    }
    if (track !== undefined) return await offer.several(call, type, tracks);
    if (taskIds.length > 0) return await offer.ofTasks(call, type, taskIds);
    // Nothing can be waited for before: a form is only possible as the first answer.
    await call.openForm(idsForm(call.t, type, { audioId: audioIds[0] }));
  });
}
