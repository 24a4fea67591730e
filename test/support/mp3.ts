import { createMp3Encoder } from 'wasm-media-encoders';

interface Mp3Options {
  sampleRate?: 8000 | 22050 | 44100 | 48000;
  channels?: 1 | 2;
  bitrate?: 8 | 64 | 128 | 320;
  /** Variable bit rate instead. */
  vbrQuality?: 2;
}

/** An MP3 without any header, of `seconds` of a tone with the amplitude that `gainAt` (seconds) says. */
export async function mp3Of(
  seconds: number,
  gainAt: (second: number) => number,
  { sampleRate = 44_100, channels = 2, bitrate = 128, vbrQuality }: Mp3Options = {},
): Promise<Buffer> {
  const lame = await createMp3Encoder();
  const samples = Float32Array.from({ length: Math.round(seconds * sampleRate) }, (_, index) => {
    const at = index / sampleRate;
    return gainAt(at) * Math.sin(2 * Math.PI * 440 * at);
  });
  const rate = vbrQuality === undefined ? { bitrate } : { vbrQuality };
  const parts: Buffer[] = [];
  const keep = (part: Uint8Array) => parts.push(Buffer.from(part));
  if (channels === 1) lame.configure({ sampleRate, channels: 1, ...rate });
  else lame.configure({ sampleRate, channels: 2, ...rate });
  for (let from = 0; from < samples.length; from += sampleRate) {
    const piece = samples.subarray(from, from + sampleRate);
    keep(lame.encode(channels === 1 ? [piece] : [piece, piece]));
  }
  keep(lame.finalize());
  return Buffer.concat(parts);
}
