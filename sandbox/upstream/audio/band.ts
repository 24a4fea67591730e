import type { StemName } from '../stem-names.ts';
import { playBackingVocals } from './parts/backing-vocals.ts';
import { playBass } from './parts/bass.ts';
import { playBrass } from './parts/brass.ts';
import { playDrums } from './parts/drums.ts';
import { playFx } from './parts/fx.ts';
import { playGuitar } from './parts/guitar.ts';
import { playKeyboard } from './parts/keyboard.ts';
import { playPercussion } from './parts/percussion.ts';
import { playStrings } from './parts/strings.ts';
import { playSynth } from './parts/synth.ts';
import { playVocals } from './parts/vocals.ts';
import { playWoodwinds } from './parts/woodwinds.ts';
import type { Score } from './score.ts';
import type { Track } from './track.ts';

/** Who plays each stem. */
export const band: Record<StemName, (score: Score) => Track> = {
  vocals: playVocals,
  backing_vocals: playBackingVocals,
  drums: playDrums,
  bass: playBass,
  guitar: playGuitar,
  keyboard: playKeyboard,
  percussion: playPercussion,
  strings: playStrings,
  synth: playSynth,
  fx: playFx,
  brass: playBrass,
  woodwinds: playWoodwinds,
};
