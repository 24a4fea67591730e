import { createTrack, mixIn, type Recording } from './track.ts';

/** The whole song peaks at -1 dBFS: MP3 overshoots a little, and must not clip. */
const peak = 10 ** (-1 / 20);

/**
 * Mastered samples are whole multiples of this. Sums of a dozen such numbers are exact in 32-bit floats, so that
 * the stems add up to the mix to the last bit, in any order.
 */
const grain = 2 ** -20;

const sides = ['left', 'right'] as const;

/** The one gain for all stems of a song that brings their sum to its peak. */
export function findGain(recordings: readonly Recording[]): number {
  let loudest = 0;
  for (const side of sides) {
    const samples = recordings[0]?.[side].length ?? 0;
    for (let i = 0; i < samples; i++) {
      let sum = 0;
      for (const recording of recordings) sum += recording[side][i] ?? 0;
      loudest = Math.max(loudest, Math.abs(sum));
    }
  }
  return peak / Math.max(loudest, Number.EPSILON);
}

/** The sum of recordings of equal length, at the song's gain. */
export function master(recordings: readonly Recording[], gain: number): Recording {
  const total = createTrack(recordings[0]?.left.length ?? 0);
  for (const side of sides) {
    for (const recording of recordings) {
      const part = recording[side];
      for (let i = 0; i < part.length; i++) {
        mixIn(total[side], i, Math.round(((part[i] ?? 0) * gain) / grain) * grain);
      }
    }
  }
  return total;
}
