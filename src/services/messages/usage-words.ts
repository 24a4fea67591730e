import { shorten } from './text.ts';

/** The credits that a server used on one UTC day (`2026-11-23`). */
export interface UsageDay {
  day: string;
  karaoke: number;
  stems: number;
}

export const usedOn = ({ karaoke, stems }: UsageDay): number => karaoke + stems;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const EXACT = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 });
const SCIENTIFIC = new Intl.NumberFormat('en', { notation: 'scientific', maximumFractionDigits: 2 });

/** `12,345`, exactly, up to a number too long to be read. */
export const figure = (value: number): string =>
  value < 1e12 ? EXACT.format(value) : SCIENTIFIC.format(value);

/** `12,345`, but `1.23M`: at most seven characters, for the places where there is no room for more. */
export const shortFigure = (value: number): string =>
  value < 100_000 ? EXACT.format(value) : value < 1e15 ? COMPACT.format(value) : SCIENTIFIC.format(value);

/** `1,240 credits` */
export const amount = (value: number): string => `${figure(value)} ${value === 1 ? 'credit' : 'credits'}`;

/** `23 Nov` of `2026-11-23`. */
export function shortDate(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 0) - 1]}`;
}

/** `25 Oct to 23 Nov 2026`, with both years where they differ. */
export function span(first: string, last: string): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  const end = `${shortDate(last)} ${to}`;
  if (first === last) return end;
  return `${shortDate(first)}${from === to ? '' : ` ${from}`} to ${end}`;
}

/** What is to be said of some days of usage. */
export interface Summary {
  karaoke: number;
  stems: number;
  total: number;
  /** `25 Oct to 23 Nov 2026`; absent when there is no day at all. */
  period: string | undefined;
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
    period: first && last && span(first.day, last.day),
    busiest,
    daysAtLimit:
      limit === undefined ? 0 : days.filter((day) => usedOn(day) > 0 && usedOn(day) >= limit).length,
  };
}

/** The sentence in place of bars when there are none. */
export function nothingUsed(dayCount: number): string {
  if (dayCount === 0) return 'There are no days to show.';
  return dayCount === 1
    ? 'No credits were used on this day.'
    : `No credits were used in these ${dayCount} days.`;
}

/** The limit in a sentence of its own. */
export const limitSentence = (limit: number): string => `The limit is ${amount(limit)} a day.`;

/** The chart for those who do not see it, in at most 1,024 characters, which is what Discord takes. */
export function describeUsage(
  title: string,
  dayCount: number,
  summary: Summary,
  limit: number | undefined,
): string {
  const { karaoke, stems, total, period, busiest, daysAtLimit } = summary;
  const heading = shorten(title, 200);
  const sentences: (string | undefined)[] = [heading && `${heading}.`];
  if (busiest === undefined) sentences.push(nothingUsed(dayCount), period && `Period: ${period}, UTC.`);
  else {
    sentences.push(
      `Bar chart of the credits used on each UTC day, ${period}.`,
      `In total ${amount(total)}: ${figure(karaoke)} for karaoke and ${figure(stems)} for stems.`,
      `The busiest day was ${shortDate(busiest.day)} with ${amount(usedOn(busiest))}.`,
    );
  }
  if (limit !== undefined) sentences.push(limitSentence(limit));
  if (busiest !== undefined && daysAtLimit > 0)
    sentences.push(`That much or more was used on ${daysAtLimit} ${daysAtLimit === 1 ? 'day' : 'days'}.`);
  return sentences.filter(Boolean).join(' ');
}
