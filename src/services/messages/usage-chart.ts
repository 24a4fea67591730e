import { figure } from './figures.ts';
import { fitting, pictureLanguage, round, svgText, widthOf } from './svg-text.ts';
import { type Translate, translator } from './translate.ts';
import { bars, baseline, CARD, COLOR, dates, FILL, grid, layOut, limitLine, peak } from './usage-plot.ts';
import {
  creditsIn,
  describeUsage,
  limitSentence,
  nothingUsed,
  periodIn,
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
export function usageChart(t: Translate, { days, limit }: UsageChartOptions): UsageChart {
  const summary = summarize(days, limit);
  const [width, height] = [CARD.width * DENSITY, CARD.height * DENSITY];
  const inside = translator(pictureLanguage(t.language));
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${CARD.width} ${CARD.height}" font-family="Inter">`,
    STEMS_PATTERN,
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${COLOR.card}"/>`,
    heading(inside, summary),
    summary.busiest === undefined
      ? emptiness(inside, days, limit)
      : plotted(inside, days, limit, summary, summary.busiest),
    '</svg>',
  ].join('');
  return { svg, width, height, altText: describeUsage(t, days.length, summary, limit) };
}

function heading(t: Translate, summary: Summary): string {
  const room = CARD.width - 2 * CARD.margin;
  const period = periodIn(t, summary);
  const facts = [
    summary.busiest && creditsIn(t, summary.total),
    period && t('chart.period', { period }),
  ].filter(Boolean);
  return (
    svgText(CARD.margin, 38, fitting(t('chart.title'), 18, room), {
      size: 18,
      weight: 600,
      fill: COLOR.strong,
    }) + svgText(CARD.margin, 60, fitting(facts.join(' · '), 13, room), { size: 13, fill: COLOR.quiet })
  );
}

function plotted(
  t: Translate,
  days: readonly UsageDay[],
  limit: number | undefined,
  summary: Summary,
  busiest: UsageDay,
): string {
  const plot = layOut(t, days, usedOn(busiest), limit);
  const layers = [grid(plot), bars(plot), baseline(plot), limitLine(plot), peak(plot, busiest), dates(plot)];
  return legend(t, summary) + layers.join('');
}

function legend(t: Translate, { karaoke, stems }: Summary): string {
  const entry = (x: number, fill: string, words: string) =>
    `<rect x="${round(x)}" y="78" width="11" height="11" rx="2.5" fill="${fill}"/>` +
    svgText(x + 17, 88, words, { size: 13, fill: COLOR.strong });
  const first = t('chart.karaoke', { figure: figure(t, karaoke) });
  const second = CARD.margin + 17 + widthOf(first, 13) + 10;
  return (
    entry(CARD.margin, FILL.karaoke, first) +
    entry(second, FILL.stems, t('chart.stems', { figure: figure(t, stems) }))
  );
}

/** Words in place of bars. */
function emptiness(t: Translate, days: readonly UsageDay[], limit: number | undefined): string {
  const plot = layOut(t, days, 0, undefined);
  const [x, style] = [CARD.width / 2, { size: 14, anchor: 'middle' }] as const;
  return [
    baseline(plot) + dates(plot),
    svgText(x, 186, nothingUsed(t, days.length), { ...style, weight: 600, fill: COLOR.strong }),
    limit === undefined ? '' : svgText(x, 208, limitSentence(t, limit), { ...style, fill: COLOR.quiet }),
  ].join('');
}
