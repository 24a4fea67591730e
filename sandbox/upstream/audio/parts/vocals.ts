import type { Score } from '../score.ts';
import { sing } from '../singer.ts';
import { createTrack, type Track } from '../track.ts';

/** The lead voice: the melody of the words. */
export function playVocals(score: Score): Track {
  const track = createTrack(score.samples);
  sing(track, score.notes, {
    random: score.randomFor('vocals'),
    beat: score.beat,
    gain: 1.5,
    pan: 0,
    vibrato: 0.011,
    breathiness: 0.02,
  });
  track.echo({ seconds: score.beat / 2, feedback: 0.25, wet: 0.18 });
  return track;
}
