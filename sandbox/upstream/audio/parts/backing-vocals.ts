import type { SungNote } from '../melody.ts';
import type { Score } from '../score.ts';
import { sing } from '../singer.ts';
import { createTrack, type Track } from '../track.ts';
import { bars } from './grid.ts';

const places = [-0.7, 0.15, 0.7];

/** Three voices that hold the chords from the second quarter on: "oo", then "ah". */
export function playBackingVocals(score: Score): Track {
  const track = createTrack(score.samples);
  places.forEach((pan, voice) => {
    const notes = bars(score, score.barAt(0.25)).flatMap(({ chord, bar }): SungNote[] => {
      const midi = chord.triad[voice] ?? chord.triad[0];
      const held = { beats: 2, midi, sibilant: false };
      return [
        { ...held, beat: bar * 4, vowel: 'u' },
        { ...held, beat: bar * 4 + 2, vowel: 'a' },
      ];
    });
    sing(track, notes, {
      random: score.randomFor(`backing vocals ${voice}`),
      beat: score.beat,
      gain: 0.5,
      pan,
      vibrato: 0.006,
      breathiness: 0.05,
    });
  });
  return track;
}
