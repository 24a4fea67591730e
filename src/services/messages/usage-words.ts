import { shortDate, span } from './dates.ts';
import { figure } from './figures.ts';
import { prose } from './text.ts';
import type { Translate } from './translate.ts';

/** The credits that a server used on one UTC day (`2026-11-23`). */
export interface UsageDay {
  day: string;
  karaoke: number;
  stems: number;
}

export const usedOn = ({ karaoke, stems }: UsageDay): number => karaoke + stems;

/** `1,240 credits` */
export const creditsIn = (t: Translate, value: number): string =>
  t('chart.amount', { figure: figure(t, value), count: value });

/** What is to be said of some days of usage. */
export interface Summary {
  karaoke: number;
  stems: number;
  total: number;
  /** The first and the last day; absent when there is no day at all. */
  period: readonly [first: string, last: string] | undefined;
  /** The first day of the highest use; absent when nothing was used. */
  busiest: UsageDay | undefined;
  /** On how many days as much as the limit, as it is now, or more was used. */
  daysAtLimit: number;
}

/** `limit` in credits per day. */
export function summarize(days: readonly UsageDay[], limit: number | undefined): Summary {
  const karaoke = days.reduce((sum, day) => sum + day.karaoke, 0);
  const stems = days.reduce((sum, day) => sum + day.stems, 0);
  const [first, last] = [days[0], days.at(-1)];
  const [busiest] = days.filter((day) => usedOn(day) > 0).toSorted((a, b) => usedOn(b) - usedOn(a));
  return {
    karaoke,
    stems,
    total: karaoke + stems,
    period: first && last && [first.day, last.day],
    busiest,
    daysAtLimit:
      limit === undefined ? 0 : days.filter((day) => usedOn(day) > 0 && usedOn(day) >= limit).length,
  };
}

/** `25 Oct – 23 Nov 2026` */
export const periodIn = (t: Translate, { period }: Summary): string | undefined =>
  period && span(t, ...period);

/** The sentence in place of bars when there are none. */
export const nothingUsed = (t: Translate, dayCount: number): string =>
  dayCount === 0 ? t('chart.empty') : t('chart.unused', { count: dayCount });

/** The limit in a sentence of its own. */
export const limitSentence = (t: Translate, limit: number): string =>
  t('chart.limit.sentence', { amount: creditsIn(t, limit) });

/** The chart for those who do not see it, in at most 1,024 characters, which is what Discord takes. */
export function describeUsage(
  t: Translate,
  dayCount: number,
  summary: Summary,
  limit: number | undefined,
): string {
  const { karaoke, stems, total, busiest, daysAtLimit } = summary;
  const period = periodIn(t, summary);
  const sentences = [t('chart.alt.title')];
  if (busiest === undefined) sentences.push(nothingUsed(t, dayCount));
  if (period !== undefined)
    sentences.push(t(busiest === undefined ? 'chart.alt.period' : 'chart.alt.bars', { period }));
  if (busiest !== undefined) {
    const shares = { karaoke: figure(t, karaoke), stems: figure(t, stems) };
    const day = shortDate(t, busiest.day);
    sentences.push(
      t('chart.alt.total', { amount: creditsIn(t, total), ...shares }),
      t('chart.alt.busiest', { day, amount: creditsIn(t, usedOn(busiest)) }),
    );
  }
  if (limit !== undefined) sentences.push(limitSentence(t, limit));
  if (daysAtLimit > 0) sentences.push(t('chart.alt.at_limit', { count: daysAtLimit }));
  return prose(t, ...sentences);
}
