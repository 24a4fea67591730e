import { createMp3Encoder } from 'wasm-media-encoders';
import { type Recording, sampleRate } from '../track.ts';
import { countFrames } from './frame.ts';
import { createInfoTag } from './info-tag.ts';

const kbps = 128;

/** Encodes a recording as a constant-rate stereo MP3 whose length in samples is exact. */
export type EncodeMp3 = (recording: Recording) => Uint8Array;

/** Loads LAME once; the encoder works on one recording at a time. */
export async function createMp3Writer(): Promise<EncodeMp3> {
  const lame = await createMp3Encoder();
  return (recording) => {
    lame.configure({ sampleRate, channels: 2, bitrate: kbps });
    const samples = recording.left.length;
    const parts: Uint8Array[] = [];
    // The encoder answers with a view of its own memory, which the next call overwrites.
    const keep = (part: Uint8Array) => parts.push(Uint8Array.from(part));
    for (let from = 0; from < samples; from += sampleRate) {
      const to = from + sampleRate;
      keep(lame.encode([recording.left.subarray(from, to), recording.right.subarray(from, to)]));
    }
    keep(lame.finalize());
    const stream = Buffer.concat(parts);
    const frames = countFrames(stream, kbps, sampleRate);
    const facts = { header: stream, frames, bytes: stream.length, samples, kbps, sampleRate };
    return Buffer.concat([createInfoTag(facts), stream]);
  };
}
