import { type Chord, degreeToHalfTones, type Key } from './harmony.ts';
import type { LyricLine, Vowel } from './lyrics.ts';
import type { Random } from './random.ts';

/** One sung syllable; times in beats from the start of the song. */
export interface SungNote {
  readonly beat: number;
  readonly beats: number;
  readonly midi: number;
  readonly vowel: Vowel;
  readonly sibilant: boolean;
}

/** One word with the beats between which it is sung. */
export interface SungWord {
  readonly text: string;
  readonly section?: string;
  readonly endsLine: boolean;
  readonly startBeat: number;
  readonly endBeat: number;
}

interface Ground {
  readonly random: Random;
  readonly key: Key;
  readonly chords: readonly Chord[];
  readonly beats: number;
}

/** Every line is sung on a grid of sixteen places; the last two stay free for a breath. */
const places = 16;
const breath = 2;
/** The voice keeps between these MIDI notes (D4 to G5). */
const lowest = 62;
const highest = 79;

/** Chooses `count` places of a line, on the beat by preference, the first one always. */
function rhythm(random: Random, count: number): readonly number[] {
  const singable = Array.from({ length: places - breath }, (_, place) => place);
  const weight = (place: number) => (place === 0 ? 9 : place % 2 === 0 ? 1 : 0.4) + random.unit();
  return singable
    .map((place) => ({ place, weight: weight(place) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count)
    .map(({ place }) => place)
    .sort((a, b) => a - b);
}

/** The next note: a near chord tone on strong places, else a step along the scale. */
function nextPitch(ground: Ground, previous: number, beat: number, strong: boolean): number {
  const { random, key, chords } = ground;
  const inRange = (midi: number) => midi >= lowest && midi <= highest;
  if (!strong) {
    const scale = Array.from({ length: 56 }, (_, degree) => key.tonic + 12 + degreeToHalfTones(key, degree));
    const near = scale.filter((midi) => inRange(midi) && midi !== previous && Math.abs(midi - previous) <= 2);
    return near.length > 0 ? random.pick(near) : previous;
  }
  const chord = chords[Math.min(Math.floor(beat / 4), chords.length - 1)];
  const tones = (chord?.triad ?? []).flatMap((midi) => [midi, midi + 12, midi + 24]).filter(inRange);
  const nearest = tones.sort((a, b) => Math.abs(a - previous) - Math.abs(b - previous)).slice(0, 3);
  return nearest.length > 0 ? random.pick(nearest) : previous;
}

/** Sets a song text to music: the lines share the beats evenly, each syllable gets one note. */
export function compose(
  lines: readonly LyricLine[],
  ground: Ground,
): { notes: readonly SungNote[]; words: readonly SungWord[] } {
  const notes: SungNote[] = [];
  const words: SungWord[] = [];
  const lineBeats = ground.beats / lines.length;
  const place = lineBeats / places;
  let pitch = ground.random.integer(lowest + 4, highest - 6);

  lines.forEach((line, index) => {
    const count = line.words.reduce((sum, word) => sum + word.syllables.length, 0);
    const taken = rhythm(ground.random, count);
    let syllable = 0;
    line.words.forEach((word, position) => {
      const firstNote = notes.length;
      for (const { vowel, sibilant } of word.syllables) {
        const at = taken[syllable] ?? places - breath;
        const until = Math.min(taken[syllable + 1] ?? places - 1, at + 4);
        const beat = index * lineBeats + at * place;
        pitch = nextPitch(ground, pitch, beat, at % 4 === 0);
        notes.push({ beat, beats: (until - at) * place, midi: pitch, vowel, sibilant });
        syllable += 1;
      }
      const sung = notes.slice(firstNote);
      const last = sung.at(-1);
      words.push({
        text: word.text,
        ...(position === 0 && line.section !== undefined ? { section: line.section } : {}),
        endsLine: position === line.words.length - 1,
        startBeat: sung[0]?.beat ?? 0,
        endBeat: last ? last.beat + last.beats : 0,
      });
    });
  });
  return { notes, words };
}
