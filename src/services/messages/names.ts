import type { SeparationType } from '../separation/stems.ts';
import { isMessageKey } from './catalogues/catalogues.ts';
import { shorten } from './text.ts';
import type { Translate } from './translate.ts';

/** `Backing vocals`: a stem's name for people, also of stems that we do not know. Foreign text, short enough for a button. */
export function stemName(t: Translate, stem: string): string {
  const key = `stem.${stem}` as const;
  if (isMessageKey(key)) return t(key);
  const words = shorten(stem.replaceAll('_', ' '), 40);
  return words === '' ? t('stem.unnamed') : words.charAt(0).toUpperCase() + words.slice(1);
}

/** Commands have one name in every language. */
export const COMMAND: Record<SeparationType, string> = { separate_vocal: '/karaoke', split_stem: '/stems' };
