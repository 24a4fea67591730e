import type { Language } from './languages.ts';
import { shorten } from './text.ts';

// What the bundled font has: Latin, Greek and Cyrillic letters, and the usual signs. Marks that stand alone would
// pile up, and a sign that is not there would be a box.
const UNDRAWABLE =
  /[^\u0020-\u017f\u0218-\u021b\u0386-\u03ce\u0400-\u045f\u0490\u0491\u1e00-\u1eff\u2010-\u2026\u20ac]|\p{M}/gu;

/** The language of the words in a picture: the bundled font has no Japanese letters. Its alt text needs none. */
export const pictureLanguage = (language: Language): Language => (language === 'ja' ? 'en' : language);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

interface TextStyle {
  size: number;
  fill: string;
  weight?: 400 | 600;
  anchor?: 'start' | 'middle' | 'end';
  /** A line around the letters, in this colour, that keeps them apart from what is behind. */
  halo?: string;
}

/** Any text as it may stand between two tags: one line of letters that can be drawn. */
function escaped(text: string): string {
  return drawable(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
}

/** A line of text whose baseline begins (or is centred, or ends) at a point. */
export function svgText(x: number, y: number, text: string, style: TextStyle): string {
  const { size, fill, weight = 400, anchor = 'start', halo } = style;
  const outline =
    halo === undefined
      ? ''
      : ` stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${fill}"${outline}>${escaped(text)}</text>`;
}

/** As much of a text as surely fits into `width`. */
export function fitting(text: string, size: number, width: number): string {
  const letters = [...drawable(text)];
  if (widthOf(letters.join(''), size) <= width) return letters.join('');
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** No less than the width of a text in the bundled font, and mostly a fifth more. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + breadth(letter), 0) * size;
}

/** Numbers in a drawing need no more than a hundredth. */
export const round = (value: number): number => Math.round(value * 100) / 100;

function drawable(text: string): string {
  return shorten(text.normalize('NFC').replace(UNDRAWABLE, ' '), 500);
}

/** In the font's size; measured in the semibold weight. Accents change nothing. */
function breadth(letter: string): number {
  const [base = letter] = letter.normalize('NFD');
  if (/[ .,:;'|!/()ijltI]/.test(base)) return 0.39;
  if (/[\da-ln-vx-z]/.test(base)) return 0.67;
  if (/[A-LN-VX-Z]/.test(base)) return 0.78;
  return 1.15;
}
