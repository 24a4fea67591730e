import { partsOf, type SoundName, type StemName, stemNames } from '../stem-names.ts';
import type { SeparationType } from './separation.ts';

/** Urls under upstream's snake_case names; null where a track is not in the song. */
export type Urls = Readonly<Record<string, string | null>>;

/** Which sounds a separation offers, under which names. */
const fields: Record<SeparationType, readonly (readonly [field: string, sound: SoundName])[]> = {
  separate_vocal: [
    ['instrumental_url', 'instrumental'],
    ['vocal_url', 'voice'],
  ],
  split_stem: stemNames.map((stem) => [stem === 'vocals' ? 'vocal_url' : `${stem}_url`, stem]),
};

/** The sounds that a separation offers, of those that are in the song. */
export const offeredSounds = (type: SeparationType): readonly SoundName[] =>
  fields[type].map(([, sound]) => sound);

/** Every name that the details endpoint lists, whatever the type was. */
const allFields = ['origin_url', 'instrumental_url', ...fields.split_stem.map(([field]) => field)];

/** `backing_vocals_url` → `backingVocalsUrl`. */
export const camelCase = (snake: string) =>
  snake.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const capital = (name: string) => camelCase(`_${name}`);

/** The end of a file's name, as upstream's own files have it. */
const suffixOf = (sound: SoundName) => capital(sound === 'voice' ? 'vocals' : sound);

/** The sound that a path under `/files/s/` names, for a separation of that type. */
export function soundOfSuffix(type: SeparationType, suffix: string): SoundName | undefined {
  return offeredSounds(type).find((sound) => suffixOf(sound) === suffix);
}

/** The urls of a finished separation of a song that has `stems`. */
export function urlsOf(
  separation: { id: string; type: SeparationType },
  baseUrl: string,
  stems: readonly StemName[],
): Urls {
  const url = (sound: SoundName) =>
    partsOf(sound, stems).length > 0 ? `${baseUrl}/files/s/${separation.id}_${suffixOf(sound)}.mp3` : null;
  return Object.fromEntries([
    ['origin_url', null],
    ...fields[separation.type].map(([field, sound]) => [field, url(sound)] as const),
  ]);
}

/** The callback's form: an absent track is an empty string. */
export const inCallback = (urls: Urls): Record<string, string> =>
  Object.fromEntries(Object.entries(urls).map(([field, url]) => [field, url ?? '']));

/** The details endpoint's form: camelCase, every known name, null for what is absent. */
export const inDetails = (urls: Urls): Record<string, string | null> =>
  Object.fromEntries(
    [...new Set([...allFields, ...Object.keys(urls)])].map((field) => [
      camelCase(field),
      urls[field] ?? null,
    ]),
  );
