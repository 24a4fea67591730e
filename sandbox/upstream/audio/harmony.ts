import type { Random } from './random.ts';

/** One bar's chord, as MIDI notes: a low root for the bass and a triad around middle C. */
export interface Chord {
  readonly root: number;
  readonly triad: readonly [number, number, number];
}

/** A key: its tonic (0 = C … 11 = B) and the steps of its scale, in half tones above the tonic. */
export interface Key {
  readonly tonic: number;
  readonly steps: readonly number[];
}

const major = [0, 2, 4, 5, 7, 9, 11];
const minor = [0, 2, 3, 5, 7, 8, 10];

/** Four chords each, as degrees of the scale (0 = the tonic's chord). */
const progressions: Record<'major' | 'minor', readonly (readonly number[])[]> = {
  major: [
    [0, 4, 5, 3],
    [0, 5, 3, 4],
    [3, 4, 0, 5],
    [0, 3, 1, 4],
    [5, 3, 0, 4],
  ],
  minor: [
    [0, 5, 2, 6],
    [0, 3, 5, 6],
    [0, 6, 5, 6],
    [0, 2, 6, 3],
    [5, 6, 0, 0],
  ],
};

/** The half tones of a scale's degree above the tonic; degrees go on past the octave. */
export const degreeToHalfTones = (key: Key, degree: number): number => {
  const index = ((degree % 7) + 7) % 7;
  return (key.steps[index] ?? 0) + 12 * Math.floor(degree / 7);
};

/** Brings a note into the octave that begins at `floor`. */
const fold = (midi: number, floor: number) => floor + ((((midi - floor) % 12) + 12) % 12);

function chordOn(key: Key, degree: number): Chord {
  const note = (third: number, floor: number) =>
    fold(key.tonic + degreeToHalfTones(key, degree + third), floor);
  return { root: note(0, 36), triad: [note(0, 55), note(2, 55), note(4, 55)] };
}

/** Picks a key and the chord of each of `bars` bars. */
export function harmonise(random: Random, bars: number): { key: Key; chords: readonly Chord[] } {
  const mode = random.pick(['major', 'minor'] as const);
  const key = { tonic: random.integer(0, 11), steps: mode === 'major' ? major : minor };
  const degrees = random.pick(progressions[mode]);
  const chords = Array.from({ length: bars }, (_, bar) => chordOn(key, degrees[bar % 4] ?? 0));
  return { key, chords };
}
