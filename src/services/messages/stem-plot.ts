import type { Loudness } from '../platform/loudness.ts';
import { minutes } from './figures.ts';
import { type Family, familyOf } from './stem-families.ts';
import { round, svgText, widthOf } from './svg-text.ts';

// Discord shows pictures about 500 pixels wide, and phones 350.
export const BOARD = { width: 500, margin: 16, row: 30, lane: 26, label: 15, small: 13 };
// Texts have a contrast of at least 4.5 on what is behind them, bars of at least 3 (WCAG 2.2, AA).
export const SHADE = {
  card: '#1a1b1f',
  lane: '#24262c',
  grid: '#34373f',
  silence: '#727783',
  strong: '#ffffff',
  quiet: '#b4b8c2',
};

/** A colour for each family of instruments: bright for what is heard, dim for the peaks around it. */
const FAMILIES: Record<Family, { loud: string; peak: string }> = {
  voices: { loud: '#a9b6ff', peak: '#6473d6' },
  rhythm: { loud: '#ffd083', peak: '#a87b35' },
  harmony: { loud: '#7fe0b8', peak: '#3c8f6d' },
  colour: { loud: '#f7adcf', peak: '#ab5f85' },
  others: { loud: '#d5d9e2', peak: '#7d828e' },
};

const BAR = { width: 2.2, step: 3.5 };
// What is softer than -60 dB cannot be heard beside the rest.
export const AUDIBLE = 0.001;
// Stands for the ear, which hears a tenth of an amplitude as far more than a tenth.
const CURVE = 0.7;
const TICK_SECONDS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600];

/** Where the waveforms stand, and the scale that all of them share. */
export interface Board {
  left: number;
  right: number;
  top: number;
  bottom: number;
  seconds: number;
  /** The amplitude of a bar as high as its lane. */
  loudest: number;
}

/** One bar every few pixels: the peak in it, and around the middle what is heard of it. */
export function waveform(board: Board, stem: string, { seconds, peaks, rms }: Loudness, y: number): string {
  const [start, end] = spanOf(board);
  const bars = Math.floor((end - start) / BAR.step);
  const step = (end - start) / bars;
  const used = Math.max(1, Math.round((bars * seconds) / Math.max(board.seconds, 0.001)));
  const tallest = BOARD.lane / 2 - 3 - BAR.width / 2;
  const heightOf = (value: number) => Math.max(0.6, (value / board.loudest) ** CURVE * tallest);
  const inBars = (values: readonly number[]) =>
    Array.from({ length: used }, (_, bar) => highest(values, bar / used, (bar + 1) / used));
  const outer = inBars(peaks);
  const inner = inBars(rms.map((value) => value * Math.SQRT2));
  const row = (color: string, height: (peak: number, heard: number) => number | undefined) => {
    const path = outer.flatMap((peak, bar) => {
      const half = height(peak, inner[bar] ?? 0);
      if (half === undefined) return [];
      const x = start + (bar + 0.5) * step;
      return [`M${round(x)} ${round(y + BOARD.lane / 2 - half)}v${round(2 * half + 0.01)}`];
    });
    if (path.length === 0) return '';
    return `<path d="${path.join('')}" stroke="${color}" stroke-width="${BAR.width}" stroke-linecap="round"/>`;
  };
  const { loud, peak } = FAMILIES[familyOf(stem)];
  return [
    row(SHADE.silence, (top) => (top < AUDIBLE ? 0 : undefined)),
    row(peak, (top) => (top < AUDIBLE ? undefined : heightOf(top))),
    row(loud, (top, heard) => (top < AUDIBLE ? undefined : heightOf(Math.min(top, heard)))),
  ].join('');
}

/** Thin lines at round times, named below, and the whole length at the end. */
export function timeAxis(board: Board): string {
  const { top, bottom, seconds } = board;
  const [start, end] = spanOf(board);
  const length = minutes(seconds);
  const step = TICK_SECONDS.find((tick) => seconds / tick <= 6) ?? 7_200;
  const free = end - widthOf(length, BOARD.small) - 12;
  const ticks = Array.from({ length: Math.floor(seconds / step) + 1 }, (_, index) => index * step).flatMap(
    (time) => {
      const x = start + ((end - start) * time) / Math.max(seconds, 0.001);
      const words = minutes(time);
      if (time > 0 && x + widthOf(words, BOARD.small) / 2 > free) return [];
      const style = {
        size: BOARD.small,
        fill: SHADE.quiet,
        anchor: time === 0 ? 'start' : 'middle',
      } as const;
      const line = `<path d="M${round(x)} ${top}V${bottom + 3}" stroke="${SHADE.grid}"/>`;
      return (time === 0 ? '' : line) + svgText(x, bottom + 18, words, style);
    },
  );
  const style = { size: BOARD.small, weight: 600, fill: SHADE.strong, anchor: 'end' } as const;
  return ticks.join('') + svgText(end, bottom + 18, length, style);
}

/** From the first moment to the last. */
const spanOf = ({ left, right }: Board): [start: number, end: number] => [left + 8, right - 8];

/** The highest of the values between two shares of their whole length. */
function highest(values: readonly number[], from: number, to: number): number {
  const first = Math.floor(from * values.length);
  return values
    .slice(first, Math.max(first + 1, Math.floor(to * values.length)))
    .reduce((most, value) => Math.max(most, value), 0);
}
