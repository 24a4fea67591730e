import { loudness } from '../contour.ts';
import { createFilter } from '../filter.ts';
import { createSaw, hertz } from '../oscillator.ts';
import type { Score } from '../score.ts';
import { createTrack, type Track } from '../track.ts';
import { bars } from './grid.ts';

/** Three desks: how far each is out of tune, and where it sits. */
const desks = [
  { detune: -0.006, pan: -0.8 },
  { detune: 0, pan: 0 },
  { detune: 0.007, pan: 0.8 },
];

const contour = { attack: 0.45, decay: 0.3, sustain: 0.85, release: 0.5 };

/** A pad of detuned saws from the second quarter on, each bar's chord an octave up. */
export function playStrings(score: Score): Track {
  const track = createTrack(score.samples);
  const held = 4 * score.beat;
  for (const { chord, at } of bars(score, score.barAt(0.25))) {
    chord.triad.forEach((midi, voice) => {
      desks.forEach(({ detune, pan }, desk) => {
        const saw = createSaw(hertz(midi + 12) * (1 + detune), desk * 0.31);
        const body = createFilter().tune(2600, 0.7);
        track.play({ at, lasts: held + contour.release, gain: 0.08, pan }, (seconds) => {
          const vibrato = 1 + 0.004 * Math.sin(2 * Math.PI * 5 * seconds + voice);
          return body.lowpass(saw(vibrato)) * loudness(contour, seconds, held);
        });
      });
    });
  }
  return track;
}
