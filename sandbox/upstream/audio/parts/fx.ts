import { createFilter } from '../filter.ts';
import { createSine } from '../oscillator.ts';
import type { Score } from '../score.ts';
import { createTrack, sampleRate, type Track } from '../track.ts';

/** A riser into the second half, an impact on its first beat, a falling tone before the end. */
export function playFx(score: Score): Track {
  const track = createTrack(score.samples);
  const random = score.randomFor('fx');
  const half = score.bars * 2 * score.beat;

  const rise = Math.min(3, half);
  const wind = createFilter();
  track.play({ at: half - rise, lasts: rise, gain: 0.35, pan: 0 }, (seconds, i) => {
    if (i % 64 === 0) wind.tune(300 * 2 ** (seconds * 1.6), 4);
    return wind.bandpass(random.noise()) * (seconds / rise) ** 2 * Math.min(1, (rise - seconds) * 30);
  });

  const boom = createSine();
  track.play(
    { at: half, lasts: 2, gain: 0.5, pan: 0 },
    (seconds) => boom(36 + 60 * Math.exp(-seconds * 3)) * Math.exp(-seconds * 2.2),
  );

  let phase = 0;
  const fall = Math.min(1.2, half);
  track.play({ at: half * 1.9 - fall * 0.9, lasts: fall, gain: 0.2, pan: 0.6 }, (seconds) => {
    phase += (2400 * Math.exp(-seconds * 2.5)) / sampleRate;
    const warble = 2 * Math.sin(2 * Math.PI * 9 * seconds);
    return Math.sin(2 * Math.PI * phase + warble) * Math.sin((Math.PI * seconds) / fall);
  });
  return track;
}
