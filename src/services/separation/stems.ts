/** What can be asked of upstream; the names are upstream's. */
export type SeparationType = 'separate_vocal' | 'split_stem';

export const isSeparationType = (text: string): text is SeparationType => Object.hasOwn(EXPECTED_STEMS, text);

/** A separated track: `stem` in snake_case (`backing_vocals`), `url` of an MP3. */
export interface Track {
  stem: string;
  url: string;
}

/** The stems that each type promises, in musical order: voices, rhythm, harmony, colour. */
export const EXPECTED_STEMS: Record<SeparationType, readonly string[]> = {
  separate_vocal: ['vocals', 'instrumental'],
  split_stem: [
    'vocals',
    'backing_vocals',
    'drums',
    'percussion',
    'bass',
    'guitar',
    'keyboard',
    'strings',
    'brass',
    'woodwinds',
    'synth',
    'fx',
  ],
};

const ORDER = ['vocals', 'backing_vocals', 'instrumental', ...EXPECTED_STEMS.split_stem.slice(2)];

/** In musical order; what we do not know comes last, by name. */
export function inMusicalOrder(tracks: readonly Track[]): Track[] {
  const rank = ({ stem }: Track) => (ORDER.includes(stem) ? ORDER.indexOf(stem) : ORDER.length);
  return [...tracks].sort((left, right) => rank(left) - rank(right) || left.stem.localeCompare(right.stem));
}

/** The promised stems that are not among `tracks`: upstream leaves out what a song does not have. */
export function absentStems(type: SeparationType, tracks: readonly Track[]): string[] {
  return EXPECTED_STEMS[type].filter((stem) => !tracks.some((track) => track.stem === stem));
}

// The two singulars of upstream's field names.
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['vocal', 'vocals'],
  ['backing_vocal', 'backing_vocals'],
]);

/**
 * The tracks in upstream's table of urls, of a callback (`backing_vocals_url`) or a poll (`backingVocalsUrl`), in
 * musical order. Empty, null and missing urls mean that the song has no such track; the original song is no stem.
 */
export function readTracks(urls: Readonly<Record<string, unknown>>): Track[] {
  const tracks = Object.entries(urls).flatMap(([field, url]): Track[] => {
    const name = /^([a-z]\w*?)_?url$/i
      .exec(field)?.[1]
      ?.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    if (name === undefined || name === 'origin' || typeof url !== 'string' || url.trim() === '') return [];
    return [{ stem: RENAMED.get(name) ?? name, url: normalised(url.trim()) }];
  });
  return inMusicalOrder(tracks);
}

/** As a browser would ask for it: with spaces, brackets and foreign letters encoded. */
function normalised(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}
