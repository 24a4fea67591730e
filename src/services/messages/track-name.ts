import { shortDate } from './dates.ts';
import { minutes } from './figures.ts';
import { shorten } from './text.ts';
import type { Translate } from './translate.ts';

/** A track, as far as we know it. */
export interface NamedTrack {
  title?: string | undefined;
  durationSeconds?: number | undefined;
  variant?: number | undefined;
}

/** The most characters of a title in a list. */
const TITLE_LENGTH = 48;
/** The most characters of a line in a list of Discord's. */
const LINE_LENGTH = 100;

/** `Night Drive · 3:12 · variant 2`, without what is not known. Not for places where text is formatted. */
export function trackName(t: Translate, { title = '', durationSeconds, variant }: NamedTrack): string {
  const parts = [
    shorten(title, TITLE_LENGTH) || t('track.untitled'),
    ...(durationSeconds === undefined ? [] : [minutes(durationSeconds)]),
    ...(variant === undefined ? [] : [t('track.variant', { number: variant })]),
  ];
  return line(parts.join(' · '));
}

/** `Night Drive · 23 Nov · you`: a song that was asked for at `at` (epoch ms); its id where it has no title. */
export function songName(
  t: Translate,
  song: { title: string | undefined; variant?: number | undefined; id: string; at: number; isOwn: boolean },
): string {
  const name = shorten(song.title ?? '', TITLE_LENGTH) || song.id;
  const { variant } = song;
  const title = variant === undefined ? name : `${name} · ${t('track.variant', { number: variant })}`;
  const date = shortDate(t, new Date(song.at).toISOString());
  return line(t(song.isOwn ? 'suggest.own' : 'suggest.server', { title, date }));
}

/** An id that somebody has typed, with its title if it is known. */
export function idName(t: Translate, id: string, title = ''): string {
  const shown = shorten(title, TITLE_LENGTH);
  return line(shown ? t('suggest.use_titled', { title: shown, id }) : t('suggest.use', { id }));
}

/** Counted in UTF-16, of which there is never less than Discord counts. */
function line(text: string): string {
  for (let length = LINE_LENGTH; ; length--) {
    const short = shorten(text, length);
    if (short.length <= LINE_LENGTH) return short;
  }
}
