import type { Language } from './languages.ts';
import type { Translate } from './translate.ts';

interface Formats {
  exact: Intl.NumberFormat;
  compact: Intl.NumberFormat;
  scientific: Intl.NumberFormat;
}

const known = new Map<Language, Formats>();

function formatsOf(language: Language): Formats {
  const formats = known.get(language) ?? {
    exact: new Intl.NumberFormat(language, { maximumFractionDigits: 2 }),
    compact: new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 }),
    scientific: new Intl.NumberFormat(language, { notation: 'scientific', maximumFractionDigits: 2 }),
  };
  known.set(language, formats);
  return formats;
}

/** `12,345` as the language writes it, exactly, up to a number too long to be read. */
export function figure({ language }: Translate, value: number): string {
  const { exact, scientific } = formatsOf(language);
  return value < 1e12 ? exact.format(value) : scientific.format(value);
}

/** `12,345`, but `1.23M`: for the places where there is no room for more. */
export function shortFigure({ language }: Translate, value: number): string {
  const { exact, compact, scientific } = formatsOf(language);
  return value < 100_000
    ? exact.format(value)
    : value < 1e15
      ? compact.format(value)
      : scientific.format(value);
}

/** `3:12`, in every language. */
export function minutes(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
