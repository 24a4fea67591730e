import type { Logger } from '../platform/logger.ts';
import type { Songs } from '../separation/songs.ts';
import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';

/** Finds out what a job's song is called. */
export interface Titles {
  /** Looks the title up in the background and notes it in the job; without one the job goes on as well. */
  find(job: Job): void;
  stop(): void;
}

interface TitlesOptions {
  jobs: Pick<JobStore, 'apply'>;
  songs: Pick<Songs, 'find'>;
  logger: Logger;
}

export function createTitles({ jobs, songs, logger }: TitlesOptions): Titles {
  const stopping = new AbortController();

  async function look({ id, track }: Job): Promise<void> {
    const song = await songs.find(track.taskId, { signal: stopping.signal });
    const title = song.tracks.find(({ audioId }) => audioId === track.audioId)?.title;
    if (title !== undefined) await jobs.apply(id, { type: 'titled', title });
  }

  return {
    find(job) {
      if (job.title !== undefined) return;
      look(job).catch((error: unknown) => {
        if (!stopping.signal.aborted) logger.info({ jobId: job.id, err: error }, 'a title was not found');
      });
    },
    stop: () => stopping.abort(),
  };
}
