import { stemName } from './names.ts';
import { AUDIBLE, BOARD, type Board, SHADE, timeAxis, waveform } from './stem-plot.ts';
import { type BoardStem, describeStems } from './stem-words.ts';
import { fitting, pictureLanguage, round, svgText, widthOf } from './svg-text.ts';
import { type Translate, translator } from './translate.ts';

export interface StemBoardOptions {
  /** From top to bottom. */
  stems: readonly BoardStem[];
  /** What the song does not have. */
  absent: readonly string[];
}

export interface StemBoard {
  svg: string;
  /** Pixels. */
  width: number;
  height: number;
  /** At most 1,024 characters. */
  altText: string;
}

// Twice the size that Discord shows, so that it is sharp on dense screens.
const DENSITY = 2;
const WIDEST_LABEL = 150;

/** All tracks above each other on one scale of time and of loudness: an SVG that refers to nothing outside. */
export function stemBoard(t: Translate, { stems, absent }: StemBoardOptions): StemBoard {
  const inside = translator(pictureLanguage(t.language));
  const names = stems.map(({ stem }) => stemName(inside, stem));
  const board = layOut(stems, names);
  const missing = lines(inside, absent);
  const height = board.bottom + 34 + missing.length * 18 + (missing.length > 0 ? 8 : 0);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${BOARD.width * DENSITY}" height="${height * DENSITY}" viewBox="0 0 ${BOARD.width} ${height}" font-family="Inter">`,
    `<rect width="${BOARD.width}" height="${height}" fill="${SHADE.card}"/>`,
    ...stems.map((_, row) => lane(board, row)),
    timeAxis(board),
    ...stems.map((stem, row) => rowOf(inside, board, stem, names[row] ?? '', row)),
    ...missing.map((line, index) =>
      svgText(BOARD.margin, board.bottom + 46 + index * 18, line, { size: BOARD.small, fill: SHADE.quiet }),
    ),
    '</svg>',
  ].join('');
  return {
    svg,
    width: BOARD.width * DENSITY,
    height: height * DENSITY,
    altText: describeStems(t, stems, absent),
  };
}

function layOut(stems: readonly BoardStem[], names: readonly string[]): Board {
  const sounds = stems.flatMap(({ loudness }) => loudness ?? []);
  const widest = Math.max(0, ...names.map((name) => widthOf(name, BOARD.label)));
  return {
    left: BOARD.margin + Math.min(widest, WIDEST_LABEL) + 2,
    right: BOARD.width - BOARD.margin,
    top: BOARD.margin,
    bottom: BOARD.margin + stems.length * BOARD.row - (BOARD.row - BOARD.lane),
    seconds: Math.max(0, ...sounds.map(({ seconds }) => seconds)),
    loudest: Math.max(AUDIBLE, ...sounds.flatMap(({ peaks }) => peaks)),
  };
}

const topOf = ({ top }: Board, row: number): number => top + row * BOARD.row;

const lane = (board: Board, row: number): string =>
  `<rect x="${round(board.left)}" y="${topOf(board, row)}" width="${round(board.right - board.left)}" height="${BOARD.lane}" rx="6" fill="${SHADE.lane}"/>`;

function rowOf(t: Translate, board: Board, { stem, loudness }: BoardStem, name: string, row: number): string {
  const y = topOf(board, row);
  const label = fitting(name, BOARD.label, WIDEST_LABEL);
  const baseline = y + BOARD.lane / 2 + BOARD.label * 0.36;
  const content =
    loudness === undefined
      ? svgText(board.left + 10, baseline, t('board.unmeasured'), { size: BOARD.small, fill: SHADE.quiet })
      : waveform(board, stem, loudness, y);
  return svgText(BOARD.margin, baseline, label, { size: BOARD.label, fill: SHADE.strong }) + content;
}

/** What is not in the song, in as many lines as it takes. */
function lines(t: Translate, absent: readonly string[]): string[] {
  if (absent.length === 0) return [];
  const names = absent.map((stem) => stemName(t, stem)).join(t('comma'));
  const room = BOARD.width - 2 * BOARD.margin;
  const broken: string[] = [];
  for (const word of t('result.absent', { names }).split(' ')) {
    const longer = [...broken.slice(-1), word].join(' ');
    if (broken.length > 0 && widthOf(longer, BOARD.small) <= room) broken[broken.length - 1] = longer;
    else broken.push(fitting(word, BOARD.small, room));
  }
  return broken;
}
