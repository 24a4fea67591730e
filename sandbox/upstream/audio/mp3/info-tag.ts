import { frameSamples, plainFrameBytes } from './frame.ts';

/** Samples of silence that LAME puts in front of the sound. */
const encoderDelay = 576;

/** Where things stand in a stereo MPEG-1 frame: after 4 bytes of header and 32 of (empty) side information. */
const infoAt = 36;
const lameAt = infoAt + 120;

/** What a stream's Info tag tells. */
export interface StreamFacts {
  /** The stream's first header, which the tag's frame repeats. */
  readonly header: Uint8Array;
  readonly frames: number;
  readonly bytes: number;
  /** The samples that were encoded. */
  readonly samples: number;
  readonly kbps: number;
  readonly sampleRate: number;
}

/**
 * An empty frame that goes in front of a constant-rate stream. It tells players how many frames follow and how
 * many samples to drop at both ends: without it a 20-second stem lasts 20.06, and stems do not loop.
 */
export function createInfoTag(facts: StreamFacts): Uint8Array {
  const tag = Buffer.alloc(plainFrameBytes(facts.kbps, facts.sampleRate));
  tag.set(facts.header.subarray(0, 4));
  tag.writeUInt8(tag.readUInt8(2) & ~0b10, 2);
  tag.write('Info', infoAt, 'latin1');
  tag.writeUInt32BE(0b1111, infoAt + 4);
  tag.writeUInt32BE(facts.frames, infoAt + 8);
  tag.writeUInt32BE(facts.bytes + tag.length, infoAt + 12);
  for (let percent = 0; percent < 100; percent++) {
    tag.writeUInt8(Math.floor((percent * 256) / 100), infoAt + 16 + percent);
  }
  tag.writeUInt32BE(100, infoAt + 116);
  tag.write('LAME3.100', lameAt, 'latin1');
  tag.writeUInt8(1, lameAt + 9);
  const padding = facts.frames * frameSamples - encoderDelay - facts.samples;
  // Twelve bits each: the samples to drop at the start and at the end.
  tag.writeUIntBE((encoderDelay << 12) | padding, lameAt + 21, 3);
  return tag;
}
