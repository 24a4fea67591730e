import { fitting, round, svgText, widthOf } from './svg-text.ts';
import { bars, baseline, CARD, COLOR, dates, FILL, grid, layOut, limitLine, peak } from './usage-plot.ts';
import {
  amount,
  describeUsage,
  figure,
  limitSentence,
  nothingUsed,
  type Summary,
  summarize,
  type UsageDay,
  usedOn,
} from './usage-words.ts';

export interface UsageChartOptions {
  /** Days that follow each other, oldest first. */
  days: readonly UsageDay[];
  /** Credits per day; `undefined` when the server counts in other periods. */
  limit: number | undefined;
  /** Our own words: signs beyond Latin, Greek and Cyrillic are left out. */
  title: string;
}

export interface UsageChart {
  svg: string;
  /** Pixels. */
  width: number;
  height: number;
  /** At most 1,024 characters. */
  altText: string;
}

// Twice the box that Discord shows, so that it is sharp on dense screens.
const DENSITY = 2;
const STEMS_PATTERN = `<defs><pattern id="stems" width="4.5" height="4.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0h4.5v4.5h-4.5z" fill="${COLOR.stems}"/><path d="M0 0h1.3v4.5h-1.3z" fill="${COLOR.stemsShade}"/></pattern></defs>`;

/** The credits used on each day, stacked by product, against the limit: an SVG that refers to nothing outside. */
export function usageChart({ days, limit, title }: UsageChartOptions): UsageChart {
  const summary = summarize(days, limit);
  const [width, height] = [CARD.width * DENSITY, CARD.height * DENSITY];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${CARD.width} ${CARD.height}" font-family="Inter">`,
    STEMS_PATTERN,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${COLOR.card}"/>`,
    heading(title, summary),
    summary.busiest === undefined ? emptiness(days, limit) : plotted(days, limit, summary, summary.busiest),
    '</svg>',
  ].join('');
  return { svg, width, height, altText: describeUsage(title, days.length, summary, limit) };
}

function heading(title: string, { total, period, busiest }: Summary): string {
  const shown = fitting(title, 18, CARD.width - 2 * CARD.margin);
  const facts = [busiest && amount(total), period && `${period}, days in UTC`].filter(Boolean).join(' · ');
  return (
    svgText(CARD.margin, 38, shown, { size: 18, weight: 600, fill: COLOR.strong }) +
    svgText(CARD.margin, 60, facts, { size: 13, fill: COLOR.quiet })
  );
}

function plotted(
  days: readonly UsageDay[],
  limit: number | undefined,
  summary: Summary,
  busiest: UsageDay,
): string {
  const plot = layOut(days, usedOn(busiest), limit);
  const layers = [grid(plot), bars(plot), baseline(plot), limitLine(plot), peak(plot, busiest), dates(plot)];
  return legend(summary) + layers.join('');
}

function legend({ karaoke, stems }: Summary): string {
  const entry = (x: number, fill: string, words: string) =>
    `<rect x="${round(x)}" y="78" width="11" height="11" rx="2.5" fill="${fill}"/>` +
    svgText(x + 17, 88, words, { size: 13, fill: COLOR.strong });
  const first = `Karaoke ${figure(karaoke)}`;
  const second = CARD.margin + 17 + widthOf(first, 13) + 10;
  return entry(CARD.margin, FILL.karaoke, first) + entry(second, FILL.stems, `Stems ${figure(stems)}`);
}

/** Words in place of bars. */
function emptiness(days: readonly UsageDay[], limit: number | undefined): string {
  const plot = layOut(days, 0, undefined);
  const [x, style] = [CARD.width / 2, { size: 14, anchor: 'middle' }] as const;
  return [
    baseline(plot) + dates(plot),
    svgText(x, 186, nothingUsed(days.length), { ...style, weight: 600, fill: COLOR.strong }),
    limit === undefined ? '' : svgText(x, 208, limitSentence(limit), { ...style, fill: COLOR.quiet }),
  ].join('');
}
