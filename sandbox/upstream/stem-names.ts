/** The tracks of `split_stem`, in the order in which upstream's documentation lists their urls. */
export const stemNames = [
  'vocals',
  'backing_vocals',
  'drums',
  'bass',
  'guitar',
  'keyboard',
  'percussion',
  'strings',
  'synth',
  'fx',
  'brass',
  'woodwinds',
] as const;

export type StemName = (typeof stemNames)[number];

/**
 * What can be rendered of a song: its stems, the whole (`mix`), and the two halves of `separate_vocal`
 * (`voice` is all singing, `instrumental` all the rest).
 */
export const soundNames = [...stemNames, 'mix', 'voice', 'instrumental'] as const;

export type SoundName = (typeof soundNames)[number];

const isVoice = (stem: StemName) => stem === 'vocals' || stem === 'backing_vocals';

/** Which of a song's stems a sound is the sum of; none means that the song does not have it. */
export function partsOf(sound: SoundName, stems: readonly StemName[]): readonly StemName[] {
  if (sound === 'mix') return stems;
  if (sound === 'voice') return stems.filter(isVoice);
  if (sound === 'instrumental') return stems.filter((stem) => !isVoice(stem));
  return stems.filter((stem) => stem === sound);
}
