import type { AlignedWord } from '../separation/schemas.ts';
import { brokenUp } from './long-lines.ts';
import { type Piece, sungPieces } from './lyric-text.ts';
import { type LyricWord, type Span, wordTimes } from './word-times.ts';

/** A line as it is sung, in seconds from the beginning of the song. */
export interface LyricLine extends Span {
  words: readonly LyricWord[];
}

/** The lines of a song in the order of time; none where nothing is sung, or nobody knows when. */
export function lyricLines(aligned: readonly AlignedWord[]): LyricLine[] {
  const times = wordTimes(aligned);
  if (times === undefined) return [];
  const pieces = sungPieces(aligned.map(({ text }) => text));
  const shares = timesOf(pieces, times);
  const isSpaced = tellsSpaces(pieces);
  const lines: LyricWord[][] = [];
  for (const [index, piece] of pieces.entries()) {
    const before = piece.opensLine ? undefined : pieces[index - 1];
    const space = before !== undefined && isApart(before, piece, isSpaced) ? ' ' : '';
    const word = { text: space + piece.text, ...(shares[index] ?? NEVER) };
    if (before === undefined) lines.push([word]);
    else lines.at(-1)?.push(word);
  }
  return lines.flatMap(brokenUp).map((words) => ({
    startS: words[0]?.startS ?? 0,
    endS: words.at(-1)?.endS ?? 0,
    words,
  }));
}

const NEVER: Span = { startS: 0, endS: 0 };

/** When each piece is sung: those of one word share its time by their letters. */
function timesOf(pieces: readonly Piece[], times: readonly Span[]): Span[] {
  const letters = new Map<number, number>();
  for (const { word, text } of pieces) letters.set(word, (letters.get(word) ?? 0) + text.length);
  let [current, sung] = [-1, 0];
  return pieces.map(({ word, text }) => {
    if (word !== current) [current, sung] = [word, 0];
    const { startS, endS } = times[word] ?? NEVER;
    const rate = (endS - startS) / (letters.get(word) ?? 1);
    const from = startS + sung * rate;
    sung += text.length;
    return { startS: from, endS: sung === letters.get(word) ? endS : startS + sung * rate };
  });
}

// Scripts that put no spaces between words, and the punctuation between their letters.
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u3000-\u303f\u30fc\uff00-\uffef]/u;
const CLOSES = /^(?:[,.;:!?…)\]}»”’%]|['’](?:s|t|d|m|re|ve|ll)\b)/i;
const OPENS = /[([{«“¿¡-]$/;

const lastOf = ({ text }: Piece): string => [...text].at(-1) ?? '';
const touchesUnspaced = (before: Piece, piece: Piece): boolean =>
  UNSPACED.test(lastOf(before)) || UNSPACED.test([...piece.text][0] ?? '');

/**
 * Whether the words of a song carry their spaces, so that two without one are syllables of a word. Where most have none,
 * each is a word of its own.
 */
function tellsSpaces(pieces: readonly Piece[]): boolean {
  let [apart, together] = [0, 0];
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (
      before === undefined ||
      piece.opensLine ||
      piece.word === before.word ||
      touchesUnspaced(before, piece)
    )
      continue;
    if (piece.isApart) apart += 1;
    else together += 1;
  }
  return apart >= together;
}

function isApart(before: Piece, piece: Piece, isSpaced: boolean): boolean {
  if (piece.isApart || isSpaced || piece.word === before.word) return piece.isApart;
  return !touchesUnspaced(before, piece) && !CLOSES.test(piece.text) && !OPENS.test(before.text);
}
