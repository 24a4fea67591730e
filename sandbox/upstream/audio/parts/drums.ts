import { createFilter } from '../filter.ts';
import { createSine } from '../oscillator.ts';
import type { Random } from '../random.ts';
import type { Score } from '../score.ts';
import { createTrack, type Track } from '../track.ts';
import { patternFor, steps } from './grid.ts';

/** Sixteenths of a bar on which the kick falls. */
const kickPatterns = [
  [0, 8, 10],
  [0, 4, 8, 12],
  [0, 6, 10],
  [0, 3, 8, 11],
] as const;

function kick(track: Track, at: number, random: Random) {
  const body = createSine();
  track.play({ at, lasts: 0.32, gain: 1.1, pan: 0 }, (seconds) => {
    const click = seconds < 0.004 ? random.noise() * 0.3 : 0;
    return body(48 + 150 * Math.exp(-seconds * 38)) * Math.exp(-seconds * 9) + click;
  });
}

function snare(track: Track, at: number, random: Random) {
  const wires = createFilter().tune(1800, 0.8);
  const skin = createSine();
  track.play(
    { at, lasts: 0.22, gain: 0.75, pan: 0.05 },
    (seconds) =>
      wires.highpass(random.noise()) * Math.exp(-seconds * 20) * 0.8 +
      skin(190) * Math.exp(-seconds * 26) * 0.7,
  );
}

function hat(track: Track, at: number, random: Random, decay: number) {
  const metal = createFilter().tune(7500, 0.9);
  track.play(
    { at, lasts: 0.25, gain: 0.28, pan: 0.35 },
    (seconds) => metal.highpass(random.noise()) * Math.exp(-seconds * decay),
  );
}

function crash(track: Track, random: Random) {
  const metal = createFilter().tune(4500, 0.7);
  track.play(
    { at: 0, lasts: 1.6, gain: 0.4, pan: -0.4 },
    (seconds) => metal.highpass(random.noise()) * Math.exp(-seconds * 2.6),
  );
}

/** Kick, snare on two and four with a fill every fourth bar, hats in eighths, one crash at the start. */
export function playDrums(score: Score): Track {
  const track = createTrack(score.samples);
  const random = score.randomFor('drums');
  const kicks = patternFor<readonly number[]>(score, kickPatterns);
  for (const { at, bar, inBar } of steps(score, 4)) {
    if (kicks.includes(inBar)) kick(track, at, random);
    if (inBar === 4 || inBar === 12 || (bar % 4 === 3 && inBar > 12)) snare(track, at, random);
    if (inBar % 2 === 0) hat(track, at, random, inBar === 14 ? 11 : 55);
  }
  crash(track, random);
  return track;
}
