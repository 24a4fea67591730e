import { Readable } from 'node:stream';
import { makeZip } from 'client-zip';
import type { Track } from '../separation/stems.ts';
import type { Separated } from './find-mix.ts';
import type { PassAudio } from './pass-audio.ts';

/** All tracks of a result in one ZIP file, one after the other as they come. Ends early when one of them fails. */
export type ZipStems = (
  job: Separated,
  options: { nameOf: (track: Track) => string; signal: AbortSignal },
) => Readable;

const WHOLE = { method: 'GET', range: undefined, ifRange: undefined } as const;

export function createZipStems({ passAudio }: { passAudio: PassAudio }): ZipStems {
  return (job, { nameOf, signal }) => {
    async function* files() {
      for (const track of job.tracks) {
        const { body } = await passAudio(track.url, { lane: job.id, asked: WHOLE, signal });
        yield { name: nameOf(track), input: body, lastModified: new Date(job.completedAt) };
      }
    }
    // The types of the web and of Node name the same stream.
    return Readable.fromWeb(makeZip(files()) as Parameters<typeof Readable.fromWeb>[0]);
  };
}
