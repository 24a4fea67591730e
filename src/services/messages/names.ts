import type { SeparationType } from '../separation/stems.ts';
import { shorten } from './text.ts';

const STEMS: Record<string, string> = { fx: 'FX' };

/** `Backing vocals`: a stem's name for people, also of stems that we do not know. */
export function stemName(stem: string): string {
  const words = stem.replaceAll('_', ' ');
  return STEMS[stem] ?? shorten(words.charAt(0).toUpperCase() + words.slice(1), 60);
}

/** What people get, in the middle of a sentence. */
export const PRODUCT: Record<SeparationType, string> = {
  separate_vocal: 'karaoke tracks',
  split_stem: 'stems',
};

export const COMMAND: Record<SeparationType, string> = { separate_vocal: '/karaoke', split_stem: '/stems' };
