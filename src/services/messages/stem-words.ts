import type { Loudness } from '../platform/loudness.ts';
import { minutes } from './figures.ts';
import { stemName } from './names.ts';
import { AUDIBLE } from './stem-plot.ts';
import { prose, shorten } from './text.ts';
import type { Translate } from './translate.ts';

/** A track, and how loud it is; nothing where that could not be found out. */
export interface BoardStem {
  stem: string;
  loudness: Loudness | undefined;
}

/** The board in words: which tracks there are, from when to when each is heard, and what the song does not have. */
export function describeStems(t: Translate, stems: readonly BoardStem[], absent: readonly string[]): string {
  const seconds = Math.max(0, ...stems.map(({ loudness }) => loudness?.seconds ?? 0));
  const namesOf = (all: readonly string[]) => all.map((stem) => stemName(t, stem)).join(t('comma'));
  const sentences = [
    t('board.alt', { count: stems.length, length: minutes(seconds) }),
    t('board.sentence', { words: stems.map((stem) => partOf(t, stem)).join(t('comma')) }),
    ...(absent.length === 0
      ? []
      : [t('board.sentence', { words: t('result.absent', { names: namesOf(absent) }) })]),
  ];
  return shorten(prose(t, ...sentences), 1_024);
}

function partOf(t: Translate, { stem, loudness }: BoardStem): string {
  const name = stemName(t, stem);
  if (loudness === undefined) return name;
  const { peaks, seconds } = loudness;
  const first = peaks.findIndex((peak) => peak >= AUDIBLE);
  const last = peaks.findLastIndex((peak) => peak >= AUDIBLE) + 1;
  if (first < 0) return t('board.silent', { name });
  const at = (slice: number) => minutes((seconds * slice) / peaks.length);
  return t('board.part', { name, from: at(first), to: at(last) });
}
