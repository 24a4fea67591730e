import type { LyricWord } from './word-times.ts';

// As wide as a line of a song is at most, in letters; those of East Asia are twice as wide.
const LONGEST = 60;
const SHORTEST = 16;
const USUAL = 40;
const PAUSE_S = 0.4;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\u30fc\uff00-\uff60]/u;
const ENDS_SENTENCE = /[,.;:!?…、。，！？」』)]$/;

/** Lines of a length that can be sung along, where upstream tells none: broken at pauses, else where a sentence ends. */
export function brokenUp(words: readonly LyricWord[]): LyricWord[][] {
  const lines: LyricWord[][] = [];
  let rest = words.slice();
  for (let head = tooMuch(rest); head !== undefined; head = tooMuch(rest)) {
    const end = breakIn(head) ?? rest.findIndex((word, index) => index > 0 && begins(word));
    if (end < 0) break;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
    const [first, ...others] = rest;
    if (first !== undefined) rest = [{ ...first, text: first.text.trimStart() }, ...others];
  }
  return [...lines, rest];
}

/** The first words that are together wider than a line; none where all of them fit. */
function tooMuch(words: readonly LyricWord[]): LyricWord[] | undefined {
  let width = 0;
  const last = words.findIndex((word) => {
    width += widthOf(word);
    return width > LONGEST;
  });
  return last < 0 ? undefined : words.slice(0, last + 1);
}

/** Before which word they are best broken. */
function breakIn(words: readonly LyricWord[]): number | undefined {
  let width = 0;
  const places = words.flatMap((word, index) => {
    const before = words[index - 1];
    const place = {
      index,
      width,
      pause: word.startS - (before?.endS ?? 0),
      ends: ENDS_SENTENCE.test(before?.text ?? ''),
    };
    width += widthOf(word);
    return before !== undefined && begins(word) ? [place] : [];
  });
  const near = places.filter((place) => place.width >= SHORTEST && place.width <= USUAL);
  const [longest] = near
    .filter(({ pause }) => pause >= PAUSE_S)
    .sort((left, right) => right.pause - left.pause);
  const fits = places.findLast((place) => place.width <= USUAL);
  const sentence = near.findLast(({ ends }) => ends);
  return (longest ?? sentence ?? near.at(-1) ?? fits ?? places[0])?.index;
}

/** A word, and no syllable of the one before. */
const begins = ({ text }: LyricWord): boolean => text.startsWith(' ') || WIDE.test([...text][0] ?? '');

const widthOf = ({ text }: LyricWord): number =>
  [...text].reduce((width, letter) => width + (WIDE.test(letter) ? 2 : 1), 0);
