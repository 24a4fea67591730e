import type { Separated } from '../mixer/find-mix.ts';
import type { SeparationType } from '../separation/stems.ts';
import { CATALOGUES } from './catalogues/catalogues.ts';
import { mixer } from './catalogues/en/mixer.ts';
import type { Language } from './languages.ts';
import { stemName } from './names.ts';
import { fileName, trackFile } from './result-files.ts';
import { type Family, familyOf } from './stem-families.ts';
import { shorten } from './text.ts';
import type { Translate } from './translate.ts';

/** What the mixer's page has to know when it opens; it stands in the page as JSON. */
export interface MixView {
  title: string;
  /** How many tracks there are, in words. */
  summary: string;
  type: SeparationType;
  language: Language;
  /** Epoch milliseconds. */
  expiresAt: number;
  stems: readonly MixStem[];
  fileNames: { zip: string; wav: string };
  texts: MixTexts;
}

export interface MixStem {
  stem: string;
  name: string;
  family: Family;
  fileName: string;
}

/** What the page itself says. */
export type MixTexts = Readonly<Record<MixKey, string>>;
export type MixKey = keyof typeof mixer;

const LONGEST_TITLE = 100;

export function mixView(t: Translate, job: Separated): MixView {
  const given = shorten(job.title ?? '', LONGEST_TITLE);
  return {
    title: given || t('mix.untitled'),
    summary: t('mix.tracks', { count: job.tracks.length }),
    type: job.type,
    language: t.language,
    expiresAt: job.expiresAt,
    stems: job.tracks.map((track) => ({
      stem: track.stem,
      name: stemName(t, track.stem),
      family: familyOf(track.stem),
      fileName: trackFile(t, job, track),
    })),
    fileNames: { zip: fileName(job, 'Stems', 'zip'), wav: fileName(job, 'Mix', 'wav') },
    texts: textsIn(t.language),
  };
}

function textsIn(language: Language): MixTexts {
  const texts = Object.entries(CATALOGUES[language]).filter(([key]) => Object.hasOwn(mixer, key));
  // All keys of the catalogue were looked at.
  return Object.fromEntries(texts) as MixTexts;
}
