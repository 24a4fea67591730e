import { loudness } from '../contour.ts';
import { createFilter } from '../filter.ts';
import { hertz } from '../oscillator.ts';
import type { Score } from '../score.ts';
import { createTrack, sampleRate, type Track } from '../track.ts';
import { bars } from './grid.ts';

const contour = { attack: 0.05, decay: 0.1, sustain: 0.85, release: 0.12 };

/** Beats of every second bar in which the voice breathes, and how long the flute answers each. */
const answer = [
  { beat: 2, beats: 0.5 },
  { beat: 2.5, beats: 0.5 },
  { beat: 3, beats: 1 },
];

/** A flute: three partials, and breath around the note. */
function blow(track: Track, note: { at: number; held: number; hz: number }, noise: () => number) {
  const air = createFilter().tune(note.hz, 6);
  let turn = 0;
  const place = { at: note.at, lasts: note.held + contour.release, gain: 0.3, pan: -0.25 };
  track.play(place, (seconds) => {
    const vibrato = 0.006 * Math.min(1, seconds * 3) * Math.sin(2 * Math.PI * 5 * seconds);
    turn += (2 * Math.PI * note.hz * (1 + vibrato)) / sampleRate;
    const tone = Math.sin(turn) + 0.32 * Math.sin(2 * turn) + 0.12 * Math.sin(3 * turn);
    return (tone + air.bandpass(noise()) * 0.35) * loudness(contour, seconds, note.held);
  });
}

/** A flute that answers at the end of every line. */
export function playWoodwinds(score: Score): Track {
  const track = createTrack(score.samples);
  const random = score.randomFor('woodwinds');
  const answered = bars(score).filter(({ bar }) => bar % 2 === 1 || score.bars === 1);
  for (const { chord, at } of answered) {
    for (const { beat, beats } of answer) {
      const hz = hertz(random.pick(chord.triad) + 24);
      blow(track, { at: at + beat * score.beat, held: beats * score.beat, hz }, random.noise);
    }
  }
  track.echo({ seconds: score.beat * 0.66, feedback: 0.35, wet: 0.25 });
  return track;
}
