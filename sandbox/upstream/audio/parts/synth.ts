import { loudness } from '../contour.ts';
import { createFilter } from '../filter.ts';
import { createPulse, hertz } from '../oscillator.ts';
import type { Score } from '../score.ts';
import { createTrack, type Track } from '../track.ts';
import { steps } from './grid.ts';

const contour = { attack: 0.002, decay: 0.06, sustain: 0.6, release: 0.05 };
const held = 0.1;

/** An arpeggio in sixteenths whose filter opens over the whole song. */
export function playSynth(score: Score): Track {
  const track = createTrack(score.samples);
  const all = steps(score, 4);
  for (const { at, index, bar, inBar } of all) {
    if (bar % 2 === 1 && inBar > 13) continue;
    const triad = score.chords[bar]?.triad ?? [60, 64, 67];
    const octave = 12 + 12 * (Math.floor(index / 4) % 2);
    const wave = createPulse(hertz((triad[(index + score.style) % 3] ?? triad[0]) + octave), 0.35);
    const filter = createFilter();
    const brightness = 3800 * (index / all.length);
    const place = { at, lasts: held + contour.release, gain: 0.24, pan: index % 2 === 1 ? 0.5 : -0.5 };
    track.play(place, (seconds, i) => {
      if (i % 32 === 0) filter.tune(800 + brightness * Math.exp(-seconds * 16), 3.5);
      return filter.lowpass(wave()) * loudness(contour, seconds, held);
    });
  }
  track.echo({ seconds: score.beat * 0.75, feedback: 0.45, wet: 0.3 });
  return track;
}
