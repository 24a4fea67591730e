import type { Score } from '../score.ts';

/** One place of a rhythm. */
export interface Step {
  /** Seconds from the start of the song. */
  readonly at: number;
  /** Counts all steps of the song from 0. */
  readonly index: number;
  readonly bar: number;
  /** Counts the steps of this bar from 0. */
  readonly inBar: number;
}

/** Every step of the song, at so many steps in a beat. */
export function steps(score: Score, perBeat: number): readonly Step[] {
  const perBar = perBeat * 4;
  return Array.from({ length: score.bars * perBar }, (_, index) => ({
    at: (index / perBeat) * score.beat,
    index,
    bar: Math.floor(index / perBar),
    inBar: index % perBar,
  }));
}

/** The bars from `first` on, each with its chord and its start in seconds. */
export function bars(score: Score, first = 0) {
  return score.chords
    .map((chord, bar) => ({ chord, bar, at: bar * 4 * score.beat }))
    .filter(({ bar }) => bar >= first);
}

/** One of `patterns`, as the song's style has it. */
export function patternFor<Pattern>(score: Score, patterns: readonly Pattern[]): Pattern {
  const pattern = patterns[score.style % patterns.length];
  if (pattern === undefined) throw new RangeError('a player needs a pattern');
  return pattern;
}
