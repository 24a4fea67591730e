import { describe, expect, test } from 'vitest';
import { createFrameScanner } from '../../../src/mixer/sound/mp3-frames.ts';
import { mp3Of } from '../../support/mp3.ts';

const tone = () => 0.5;

/** Scans the bytes as they come, so many at a time. */
function scan(bytes: Uint8Array, step = bytes.length) {
  const scanner = createFrameScanner();
  for (let length = step; length < bytes.length + step; length += step)
    scanner.scan(bytes.subarray(0, length));
  return scanner;
}

/** A tag at the beginning of a file, with something in it that looks like a frame. */
function id3(length: number): Buffer {
  const size = [21, 14, 7, 0].map((bits) => (length >> bits) & 0x7f);
  return Buffer.concat([Buffer.from('ID3'), Buffer.from([4, 0, 0, ...size]), Buffer.alloc(length, 0xff)]);
}

describe('the frames of an MP3', () => {
  test.each([
    ['MPEG 1, two channels', {}, 44_100, 1_152],
    ['MPEG 1, 48 kHz, one channel', { sampleRate: 48_000, channels: 1 } as const, 48_000, 1_152],
    ['MPEG 2', { sampleRate: 22_050, bitrate: 64 } as const, 22_050, 576],
    ['MPEG 2.5, the smallest frames', { sampleRate: 8_000, channels: 1, bitrate: 8 } as const, 8_000, 576],
    ['variable bit rate', { vbrQuality: 2 } as const, 44_100, 1_152],
  ])('are found in %s', async (_, options, sampleRate, samplesPerFrame) => {
    const bytes = await mp3Of(3, tone, options);
    const { format, frames, offsets } = scan(bytes);
    expect(format).toEqual({ sampleRate, samplesPerFrame });
    expect((frames * samplesPerFrame) / sampleRate).toBeCloseTo(3, 0);
    expect(offsets.at(-1)).toBe(bytes.length);
    for (const offset of offsets.slice(0, -1)) expect(bytes[offset]).toBe(0xff);
  });

  test('are the same however the bytes come', async () => {
    const bytes = await mp3Of(2, tone, { vbrQuality: 2 });
    const { offsets } = scan(bytes);
    for (const step of [1, 100, 417, 4_096]) expect(scan(bytes, step).offsets).toEqual(offsets);
  });

  test('begin behind a tag, whatever stands in it, and behind a table of contents', async () => {
    const bytes = await mp3Of(1, tone);
    const { frames } = scan(bytes);
    const tagged = Buffer.concat([id3(3_000), bytes]);
    expect(scan(tagged, 500).offsets[0]).toBe(3_010);
    expect(scan(tagged).frames).toBe(frames);
    const info = Buffer.from(bytes.subarray(0, 417));
    info.write('Info', 36, 'latin1');
    expect(scan(Buffer.concat([info, bytes])).offsets[0]).toBe(417);
  });

  test('are none in what is no MP3', () => {
    for (const bytes of [Buffer.alloc(5_000), Buffer.from('<!doctype html>'.repeat(100)), Buffer.alloc(3)])
      expect(scan(bytes)).toMatchObject({ format: undefined, frames: 0 });
  });
});
