import { type Chord, harmonise } from './harmony.ts';
import { parseLyrics } from './lyrics.ts';
import { compose, type SungNote, type SungWord } from './melody.ts';
import { createRandom, type Random } from './random.ts';
import { sampleRate } from './track.ts';

/** How much is rendered: a whole song, or the same form squeezed into a fraction of a second. */
export type Sound = 'song' | 'short';

/** Everything the players need to know of a song. */
export interface Score {
  readonly bpm: number;
  /** One beat in seconds. */
  readonly beat: number;
  readonly bars: number;
  readonly samples: number;
  readonly seconds: number;
  readonly chords: readonly Chord[];
  /** Which of its patterns each player uses: a whole number from 0. */
  readonly style: number;
  readonly notes: readonly SungNote[];
  readonly words: readonly SungWord[];
  /** The bar at which a share (0 to 1) of the song has gone by. */
  barAt(share: number): number;
  /** Chance of a player's own: two players never share a sequence. */
  randomFor(player: string): Random;
}

const forms = {
  song: { bars: 8, tailSeconds: 1.5, slowest: 88, fastest: 130 },
  short: { bars: 1, tailSeconds: 0, slowest: 400, fastest: 480 },
} as const;

/** Writes the song that belongs to an audio id; equal arguments always give the same song. */
export function createScore(audioId: string, lyrics: string, sound: Sound): Score {
  const form = forms[sound];
  const random = createRandom(audioId);
  const bpm = random.integer(form.slowest, form.fastest);
  const beat = 60 / bpm;
  const { bars } = form;
  const { key, chords } = harmonise(random, bars);
  const style = random.integer(0, 11);
  const samples = Math.round((bars * 4 * beat + form.tailSeconds) * sampleRate);
  const { notes, words } = compose(parseLyrics(lyrics), { random, key, chords, beats: bars * 4 });
  return {
    bpm,
    beat,
    bars,
    samples,
    seconds: samples / sampleRate,
    chords,
    style,
    notes,
    words,
    barAt: (share) => Math.floor(bars * share),
    randomFor: (player) => createRandom(`${audioId}/${player}`),
  };
}
