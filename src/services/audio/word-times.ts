import type { AlignedWord } from '../separation/schemas.ts';

/** When something is sung, in seconds: `endS` is never before `startS`. */
export interface Span {
  startS: number;
  endS: number;
}

/** A word or syllable. The texts of a line, one after the other, are the line: a space stands before its word. */
export interface LyricWord extends Span {
  text: string;
}

const LONGEST_S = 6 * 3_600;

/**
 * When each word is sung, in the order of the words: times never go back and never overlap. Words whose time is missing,
 * impossible or out of order share the time between their neighbours. `undefined` where no word has a time.
 */
export function wordTimes(words: readonly AlignedWord[]): Span[] | undefined {
  const anchors = inOrder(words);
  const [first] = anchors;
  if (first === undefined) return undefined;
  const spans: Span[] = [];
  let from = first.startS;
  const share = (count: number, until: number) => {
    const step = (until - from) / Math.max(1, count);
    for (let nth = 0; nth < count; nth += 1) {
      spans.push({ startS: from + nth * step, endS: from + (nth + 1) * step });
    }
  };
  for (const [nth, anchor] of anchors.entries()) {
    share(anchor.index - spans.length, anchor.startS);
    const next = anchors[nth + 1]?.startS ?? LONGEST_S;
    const endS = Math.min(Math.max(anchor.startS, anchor.endS), next);
    spans.push({ startS: anchor.startS, endS });
    from = endS;
  }
  share(words.length - spans.length, from);
  return spans;
}

interface Anchor extends Span {
  index: number;
}

/** As many of the words as can be believed together: the longest run of start times that never goes back. */
function inOrder(words: readonly AlignedWord[]): Anchor[] {
  const possible = words.flatMap(({ startS, endS }, index): Anchor[] =>
    startS !== null && startS >= 0 && startS <= LONGEST_S ? [{ index, startS, endS: endS ?? startS }] : [],
  );
  // tails[n] ends the run of n + 1 words that ends earliest; `before` leads back through each run.
  const tails: Anchor[] = [];
  const before = new Map<Anchor, Anchor | undefined>();
  for (const anchor of possible) {
    const place = tails.findIndex(({ startS }) => startS > anchor.startS);
    const length = place < 0 ? tails.length : place;
    before.set(anchor, tails[length - 1]);
    tails[length] = anchor;
  }
  const run: Anchor[] = [];
  for (let anchor = tails.at(-1); anchor !== undefined; anchor = before.get(anchor)) run.push(anchor);
  return run.reverse();
}
