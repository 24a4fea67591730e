import { hertz } from '../oscillator.ts';
import type { Random } from '../random.ts';
import type { Score } from '../score.ts';
import { createTrack, sampleRate, type Track } from '../track.ts';
import { bars, patternFor } from './grid.ts';

/** Strokes of a bar: the beat, and whether the hand goes down. */
const strums = [
  [
    [0, true],
    [1.5, false],
    [2, true],
    [3, true],
    [3.5, false],
  ],
  [
    [0, true],
    [1, true],
    [1.5, false],
    [2.5, false],
    [3, true],
  ],
  [
    [0, true],
    [2, true],
  ],
] as const;

const rings = 1.1;

/** A string's first displacement: softened noise without a constant part, which would only push the cone. */
function pluck(random: Random, length: number): Float32Array {
  const string = new Float32Array(length);
  let soft = 0;
  for (let i = 0; i < length; i++) {
    soft += (random.noise() - soft) * 0.45;
    string[i] = soft;
  }
  const mean = string.reduce((sum, value) => sum + value, 0) / length;
  return string.map((value) => value - mean);
}

/** A plucked string after Karplus and Strong; the all-pass tunes it between whole samples. */
function strike(track: Track, at: number, midi: number, random: Random) {
  const period = sampleRate / hertz(midi) - 0.5;
  const whole = Math.floor(period);
  const part = period - whole;
  const string = pluck(random, whole + 1);
  let place = 0;
  let averaged = 0;
  let passed = 0;
  track.play({ at, lasts: rings, gain: 0.65, pan: -0.45 }, (seconds) => {
    const next = (place + 1) % string.length;
    const out = string[place] ?? 0;
    const average = 0.498 * (out + (string[next] ?? 0));
    passed = part * average + (1 - part) * averaged;
    averaged = average;
    string[place] = passed;
    place = next;
    return out * Math.exp(-seconds * 1.6) * Math.min(1, (rings - seconds) * 20);
  });
}

/** An acoustic guitar, strummed. */
export function playGuitar(score: Score): Track {
  const track = createTrack(score.samples);
  const random = score.randomFor('guitar');
  const strokes = patternFor<readonly (readonly [number, boolean])[]>(score, strums);
  for (const { chord, at } of bars(score)) {
    const upward = [chord.root + 12, ...chord.triad, chord.triad[0] + 12];
    for (const [beat, down] of strokes) {
      const strings = down ? upward : upward.toReversed();
      strings.forEach((midi, i) => {
        strike(track, at + beat * score.beat + i * 0.014, midi, random);
      });
    }
  }
  return track;
}
