import type { DownloadedFile, Downloads } from '../platform/download.ts';
import type { Logger } from '../platform/logger.ts';
import type { Track } from '../separation/stems.ts';
import type { Job } from './job.ts';

/** A track, and its file unless it cannot be had; whoever takes it has to `dispose` of it. */
export interface FetchedTrack {
  track: Track;
  file: DownloadedFile | undefined;
}

/** Fetches one track of a result (`place` counts from 0); `undefined` if there is none at that place. */
export type FetchTrack = (job: Job, place: number, maxBytes: number) => Promise<FetchedTrack | undefined>;

interface FetchTrackOptions {
  downloads: Pick<Downloads, 'fetch'>;
  logger: Logger;
}

export function createFetchTrack({ downloads, logger }: FetchTrackOptions): FetchTrack {
  return async (job, place, maxBytes) => {
    const track = 'tracks' in job ? job.tracks[place] : undefined;
    if (track === undefined) return undefined;
    const file = await downloads.fetch(track.url, { maxBytes }).catch((error: unknown) => {
      logger.info({ jobId: job.id, stem: track.stem, err: error }, 'a track could not be played');
      return undefined;
    });
    return { track, file };
  };
}
