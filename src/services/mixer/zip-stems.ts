import { Readable } from 'node:stream';
import { makeZip } from 'client-zip';
import { DownloadError } from '../../errors.ts';
import type { Logger } from '../platform/logger.ts';
import type { Track } from '../separation/stems.ts';
import type { Separated } from './find-mix.ts';
import type { PassAudio } from './pass-audio.ts';

/** The tracks of a result in one ZIP file, one after the other as they come, without those that cannot be had. */
export type ZipStems = (
  job: Separated,
  options: { nameOf: (track: Track) => string; signal: AbortSignal },
) => Readable;

interface ZipStemsOptions {
  passAudio: PassAudio;
  logger: Pick<Logger, 'info'>;
}

const WHOLE = { method: 'GET', range: undefined, ifRange: undefined } as const;

export function createZipStems({ passAudio, logger }: ZipStemsOptions): ZipStems {
  return (job, { nameOf, signal }) => {
    async function* files() {
      for (const track of job.tracks) {
        const passed = await passAudio(track.url, { lane: job.id, asked: WHOLE, signal }).catch(
          (error: unknown) => {
            if (!(error instanceof DownloadError)) throw error;
            logger.info({ jobId: job.id, stem: track.stem, err: error }, 'a track is missing in a ZIP file');
            return undefined;
          },
        );
        if (passed === undefined) continue;
        yield { name: nameOf(track), input: passed.body, lastModified: new Date(job.completedAt) };
      }
    }
    // The types of the web and of Node name the same stream.
    return Readable.fromWeb(makeZip(files()) as Parameters<typeof Readable.fromWeb>[0]);
  };
}
