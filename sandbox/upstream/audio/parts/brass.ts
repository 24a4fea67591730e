import { loudness } from '../contour.ts';
import { createFilter } from '../filter.ts';
import { createSaw, hertz } from '../oscillator.ts';
import type { Score } from '../score.ts';
import { createTrack, type Track } from '../track.ts';
import { bars, patternFor } from './grid.ts';

/** The stabs of a bar: the beat, and the length in beats. */
const stabs = [
  [
    [0, 0.5],
    [0.75, 0.25],
    [2.5, 1.2],
  ],
  [
    [0, 1.5],
    [3, 0.25],
    [3.5, 0.25],
  ],
  [
    [1, 0.25],
    [1.5, 0.5],
    [3, 1],
  ],
] as const;

const contour = { attack: 0.03, decay: 0.1, sustain: 0.8, release: 0.12 };

/** A section of three that plays stabs in the second half; its filter opens with each attack. */
export function playBrass(score: Score): Track {
  const track = createTrack(score.samples);
  for (const { chord, at } of bars(score, score.barAt(0.5))) {
    for (const [beat, beats] of patternFor<readonly (readonly [number, number])[]>(score, stabs)) {
      chord.triad.forEach((midi, i) => {
        const held = beats * score.beat;
        const first = createSaw(hertz(midi));
        const second = createSaw(hertz(midi) * 1.003, 0.4);
        const bell = createFilter();
        const place = { at: at + beat * score.beat, lasts: held + contour.release, gain: 0.17 };
        track.play({ ...place, pan: (i - 1) * 0.4 }, (seconds, n) => {
          if (n % 32 === 0)
            bell.tune(400 + 3000 * Math.min(1, seconds / 0.07) * Math.exp(-seconds * 1.5), 1.1);
          return bell.lowpass(first() + second()) * loudness(contour, seconds, held);
        });
      });
    }
  }
  return track;
}
