import { hertz } from '../oscillator.ts';
import type { Score } from '../score.ts';
import { createTrack, type Track } from '../track.ts';
import { bars, patternFor } from './grid.ts';

/** The beats of a bar on which the chord is struck. */
const strikes = [
  [0, 1.5, 3],
  [0, 2],
  [0.5, 1.5, 2.5, 3.5],
] as const;

/** An electric piano: one sine bends another, and a short high one gives the tine. */
export function playKeyboard(score: Score): Track {
  const track = createTrack(score.samples);
  for (const { chord, at } of bars(score)) {
    for (const beat of patternFor<readonly number[]>(score, strikes)) {
      chord.triad.forEach((midi, i) => {
        const turn = 2 * Math.PI * hertz(midi);
        const place = { at: at + beat * score.beat, lasts: 1.2, gain: 0.2, pan: 0.3 + i * 0.1 };
        track.play(place, (seconds) => {
          const bark = 1.8 * Math.exp(-seconds * 5) * Math.sin(turn * seconds);
          const tine = 0.5 * Math.exp(-seconds * 22) * Math.sin(14 * turn * seconds);
          const fade = Math.exp(-seconds * 2.6) * Math.min(1, seconds * 300, (1.2 - seconds) * 50);
          return Math.sin(turn * seconds + bark + tine) * fade;
        });
      });
    }
  }
  return track;
}
