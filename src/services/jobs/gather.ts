import { type LyricLine, lyricLines } from '../audio/lyric-lines.ts';
import type { Lyrics } from '../audio/lyrics.ts';
import type { Waveforms } from '../audio/waveforms.ts';
import type { Clock } from '../platform/clock.ts';
import type { DownloadedFile, Downloads } from '../platform/download.ts';
import type { Listener } from '../platform/listener.ts';
import type { Logger } from '../platform/logger.ts';
import type { Loudness } from '../platform/loudness.ts';
import type { Songs } from '../separation/songs.ts';
import type { Track } from '../separation/stems.ts';
import type { JobIn } from './job.ts';

/** A track that could be fetched. */
export interface Sound {
  track: Track;
  file: DownloadedFile;
  /** How loud it is, for a stem of many; `undefined` where that could not be found out. */
  loudness: Loudness | undefined;
}

/** What a result can bring along: its sound, and the words that are sung to it. */
export interface Material {
  sounds: readonly Sound[];
  lines: readonly LyricLine[];
  /** How long the song is, if that is known. */
  seconds: number | undefined;
  /** Removes the files. */
  dispose(): Promise<void>;
}

/**
 * Fetches what a result can bring along, each part if it can be had; a file with more than `maxBytes` is left out.
 * @throws the reason of `signal` when it aborts; nothing is left on the disk then.
 */
export type Gather = (
  job: JobIn<'delivered'>,
  options: { maxBytes: number; signal: AbortSignal },
) => Promise<Material>;

interface GatherOptions {
  downloads: Pick<Downloads, 'fetch'>;
  listener: Pick<Listener, 'measure'>;
  lyrics: Pick<Lyrics, 'of'>;
  waveforms: Pick<Waveforms, 'keep'>;
  songs: Pick<Songs, 'known'>;
  clock: Clock;
  logger: Logger;
}

// The words are a courtesy to those who have the sound; an answer that comes later is kept for the next who asks.
const LYRICS_WITHIN_MS = 20_000;
// More than there are stems: what upstream names beyond these stays a link.
const MOST_TRACKS = 16;

export function createGather(options: GatherOptions): Gather {
  const { downloads, listener, lyrics, waveforms, songs, clock, logger } = options;

  async function linesOf(job: JobIn<'delivered'>): Promise<LyricLine[]> {
    if (job.type !== 'separate_vocal') return [];
    const inTime = new AbortController();
    try {
      const tooLate = clock.sleep(LYRICS_WITHIN_MS, inTime.signal).then(() => undefined);
      const words = await Promise.race([lyrics.of(job.track), tooLate]);
      return lyricLines(words ?? []);
    } catch (error) {
      logger.info({ jobId: job.id, err: error }, 'a karaoke goes without its words');
      return [];
    } finally {
      inTime.abort();
    }
  }

  async function loudnessOf(job: JobIn<'delivered'>, { path }: DownloadedFile, signal: AbortSignal) {
    if (job.type !== 'split_stem') return undefined;
    return await listener.measure(path, { signal }).catch((error: unknown) => {
      logger.info({ jobId: job.id, err: error }, 'the loudness of a track could not be measured');
      return undefined;
    });
  }

  const secondsOf = ({ track: { taskId, audioId } }: JobIn<'delivered'>) =>
    songs.known(taskId)?.tracks.find((track) => track.audioId === audioId)?.durationSeconds;

  return async (job, { maxBytes, signal }) => {
    const files: DownloadedFile[] = [];
    const dispose = async () => void (await Promise.all(files.map((file) => file.dispose())));

    async function fetch(track: Track): Promise<Sound[]> {
      try {
        const file = await downloads.fetch(track.url, { maxBytes, signal });
        files.push(file);
        const loudness = await loudnessOf(job, file, signal);
        if (loudness !== undefined) await waveforms.keep(job.id, track.stem, loudness);
        return [{ track, file, loudness }];
      } catch (error) {
        logger.info({ jobId: job.id, stem: track.stem, err: error }, 'a track stays a link');
        return [];
      }
    }

    const tracks = job.tracks.slice(0, MOST_TRACKS);
    const [lines, ...sounds] = await Promise.all([linesOf(job), ...tracks.map(fetch)]);
    if (signal.aborted) {
      await dispose();
      throw signal.reason;
    }
    return { sounds: sounds.flat(), lines, seconds: secondsOf(job), dispose };
  };
}
