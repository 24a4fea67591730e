/** A piece of one word that is sung in one breath: what stands before it, and its letters. */
export interface Piece {
  /** The word that it is a piece of. */
  word: number;
  text: string;
  /** A new line begins with it. */
  opensLine: boolean;
  /** There was a space between it and the piece before. */
  isApart: boolean;
}

// What no reader should see, and what would turn the direction of writing around.
const UNSEEN = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const NEW_LINE = /\r\n?|[\u0085\u2028\u2029\v\f]/g;
// Marks of sections are never sung: [Verse], [Guitar solo], 【サビ】.
const MARK = /\[[^\][\n]{0,80}\]|［[^］［\n]{0,80}］|【[^】【\n]{0,80}】/g;
// In parentheses stands what a choir sings, unless it is the name of a section on a line of its own.
const HEADING =
  /^[^\S\n]*\((?:(?:pre|post|final|last|guitar|instrumental|short|main)[ -]?)*(?:verse|chorus|bridge|intro|outro|hook|refrain|interlude|instrumental|break|breakdown|drop|build|solo|ending|end|coda|strophe|couplet|estrofa|estribillo|refrão|verso)(?:[ -]*(?:\d+|[ivx]+|x\d+|solo|break))?:?\)[^\S\n]*$/gimu;

/**
 * What is sung, as pieces of the words in their order: without section marks, which may reach over several words, and
 * with the line breaks that words carry. A word with a line break in its middle makes two pieces.
 */
export function sungPieces(words: readonly string[]): Piece[] {
  const texts = words.map((word) => word.normalize('NFC').replace(NEW_LINE, '\n'));
  const owners = texts.flatMap((text, word) => Array.from({ length: text.length }, () => word));
  const song = [MARK, HEADING].reduce(
    // As many spaces as letters, so that each letter still stands where its word is; and marks end a line.
    (text, pattern) => text.replace(pattern, (mark) => `\n${' '.repeat(mark.length - 1)}`),
    texts.join(''),
  );

  const pieces: Piece[] = [];
  let [opensLine, isApart] = [true, true];
  for (const { 0: run, index } of song.matchAll(/\s+|\S+/g)) {
    if (/^\s/.test(run)) {
      isApart = true;
      opensLine ||= run.includes('\n');
      continue;
    }
    for (const [start, end, word] of runsOf(owners, index, index + run.length)) {
      const text = song.slice(start, end).replace(UNSEEN, '');
      if (text === '') continue;
      pieces.push({ word, text, opensLine, isApart });
      [opensLine, isApart] = [false, false];
    }
  }
  return pieces;
}

/** Stretches of letters that belong to one word. */
function runsOf(
  owners: readonly number[],
  from: number,
  to: number,
): [start: number, end: number, word: number][] {
  const runs: [number, number, number][] = [];
  for (let at = from; at < to; at += 1) {
    const word = owners[at] ?? 0;
    const last = runs.at(-1);
    if (last?.[2] === word) last[1] = at + 1;
    else runs.push([at, at + 1, word]);
  }
  return runs;
}
