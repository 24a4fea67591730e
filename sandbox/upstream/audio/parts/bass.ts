import { loudness } from '../contour.ts';
import { createFilter } from '../filter.ts';
import { createSaw, createSine, hertz } from '../oscillator.ts';
import type { Score } from '../score.ts';
import { createTrack, type Track } from '../track.ts';
import { patternFor, steps } from './grid.ts';

/** Half tones above the chord's root for each eighth of a bar; null is a rest. */
const lines = [
  [0, 0, 0, 12, 0, 0, 0, 7],
  [0, null, 0, 0, null, 0, 7, null],
  [0, 12, 0, 12, 0, 12, 0, 12],
] as const;

const contour = { attack: 0.004, decay: 0.08, sustain: 0.7, release: 0.06 };

/** A plucked saw over a sine, on the roots of the chords. */
export function playBass(score: Score): Track {
  const track = createTrack(score.samples);
  const line = patternFor<readonly (number | null)[]>(score, lines);
  const held = score.beat * 0.42;
  for (const { at, bar, inBar } of steps(score, 2)) {
    const above = line[inBar] ?? null;
    if (above === null) continue;
    const hz = hertz((score.chords[bar]?.root ?? 36) - 12 + above);
    const saw = createSaw(hz);
    const sine = createSine();
    const filter = createFilter();
    track.play({ at, lasts: held + contour.release, gain: 0.85, pan: 0 }, (seconds, i) => {
      if (i % 32 === 0) filter.tune(180 + 900 * Math.exp(-seconds * 14), 1.6);
      return (filter.lowpass(saw()) + 0.5 * sine(hz)) * loudness(contour, seconds, held);
    });
  }
  return track;
}
