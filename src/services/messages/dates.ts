import type { Language } from './languages.ts';
import type { Translate } from './translate.ts';

interface Formats {
  day: Intl.DateTimeFormat;
  year: Intl.DateTimeFormat;
  moment: Intl.DateTimeFormat;
}

const known = new Map<Language, Formats>();

function formatsOf(language: Language): Formats {
  // Most of the world writes the day before the month.
  const locale = language === 'en' ? 'en-GB' : language;
  const common = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const formats = known.get(language) ?? {
    day: new Intl.DateTimeFormat(locale, common),
    year: new Intl.DateTimeFormat(locale, { ...common, year: 'numeric' }),
    moment: new Intl.DateTimeFormat(locale, {
      ...common,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  };
  known.set(language, formats);
  return formats;
}

/** `23 Nov` of `2026-11-23`, as the language writes it. */
export const shortDate = ({ language }: Translate, day: string): string =>
  spaced(formatsOf(language).day.format(new Date(day)));

/** `25 Oct – 23 Nov 2026`, with both years where they differ. */
export const span = ({ language }: Translate, first: string, last: string): string =>
  spaced(formatsOf(language).year.formatRange(new Date(first), new Date(last)));

/** `23 Nov, 14:05` in UTC of a time (epoch ms), for where Discord shows no time of the reader's own. */
export const shortMoment = ({ language }: Translate, time: number): string =>
  spaced(formatsOf(language).moment.format(time));

/** With no other spaces than the usual one. */
const spaced = (text: string): string => text.replace(/\s/g, ' ');
