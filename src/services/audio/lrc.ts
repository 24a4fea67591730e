import type { LyricLine } from './lyric-lines.ts';

interface LrcOptions {
  title: string | undefined;
  /** How long the song is, if that is known. */
  seconds: number | undefined;
}

// Players show a line until the next: after it, they shall show nothing while nobody sings for so long.
const SILENCE_S = 5;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;
const LONGEST_TITLE = 200;

/** A file of lyrics (.lrc): a time and a line each, as players and editors of karaoke read them. */
export function lrc(lines: readonly LyricLine[], { title, seconds }: LrcOptions): string {
  const shown = inOneTag(title ?? '');
  const head = [
    ...(shown === '' ? [] : [`[ti:${shown}]`]),
    ...(seconds === undefined || !Number.isFinite(seconds)
      ? []
      : [`[length:${clock(seconds).slice(0, -3)}]`]),
  ];
  const body = lines.flatMap(({ startS, endS, words }, index) => {
    const text = words.map((word) => word.text).join('');
    const silence = (lines[index + 1]?.startS ?? Number.POSITIVE_INFINITY) - endS;
    const pause = silence >= SILENCE_S ? [`[${clock(endS)}]`] : [];
    return [`[${clock(startS)}]${withoutTags(text)}`, ...pause];
  });
  return `${[...head, ...body].join('\n')}\n`;
}

/** `mm:ss.xx` */
function clock(seconds: number): string {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(hundredths / 6_000))}:${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`;
}

const inOneTag = (text: string): string =>
  withoutTags([...text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()].slice(0, LONGEST_TITLE).join(''));

/** What stands in square brackets would be read as a time or a tag. */
const withoutTags = (text: string): string => text.replaceAll('[', '(').replaceAll(']', ')');
