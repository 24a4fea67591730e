import { shortDate } from './dates.ts';
import { shortFigure } from './figures.ts';
import { niceScale } from './nice-scale.ts';
import { round, svgText, widthOf } from './svg-text.ts';
import type { Translate } from './translate.ts';
import { type UsageDay, usedOn } from './usage-words.ts';

// Discord shows pictures in a box of 550 × 350.
export const CARD = { width: 560, height: 350, margin: 20 };
const PLOT = { top: 116, bottom: 306 };
// Texts have a contrast of at least 4.5 on the card, bars and lines that matter of at least 3 (WCAG 2.2, AA).
export const COLOR = {
  card: '#1a1b1f',
  strong: '#ffffff',
  quiet: '#b4b8c2',
  grid: '#2e3036',
  baseline: '#7d818c',
  karaoke: '#8b9dff',
  stems: '#ffd083',
  stemsShade: '#a3702a',
};
export const FILL = { karaoke: COLOR.karaoke, stems: 'url(#stems)' };

// A limit so many times above the bars would flatten them; it is named above the scale instead.
const FAR_ABOVE = 3;
const DATE_STEPS = [1, 2, 5, 7, 10, 15, 30, 60, 90];

/** Where the bars stand, and how credits become heights. */
export interface Plot {
  t: Translate;
  days: readonly UsageDay[];
  left: number;
  right: number;
  /** The width that a day has. */
  slot: number;
  ticks: readonly number[];
  limit: { credits: number; isInside: boolean } | undefined;
  /** The width of the widest date. */
  dateWidth: number;
  y: (credits: number) => number;
}

export function layOut(
  t: Translate,
  days: readonly UsageDay[],
  highest: number,
  limit: number | undefined,
): Plot {
  const isInside = limit !== undefined && limit <= highest * FAR_ABOVE;
  const { top, ticks } = niceScale(Math.max(highest, isInside ? limit : 0));
  const tickWidth = Math.max(...ticks.map((tick) => widthOf(shortFigure(t, tick), 12)));
  const dateWidth = Math.max(0, ...days.map(({ day }) => widthOf(shortDate(t, day), 12)));
  const limitWords = limit === undefined ? [] : [t('chart.limit'), shortFigure(t, limit)];
  // The last date is wider than its column.
  const rest = Math.max(dateWidth / 2, ...limitWords.map((words) => widthOf(words, 12) + 10));
  const [left, right] = [CARD.margin + tickWidth + 8, CARD.width - CARD.margin - rest];
  return {
    t,
    days,
    dateWidth,
    left,
    right,
    slot: (right - left) / Math.max(1, days.length),
    ticks,
    limit: limit === undefined ? undefined : { credits: limit, isInside },
    y: (credits) => PLOT.bottom - (credits / top) * (PLOT.bottom - PLOT.top),
  };
}

export function grid({ t, left, right, ticks, y }: Plot): string {
  const style = { size: 12, fill: COLOR.quiet, anchor: 'end' } as const;
  return ticks
    .map((tick) => {
      const line = `<path d="M${round(left)} ${round(y(tick))}H${round(right)}" stroke="${COLOR.grid}"/>`;
      return line + svgText(left - 8, y(tick) + 4, shortFigure(t, tick), style);
    })
    .join('');
}

export const baseline = ({ left, right }: Plot): string =>
  `<path d="M${round(left)} ${PLOT.bottom}H${round(right)}" stroke="${COLOR.baseline}"/>`;

/** One column a day: karaoke below, stems above it. Some use, however small, is seen as a line. */
export function bars(plot: Plot): string {
  const width = Math.min(plot.slot * 0.7, 36);
  return plot.days
    .flatMap((day, index) => {
      const x = round(centre(plot, index) - width / 2);
      let top = PLOT.bottom;
      return (['karaoke', 'stems'] as const).flatMap((product) => {
        if (day[product] <= 0) return [];
        const height = Math.max(2, PLOT.bottom - plot.y(day[product]));
        const gap = top === PLOT.bottom ? 0 : 1;
        top -= height;
        return `<rect x="${x}" y="${round(top)}" width="${round(width)}" height="${round(height - gap)}" rx="1.5" fill="${FILL[product]}"/>`;
      });
    })
    .join('');
}

/** The limit across the bars, named beside its end. */
export function limitLine({ t, limit, left, right, y }: Plot): string {
  if (limit === undefined) return '';
  const words = (x: number, top: number) =>
    svgText(x, top, t('chart.limit'), { size: 12, weight: 600, fill: COLOR.strong }) +
    svgText(x, top + 14, shortFigure(t, limit.credits), { size: 12, fill: COLOR.strong });
  if (!limit.isInside) {
    const arrow = `<path d="M${round(right + 12)} 114v-11m-3.5 3.5l3.5 -3.5l3.5 3.5" stroke="${COLOR.strong}" stroke-width="1.5" fill="none"/>`;
    return arrow + words(right + 8, 128);
  }
  const height = round(y(limit.credits));
  const line = `M${round(left)} ${height}H${round(right + 4)}`;
  return [
    `<path d="${line}" stroke="${COLOR.card}" stroke-opacity="0.7" stroke-width="3.5"/>`,
    `<path d="${line}" stroke="${COLOR.strong}" stroke-width="1.5" stroke-dasharray="5 3"/>`,
    words(right + 8, Math.min(height - 2, PLOT.bottom - 16)),
  ].join('');
}

/** The highest column's number, above it. */
export function peak(plot: Plot, busiest: UsageDay): string {
  const words = shortFigure(plot.t, usedOn(busiest));
  const half = widthOf(words, 12) / 2;
  const x = Math.min(Math.max(centre(plot, plot.days.indexOf(busiest)), plot.left + half), plot.right - half);
  const style = { size: 12, weight: 600, fill: COLOR.strong, anchor: 'middle', halo: COLOR.card } as const;
  return svgText(x, plot.y(usedOn(busiest)) - 5, words, style);
}

/** A date under every few columns, counted back from the last, which is today. */
export function dates(plot: Plot): string {
  const count = plot.days.length;
  const step = DATE_STEPS.find((days) => days * plot.slot >= plot.dateWidth + 6) ?? count;
  return plot.days
    .flatMap(({ day }, index) => {
      const x = centre(plot, index);
      const isInside = x - plot.dateWidth / 2 >= CARD.margin;
      if (!isInside || (count - 1 - index) % step !== 0) return [];
      const style = { size: 12, fill: COLOR.quiet, anchor: 'middle' } as const;
      return svgText(x, PLOT.bottom + 20, shortDate(plot.t, day), style);
    })
    .join('');
}

const centre = ({ left, slot }: Plot, index: number): number => left + slot * (index + 0.5);
