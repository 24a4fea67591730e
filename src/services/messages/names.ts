import type { SeparationType } from '../separation/stems.ts';
import { shorten } from './text.ts';

const STEMS: ReadonlyMap<string, string> = new Map([['fx', 'FX']]);

/** `Backing vocals`: a stem's name for people, also of stems that we do not know. Foreign text, short enough for a button. */
export function stemName(stem: string): string {
  const words = shorten(stem.replaceAll('_', ' '), 40);
  return STEMS.get(stem) ?? (words === '' ? 'Track' : words.charAt(0).toUpperCase() + words.slice(1));
}

/** What people get, in the middle of a sentence. */
export const PRODUCT: Record<SeparationType, string> = {
  separate_vocal: 'karaoke tracks',
  split_stem: 'stems',
};

export const COMMAND: Record<SeparationType, string> = { separate_vocal: '/karaoke', split_stem: '/stems' };
