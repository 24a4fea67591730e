import type { Track } from '../separation/stems.ts';
import { LONGEST_BUTTON_URL, link, row } from './buttons.ts';
import { stemName } from './names.ts';
import type { Translate } from './translate.ts';

const PER_ROW = 5;

/** A button for the link of each track that a button takes, in rows, and the tracks for which there is none. */
export function linkRows(t: Translate, tracks: readonly Track[], mostRows: number) {
  const shown = tracks.filter(({ url }) => url.length <= LONGEST_BUTTON_URL).slice(0, mostRows * PER_ROW);
  const buttons = shown.map(({ stem, url }) => link(url, stemName(t, stem)));
  const rows = Array.from({ length: Math.ceil(buttons.length / PER_ROW) }, (_, at) =>
    row(...buttons.slice(at * PER_ROW, (at + 1) * PER_ROW)),
  );
  return { rows, rest: tracks.filter((track) => !shown.includes(track)) };
}
