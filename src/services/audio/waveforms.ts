import { z } from 'zod';
import { CorruptRecordError, DownloadError, ListeningError, StoreError } from '../../errors.ts';
import type { Collection } from '../platform/collection.ts';
import type { Downloads } from '../platform/download.ts';
import type { Listener } from '../platform/listener.ts';
import type { Logger } from '../platform/logger.ts';
import type { Loudness } from '../platform/loudness.ts';
import type { Track } from '../separation/stems.ts';

const Waveform = z.strictObject({
  seconds: z.number(),
  /** The highest amplitude in each of as many slices of equal length: a byte for each (255 is full scale), in base64. */
  peaks: z.string(),
  /** What is heard of each slice, likewise: its root mean square. */
  rms: z.string(),
});
/** How a track looks. */
export type Waveform = z.infer<typeof Waveform>;

/** The waveforms of a job's tracks, as far as somebody has asked for them. */
export const WaveformsRecord = z.strictObject({ v: z.literal(1), stems: z.record(z.string(), Waveform) });
export type WaveformsRecord = z.infer<typeof WaveformsRecord>;

/** How tracks look; each is measured once, and kept as long as its job. */
export interface Waveforms {
  /** `undefined` where the sound cannot be had or heard. All who ask meanwhile share the answer. */
  of(jobId: string, track: Track): Promise<Waveform | undefined>;
  /** Keeps what was measured of a track by somebody else, if the store takes it. */
  keep(jobId: string, stem: string, loudness: Loudness): Promise<Waveform>;
  forget(jobId: string): Promise<void>;
}

interface WaveformsOptions {
  records: Collection<WaveformsRecord>;
  downloads: Pick<Downloads, 'fetch'>;
  listener: Pick<Listener, 'measure'>;
  logger: Pick<Logger, 'info'>;
  stopping: AbortSignal;
}

export function createWaveforms(options: WaveformsOptions): Waveforms {
  const { records, downloads, listener, logger, stopping } = options;
  const running = new Map<string, Promise<Waveform | undefined>>();

  async function kept(jobId: string, stem: string): Promise<Waveform | undefined> {
    const record = await records.get(jobId).catch((error: unknown) => {
      // It was put aside, and is measured again.
      if (!(error instanceof CorruptRecordError)) throw error;
    });
    return record?.stems[stem];
  }

  async function keep(jobId: string, stem: string, { seconds, peaks, rms }: Loudness): Promise<Waveform> {
    const waveform = { seconds, peaks: inBytes(peaks), rms: inBytes(rms) };
    await records
      .update(jobId, (record) => ({ v: 1, stems: { ...record?.stems, [stem]: waveform } }))
      .catch((error: unknown) => {
        if (!(error instanceof StoreError) && !(error instanceof CorruptRecordError)) throw error;
        logger.info({ jobId, stem, err: error }, 'a waveform was not kept');
      });
    return waveform;
  }

  async function measure({ url }: Track): Promise<Loudness> {
    const file = await downloads.fetch(url, { signal: stopping });
    try {
      return await listener.measure(file.path, { signal: stopping });
    } finally {
      await file.dispose();
    }
  }

  async function find(jobId: string, track: Track): Promise<Waveform | undefined> {
    const known = await kept(jobId, track.stem);
    if (known !== undefined) return known;
    const fresh = await measure(track).catch((error: unknown) => {
      if (!(error instanceof DownloadError) && !(error instanceof ListeningError)) throw error;
      logger.info({ jobId, stem: track.stem, err: error }, 'a track has no waveform');
      return undefined;
    });
    return fresh && (await keep(jobId, track.stem, fresh));
  }

  return {
    async of(jobId, track) {
      const id = `${jobId}/${track.stem}`;
      const shared = running.get(id) ?? find(jobId, track).finally(() => running.delete(id));
      running.set(id, shared);
      return await shared;
    },
    keep,
    forget: (jobId) => records.delete(jobId),
  };
}

const inBytes = (amplitudes: readonly number[]): string =>
  Buffer.from(amplitudes.map((amplitude) => Math.round(amplitude * 255))).toString('base64');
