import { type Mix, neutralMix, withChannel } from './mix.ts';

export type PresetName = 'all' | 'karaoke' | 'acappella' | 'drums';

/** A mix that is made with one press. */
export interface Preset {
  name: PresetName;
  mix: Mix;
}

const VOICES: ReadonlySet<string> = new Set(['vocals', 'backing_vocals']);
const DRUMS: ReadonlySet<string> = new Set(['drums', 'percussion']);

/** The presets that make sense for these stems: each leaves something, and takes something away. */
export function presetsFor(stems: readonly string[]): Preset[] {
  const only = (name: PresetName, isKept: (stem: string) => boolean): Preset[] => {
    const muted = stems.filter((stem) => !isKept(stem));
    if (muted.length === 0 || muted.length === stems.length) return [];
    const mix = muted.reduce((so, stem) => withChannel(so, stem, { isMuted: true }), neutralMix(stems));
    return [{ name, mix }];
  };
  return [
    { name: 'all', mix: neutralMix(stems) },
    // The choir stays, as in any karaoke bar.
    ...only('karaoke', (stem) => stem !== 'vocals'),
    ...only('acappella', (stem) => VOICES.has(stem)),
    ...only('drums', (stem) => DRUMS.has(stem)),
  ];
}

/** Whether both sound the same, whatever the overall volume. */
export const isSameMix = (left: Mix, right: Mix): boolean =>
  JSON.stringify(left.channels) === JSON.stringify(right.channels);
