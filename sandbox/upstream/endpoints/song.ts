import type { Catalogue } from '../songs/catalogue.ts';
import { refuse, succeed } from '../wire/envelope.ts';
import type { Endpoint } from './endpoint.ts';

/** Tells which tracks a music task has. */
export function createSongEndpoint({
  catalogue,
  baseUrl,
  createdAt,
}: {
  catalogue: Catalogue;
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
      const sunoData = song.tracks.map(({ audioId, durationSeconds }) => ({
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
        status: 'SUCCESS',
        response: { taskId: song.taskId, sunoData },
        errorCode: null,
        errorMessage: null,
      });
    },
  };
}
