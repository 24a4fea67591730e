import { firstOfEach, type RecentSongs, type RecentTrack } from '../services/jobs/recent-songs.ts';
import { idName, songName, trackName } from '../services/messages/track-name.ts';
import { parseAudioId } from '../services/separation/ids.ts';
import type { Songs } from '../services/separation/songs.ts';
import type { Suggest, Suggestion, Typing } from './options.ts';
import { isWhole, readTyped } from './typed.ts';

export interface SuggestOptions {
  recentSongs: RecentSongs;
  songs: Songs;
}

const MOST = 25;
// Whoever types waits for at most 1.5 s in all.
const TITLE_WITHIN_MS = 1_000;
const TRACKS_WITHIN_MS = 1_200;

/** Offers recent songs by their titles, and an id that was typed. */
export function createSuggestTasks({ recentSongs, songs }: SuggestOptions): Suggest {
  async function asItIs(t: Typing['t'], taskId: string): Promise<Suggestion[]> {
    const song = isWhole(taskId)
      ? await songs.find(taskId, { withinMs: TITLE_WITHIN_MS }).catch(() => undefined)
      : undefined;
    return [{ name: idName(t, taskId, song?.tracks[0]?.title), value: taskId }];
  }

  return async ({ guildId, userId, t, typed: text, others }) => {
    const typed = readTyped(text);
    const { audioId } = readTyped(others.audio_id ?? '');
    const recent = await recentSongs(guildId, userId);
    const fitting = recent
      .filter(
        ({ track, title = '' }) =>
          typed.isIn(title) || typed.isIdOf(track.taskId) || typed.isIdOf(track.audioId),
      )
      // The track is chosen already: its own task comes first.
      .sort(
        (left, right) => Number(right.track.audioId === audioId) - Number(left.track.audioId === audioId),
      );
    if (fitting.length === 0 && typed.taskId !== undefined) return await asItIs(t, typed.taskId);
    return firstOfEach(fitting, ({ track }) => track.taskId)
      .slice(0, MOST)
      .map(({ track, title, at, isOwn }) => {
        const id = track.taskId;
        return { name: songName(t, { title, id, at, isOwn }), value: id };
      });
  };
}

/** Offers the tracks of the task that is filled in, or recent ones as long as there is none. */
export function createSuggestTracks({ recentSongs, songs }: SuggestOptions): Suggest {
  async function ofTask(
    t: Typing['t'],
    taskId: string,
    recent: readonly RecentTrack[],
  ): Promise<Suggestion[]> {
    const song = await songs.find(taskId, { withinMs: TRACKS_WITHIN_MS }).catch(() => songs.known(taskId));
    const seen = recent.filter(({ track }) => track.taskId === taskId);
    const tracks = song?.tracks ?? seen.map(({ track, ...known }) => ({ audioId: track.audioId, ...known }));
    return tracks.map((track) => ({ name: trackName(t, track), value: track.audioId }));
  }

  const ofNoTask = (t: Typing['t'], recent: readonly RecentTrack[]): Suggestion[] =>
    recent.map(({ track, ...song }) => {
      const id = track.audioId;
      return { name: songName(t, { ...song, id }), value: id };
    });

  return async ({ guildId, userId, t, typed: text, others }) => {
    const typed = readTyped(text);
    const { taskId } = readTyped(others.task_id ?? '');
    const recent = await recentSongs(guildId, userId);
    const offered = taskId === undefined ? ofNoTask(t, recent) : await ofTask(t, taskId, recent);
    const fitting = offered.filter(({ name, value }) => typed.isIn(name) || typed.isIdOf(value));
    const { audioId } = typed;
    if (fitting.length === 0 && audioId !== undefined) return [{ name: idName(t, audioId), value: audioId }];
    return fitting.filter(({ value }) => parseAudioId(value) !== undefined).slice(0, MOST);
  };
}
