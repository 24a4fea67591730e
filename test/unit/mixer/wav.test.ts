import { expect, test } from 'vitest';
import { interleaved, wavHeader } from '../../../src/mixer/sound/wav.ts';

test('a WAV file says what is in it', () => {
  const head = Buffer.from(wavHeader(1_000, 44_100));
  expect(head.toString('latin1', 0, 4) + head.toString('latin1', 8, 16)).toBe('RIFFWAVEfmt ');
  expect(head.readUInt32LE(4)).toBe(36 + 4_000);
  expect([
    head.readUInt16LE(20),
    head.readUInt16LE(22),
    head.readUInt32LE(24),
    head.readUInt16LE(34),
  ]).toEqual([1, 2, 44_100, 16]);
  expect(head.readUInt32LE(28)).toBe(44_100 * 4);
  expect(head.toString('latin1', 36, 40)).toBe('data');
  expect(head.readUInt32LE(40)).toBe(4_000);
});

test('samples alternate between the channels, and what is too loud is cut', () => {
  const bytes = Buffer.from(interleaved(Float32Array.of(0, 0.5, 2), Float32Array.of(-1, -0.25, -3)));
  const samples = Array.from({ length: 6 }, (_, index) => bytes.readInt16LE(index * 2));
  expect(samples).toEqual([0, -32_767, 16_384, -8_192, 32_767, -32_767]);
});
