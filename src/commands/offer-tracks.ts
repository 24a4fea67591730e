import { UpstreamError } from '../errors.ts';
import { type Choice, noTracks, pickTrack } from '../services/messages/pick-track.ts';
import { parseAudioId, type TrackId } from '../services/separation/ids.ts';
import { isUnfinished, type Song } from '../services/separation/schemas.ts';
import type { Songs } from '../services/separation/songs.ts';
import type { SeparationType } from '../services/separation/stems.ts';
import type { Call } from './call.ts';

/** Asks back which track is meant, privately. */
export interface OfferTracks {
  /** Offers these at once, and their titles as soon as they are found. */
  several(call: Call, type: SeparationType, tracks: readonly TrackId[]): Promise<void>;
  /** Offers the tracks of these tasks, which have to be looked up first. */
  ofTasks(call: Call, type: SeparationType, taskIds: readonly string[]): Promise<void>;
}

type Look = { taskId: string } & ({ song: Song } | { failure: unknown });

// Titles are a courtesy to somebody who can choose already; without the tracks of a task there is nothing to choose.
const TITLES_WITHIN_MS = 5_000;
const TRACKS_WITHIN_MS = 20_000;
const MOST_TASKS = 5;
const MOST_CHOICES = 25;

export function createOfferTracks({ songs }: { songs: Songs }): OfferTracks {
  const lookUp = (taskIds: readonly string[], withinMs: number): Promise<Look[]> =>
    Promise.all(
      taskIds.slice(0, MOST_TASKS).map((taskId) =>
        songs.find(taskId, { withinMs }).then(
          (song) => ({ taskId, song }),
          (failure: unknown) => {
            const song = songs.known(taskId);
            return song === undefined ? { taskId, failure } : { taskId, song };
          },
        ),
      ),
    );

  const choiceOf = (track: TrackId): Choice => {
    const seen = songs.known(track.taskId)?.tracks.find(({ audioId }) => audioId === track.audioId);
    return { ...seen, track };
  };

  return {
    async several(call, type, tracks) {
      const show = () => {
        const choices = tracks.map(choiceOf);
        return call.replyPrivately(pickTrack(call.t, { type, choices, why: 'several' }));
      };
      const taskIds = new Set(tracks.map(({ taskId }) => taskId));
      const unknown = [...taskIds].filter((taskId) => songs.known(taskId) === undefined);
      await show();
      const looks = await lookUp(unknown, TITLES_WITHIN_MS);
      if (looks.some((look) => 'song' in look)) await show();
    },
    async ofTasks(call, type, taskIds) {
      await call.thinkPrivately();
      const looks = await lookUp(taskIds, TRACKS_WITHIN_MS);
      const choices = looks.flatMap(choicesOf).slice(0, MOST_CHOICES);
      const unfinished = looks.some((look) => 'song' in look && isUnfinished(look.song));
      if (choices.length > 0) {
        const menu = { type, choices, why: 'of_task', isUnfinished: unfinished } as const;
        return await call.replyPrivately(pickTrack(call.t, menu));
      }
      const why = unfinished ? 'unfinished' : looks.every(isNowhere) ? 'unknown' : 'unreachable';
      await call.replyPrivately(noTracks(call.t, why, { type, taskId: taskIds[0] ?? '' }));
    },
  };
}

function choicesOf(look: Look): Choice[] {
  if (!('song' in look)) return [];
  return look.song.tracks
    .filter(({ audioId }) => parseAudioId(audioId) === audioId)
    .map(({ audioId, ...known }) => ({ ...known, track: { taskId: look.taskId, audioId } }));
}

/** Whether upstream has nothing of the song, rather than no answer. */
const isNowhere = (look: Look): boolean =>
  'song' in look || (look.failure instanceof UpstreamError && look.failure.reason === 'invalid');
