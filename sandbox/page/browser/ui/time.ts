import { h } from './dom.ts';

interface Clock {
  readonly locale: string;
  /** Epoch milliseconds on the sandbox's clock. */
  readonly now: () => number;
}

type Style = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';

const formats: Record<Exclude<Style, 'R'>, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

/** A point in time, in the reader's zone and language. */
export function formatTime(at: number, style: Exclude<Style, 'R'>, locale: string): string {
  return new Intl.DateTimeFormat(locale, formats[style]).format(at);
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `in 14 days`, `3 minutes ago`. */
export function relativeTime(at: number, now: number, locale: string): string {
  const seconds = Math.round((at - now) / 1000);
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? units[5];
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(seconds / length), unit);
}

const ticking = new Map<HTMLTimeElement, () => string>();

/** A timestamp; relative ones keep up with the clock by `tick`. Hovering shows the whole date. */
export function drawTime(at: number, style: Style, { locale, now }: Clock): HTMLTimeElement {
  const isKnown = Math.abs(at) <= 8.64e15;
  const text = () =>
    !isKnown
      ? 'Invalid Date'
      : style === 'R'
        ? relativeTime(at, now(), locale)
        : formatTime(at, style, locale);
  const title = isKnown ? formatTime(at, 'F', locale) : undefined;
  const element = h(
    'time',
    { class: 'timestamp', title, datetime: isKnown && new Date(at).toISOString() },
    text(),
  );
  if (style === 'R') ticking.set(element, text);
  return element;
}

/** Brings the relative times on the page up to date and forgets those that have left it. */
export function tick(): void {
  for (const [element, text] of ticking) {
    if (!element.isConnected) ticking.delete(element);
    else if (element.textContent !== text()) element.textContent = text();
  }
}
