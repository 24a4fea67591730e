/** A line of the song and its words, in seconds. */
export interface Line {
  startS: number;
  endS: number;
  words: readonly { text: string; startS: number; endS: number }[];
}

/** What a singer has to see. */
export interface Moment {
  /** The line that is sung, or comes next; -1 when there is nothing more to sing. */
  line: number;
  /** How many of its words are sung, and how much of the next one (0 to 1). */
  word: number;
  part: number;
  /** The seconds to count down until it begins, after a time without words. */
  count: number | undefined;
  /** Nothing is sung for longer than one counts. */
  isInterlude: boolean;
}

const COUNT_S = 3;
// Whoever waits for longer than this needs to be told when to begin.
const PAUSE_S = 4;
// A line stays for a moment after its last word.
const STAY_S = 0.4;

export function momentAt(lines: readonly Line[], time: number): Moment {
  const line = lines.findIndex(({ endS }, index) => time < staysUntil(endS, lines[index + 1]));
  const current = lines[line];
  if (current === undefined) return { line: -1, word: 0, part: 0, count: undefined, isInterlude: false };
  const before = lines[line - 1]?.endS ?? 0;
  const wait = current.startS - time;
  const isAfterPause = wait > 0 && current.startS - before >= PAUSE_S;
  const next = current.words.findIndex(({ endS }) => time < endS);
  const { startS = 0, endS = 0 } = current.words[next] ?? {};
  return {
    line,
    word: next < 0 ? current.words.length : next,
    part: next < 0 || endS <= startS ? 0 : Math.min(1, Math.max(0, (time - startS) / (endS - startS))),
    count: isAfterPause && wait <= COUNT_S ? Math.ceil(wait) : undefined,
    isInterlude: isAfterPause && wait > COUNT_S,
  };
}

const staysUntil = (endS: number, next: Line | undefined): number =>
  Math.min(endS + STAY_S, Math.max(endS, next?.startS ?? Number.POSITIVE_INFINITY));
