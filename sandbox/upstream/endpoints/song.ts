import type { Catalogue } from '../songs/catalogue.ts';
import type { SongProgress, SongStatus } from '../songs/song-progress.ts';
import { refuse, succeed } from '../wire/envelope.ts';
import type { Endpoint } from './endpoint.ts';

const TRACKS_SO_FAR: Record<SongStatus, number> = {
  PENDING: 0,
  TEXT_SUCCESS: 0,
  FIRST_SUCCESS: 1,
  SUCCESS: 2,
};

/** Tells which tracks a music task has. */
export function createSongEndpoint({
  catalogue,
  progress,
  baseUrl,
  createdAt,
}: {
  catalogue: Catalogue;
  progress: Pick<SongProgress, 'of'>;
  baseUrl: string;
  /** When the demo songs were "generated", in epoch milliseconds. */
  createdAt: number;
}): Endpoint {
  return {
    name: 'song',
    method: 'GET',
    path: '/api/v1/generate/record-info',
    answer({ query }) {
      const song = catalogue.findSong(query.get('taskId') ?? '');
      if (!song) return refuse(400, 'The task does not exist.');
      const status = progress.of(song.taskId);
      const sunoData = song.tracks.slice(0, TRACKS_SO_FAR[status]).map(({ audioId, durationSeconds }) => ({
        id: audioId,
        title: song.title,
        audioUrl: `${baseUrl}/files/songs/${audioId}.mp3`,
        streamAudioUrl: `${baseUrl}/files/songs/${audioId}.mp3`,
        imageUrl: `${baseUrl}/files/covers/${audioId}.png`,
        tags: song.tags,
        duration: durationSeconds,
        createTime: createdAt,
      }));
      return succeed({
        taskId: song.taskId,
        status,
        response: sunoData.length === 0 ? null : { taskId: song.taskId, sunoData },
        errorCode: null,
        errorMessage: null,
      });
    },
  };
}
