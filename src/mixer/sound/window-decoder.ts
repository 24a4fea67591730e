import type { StemFile } from './stem-file.ts';

/** A stretch of a stem as it sounds: left and right. */
export type Pcm = readonly [left: Float32Array<ArrayBuffer>, right: Float32Array<ArrayBuffer>];

/** Decodes windows of equal length, of which any number can be joined without a seam. */
export interface WindowDecoder {
  readonly sampleRate: number;
  readonly windowSamples: number;
  /**
   * The nth window of a stem, as soon as it has come; `undefined` where the stem has no more sound.
   * @throws InexactDecoderError
   */
  decode(file: StemFile, window: number): Promise<Pcm | undefined>;
}

/** What was decoded is not what the file says, so that windows could not be joined. */
export class InexactDecoderError extends Error {
  constructor(detail: string) {
    super(`The sound cannot be decoded in windows: ${detail}.`);
    this.name = 'InexactDecoderError';
  }
}

// Two and a half seconds; a multiple of the grid for both lengths of frames.
const FRAMES = 96;
// Decoded before a window and thrown away: the reservoir of bits reaches back 511 bytes, and each frame overlaps the next.
const RUN_UP = 8;

export function createWindowDecoder({
  sampleRate,
  samplesPerFrame,
}: NonNullable<StemFile['format']>): WindowDecoder {
  // Its rate is the sound's own, so nothing is resampled.
  const context = new OfflineAudioContext(2, 1, sampleRate);
  // The last window of each stem: a short loop need not decode it again and again.
  const kept = new Map<StemFile, { window: number; sound: Promise<Pcm | undefined> }>();

  async function decodeNow(file: StemFile, window: number): Promise<Pcm | undefined> {
    const from = window * FRAMES;
    await file.reaches(from + FRAMES + 1);
    const rate = file.format?.sampleRate ?? sampleRate;
    if (rate !== sampleRate) throw new InexactDecoderError(`its rate is ${rate} instead of ${sampleRate}`);
    const to = Math.min(file.frames, from + FRAMES);
    if (from >= to) return undefined;
    const [first, last] = [Math.max(0, from - RUN_UP), Math.min(file.frames, to + 1)];
    const sound = await context.decodeAudioData(file.bytesOf(first, last));
    const expected = (last - first) * samplesPerFrame;
    if (sound.length !== expected)
      throw new InexactDecoderError(`${sound.length} samples came instead of ${expected}`);
    const [start, end] = [(from - first) * samplesPerFrame, (to - first) * samplesPerFrame];
    const cut = (channel: number) => sound.getChannelData(channel).subarray(start, end);
    const left = cut(0);
    return [left, sound.numberOfChannels > 1 ? cut(1) : left];
  }

  return {
    sampleRate,
    windowSamples: FRAMES * samplesPerFrame,
    async decode(file, window) {
      const last = kept.get(file);
      const sound = last?.window === window ? last.sound : decodeNow(file, window);
      kept.set(file, { window, sound });
      const forget = () => {
        if (kept.get(file)?.sound === sound) kept.delete(file);
      };
      try {
        const decoded = await sound;
        // A stem that failed may come another time.
        if (decoded === undefined) forget();
        return decoded;
      } catch (error) {
        forget();
        throw error;
      }
    },
  };
}
