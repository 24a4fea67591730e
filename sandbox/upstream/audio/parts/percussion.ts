import { createFilter } from '../filter.ts';
import type { Random } from '../random.ts';
import type { Score } from '../score.ts';
import { createTrack, type Track } from '../track.ts';
import { patternFor, steps } from './grid.ts';

/** Sixteenths of a bar on which a conga is struck. */
const congaPatterns = [
  [3, 6, 11, 14],
  [2, 5, 7, 10, 13, 15],
  [0, 3, 6, 8, 11, 14],
] as const;

const lowConga = 196;
const highConga = 294;

function shake(track: Track, at: number, random: Random, accent: number) {
  const beads = createFilter().tune(5600, 3);
  track.play(
    { at, lasts: 0.08, gain: 0.5 * accent, pan: -0.6 },
    (seconds) => beads.bandpass(random.noise()) * Math.sin((Math.PI * seconds) / 0.08),
  );
}

function tap(track: Track, at: number, hz: number) {
  track.play({ at, lasts: 0.2, gain: 0.42, pan: 0.55 }, (seconds) => {
    const bend = 1 + 0.3 * Math.exp(-seconds * 60);
    return Math.sin(2 * Math.PI * hz * seconds * bend) * Math.exp(-seconds * 20);
  });
}

/** A shaker in sixteenths and two congas. */
export function playPercussion(score: Score): Track {
  const track = createTrack(score.samples);
  const random = score.randomFor('percussion');
  const congas = patternFor<readonly number[]>(score, congaPatterns);
  for (const { at, inBar } of steps(score, 4)) {
    shake(track, at, random, inBar % 4 === 2 ? 1 : 0.5);
    if (congas.includes(inBar)) tap(track, at, inBar % 2 === 0 ? highConga : lowConga);
  }
  return track;
}
