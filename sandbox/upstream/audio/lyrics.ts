/** The vowels that the singing voice can form. */
export type Vowel = 'a' | 'e' | 'i' | 'o' | 'u';

/** A word as it is printed, and its syllables as they are sung. */
export interface LyricWord {
  readonly text: string;
  readonly syllables: readonly { readonly vowel: Vowel; readonly sibilant: boolean }[];
}

/** One line of a song; the first line of a section carries its name. */
export interface LyricLine {
  readonly section?: string;
  readonly words: readonly LyricWord[];
}

const spellings: readonly (readonly [RegExp, Vowel])[] = [
  [/ee|ea|ie|igh/i, 'i'],
  [/oo|ew/i, 'u'],
  [/ou|ow|oa/i, 'o'],
  [/ai|ay/i, 'e'],
  [/a/i, 'a'],
  [/[eé]/i, 'e'],
  [/[iy]/i, 'i'],
  [/o/i, 'o'],
  [/u/i, 'u'],
];

const vowelOf = (syllable: string): Vowel =>
  spellings.find(([pattern]) => pattern.test(syllable))?.[1] ?? 'a';

function parseWord(hyphenated: string): LyricWord {
  return {
    text: hyphenated.replaceAll('-', ''),
    syllables: hyphenated.split('-').map((syllable) => ({
      vowel: vowelOf(syllable),
      sibilant: /^(?:s|c[eiy]|z)/i.test(syllable),
    })),
  };
}

/** Reads a song text: a line for each sung line, `[Section]` lines between them, `-` between a word's syllables. */
export function parseLyrics(text: string): readonly LyricLine[] {
  const lines: LyricLine[] = [];
  let section: string | undefined;
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '') continue;
    const name = /^\[(?<name>.+)\]$/.exec(line)?.groups?.name;
    if (name !== undefined) {
      section = name;
      continue;
    }
    const words = line.split(/\s+/).map(parseWord);
    lines.push(section === undefined ? { words } : { section, words });
    section = undefined;
  }
  return lines;
}
