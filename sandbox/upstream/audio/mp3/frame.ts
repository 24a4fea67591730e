/** Samples in one frame of MPEG-1 layer III. */
export const frameSamples = 1152;

/** The bytes of a frame, without and with the one byte that evens out the bit rate. */
const frameBytes = (kbps: number, sampleRate: number, padded: boolean) =>
  Math.floor((144_000 * kbps) / sampleRate) + (padded ? 1 : 0);

/** The length in bytes of a frame that has no padding: the one in which an Info tag is written. */
export const plainFrameBytes = (kbps: number, sampleRate: number): number =>
  frameBytes(kbps, sampleRate, false);

/** Counts the frames of a constant-rate stream, as its headers mark them. */
export function countFrames(stream: Uint8Array, kbps: number, sampleRate: number): number {
  let frames = 0;
  let at = 0;
  while (stream[at] === 0xff && ((stream[at + 1] ?? 0) & 0xe0) === 0xe0) {
    at += frameBytes(kbps, sampleRate, ((stream[at + 2] ?? 0) & 0b10) !== 0);
    frames += 1;
  }
  return frames;
}
