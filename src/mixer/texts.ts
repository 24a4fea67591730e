import type { MixTexts, MixView } from '../services/messages/mix-view.ts';
import type { Translate } from '../services/messages/translate.ts';

/** The page's texts in the reader's language. As the bot's own, but for texts without counts and formats. */
export function createTranslate({ texts, language }: MixView): Translate {
  const text = (key: keyof MixTexts, values: Readonly<Record<string, string | number>> = {}) =>
    texts[key].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  // The compiler holds that each text gets its values, from the same catalogue.
  return Object.assign(text as Translate, { language });
}

/** `3:07` */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(Number.isFinite(seconds) ? seconds : 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
