import type { PeriodKind } from '../quotas/period.ts';
import type { Translate } from './translate.ts';

/** A time (epoch ms) as Discord shows it: `R` "in 3 hours", `f` a date and a time, each in the reader's own zone. */
export function timestamp(time: number, style: 'R' | 'f' | 't'): string {
  return `<t:${Math.floor(time / 1000)}:${style}>`;
}

// Control characters, those that turn the direction of writing around, and halves of characters.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu;

/** `3:12`: a length in minutes and seconds, from seconds. */
export function duration(seconds: number): string {
  const whole = Math.max(Math.round(seconds), 0);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** At most `length` characters of one line of text, without control characters. */
export function shorten(text: string, length: number): string {
  const line = [...text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()];
  return line.length <= length
    ? line.join('')
    : `${line
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

/** Foreign text that shows as it is: no formatting, no links, no mentions. */
export function plain(text: string, length = 100): string {
  return shorten(text, length)
    .replace(/[\\`*_~|<>[\]:]/g, '\\$&')
    .replaceAll('@', '@\u200b');
}

/** A song's title in bold, or `undefined` if there is nothing to see of it. */
export function boldTitle(title = ''): string | undefined {
  const shown = plain(title);
  return shown === '' ? undefined : `**${shown}**`;
}

/** Foreign text as inline code, in which nothing is formatted, linked or mentioned; `undefined` if there is nothing to see. */
export function code(text: string, length = 64): string | undefined {
  const safe = shorten(text.replaceAll('`', 'ˋ'), length);
  return safe === '' ? undefined : `\`${safe}\``;
}

/** Sentences in a row; Japanese puts no spaces between them. */
export const prose = ({ language }: Translate, ...sentences: readonly string[]): string =>
  sentences.join(language === 'ja' ? '' : ' ');

/** `500 credits a week` */
export const amount = (t: Translate, count: number, period: PeriodKind): string =>
  t(`amount.${period}`, { count });

export const mention = (userId: string): string => `<@${userId}>`;

export const channelMention = (channelId: string): string => `<#${channelId}>`;

export const roleMention = (roleId: string): string => `<@&${roleId}>`;

/** A message may ping these people and nobody else. */
export const pinging = (...users: string[]) => ({ allowed_mentions: { parse: [], users } });

/** Where a message can be looked at. */
export function jumpLink(place: { guildId: string; channelId: string; messageId: string }): string {
  return `https://discord.com/channels/${place.guildId}/${place.channelId}/${place.messageId}`;
}
