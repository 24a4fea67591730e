import { createFilter } from './filter.ts';
import type { Vowel } from './lyrics.ts';
import type { SungNote } from './melody.ts';
import { hertz } from './oscillator.ts';
import type { Random } from './random.ts';
import { mixIn, panGains, sampleRate, type Track } from './track.ts';

/** One resonance of the throat: Hz, level in dB, bandwidth in Hz. */
type Formant = readonly [hz: number, level: number, width: number];

/** Published averages of a sung tenor's formants. */
const formants: Record<Vowel, readonly [Formant, Formant, Formant, Formant]> = {
  a: [
    [800, 0, 80],
    [1150, -6, 90],
    [2900, -22, 120],
    [3900, -24, 130],
  ],
  e: [
    [400, 0, 60],
    [1700, -14, 80],
    [2600, -18, 120],
    [3500, -28, 150],
  ],
  i: [
    [300, 0, 60],
    [2140, -12, 90],
    [2950, -20, 100],
    [3900, -26, 120],
  ],
  o: [
    [450, 0, 70],
    [800, -7, 80],
    [2830, -24, 100],
    [3800, -28, 120],
  ],
  u: [
    [325, 0, 50],
    [700, -12, 60],
    [2700, -32, 170],
    [3800, -38, 180],
  ],
};

const vibratoHz = 5.4;
const hissSeconds = 0.09;
/** Samples between two moves of the mouth: retuning every sample would cost more than the singing. */
const mouthEvery = 64;

/** The four resonances, gliding from vowel to vowel. */
function createMouth() {
  const resonances = formants.a.map(([hz, level, width]) => ({
    filter: createFilter(),
    hz,
    level,
    width,
    gain: 0,
  }));
  return {
    shape(vowel: Vowel) {
      resonances.forEach((resonance, index) => {
        const [hz, level, width] = formants[vowel][index] ?? formants.a[0];
        resonance.hz += (hz - resonance.hz) * 0.06;
        resonance.level += (level - resonance.level) * 0.06;
        resonance.width += (width - resonance.width) * 0.06;
        resonance.filter.tune(resonance.hz, resonance.hz / resonance.width);
        resonance.gain = 10 ** (resonance.level / 20) * (index + 1.2);
      });
    },
    speak(breath: number) {
      let sum = 0;
      for (const { filter, gain } of resonances) sum += filter.bandpass(breath) * gain;
      return sum;
    },
  };
}

/** One cycle of the vocal folds (after Rosenberg): a slow opening, a fast closing, a rest. */
const glottis = (phase: number) =>
  phase < 0.6
    ? 0.5 - 0.5 * Math.cos((2 * Math.PI * phase) / 1.2)
    : Math.max(0, Math.cos((Math.PI * (phase - 0.6)) / 0.3));

export interface Singing {
  readonly random: Random;
  /** One beat in seconds. */
  readonly beat: number;
  readonly gain: number;
  readonly pan: number;
  /** The depth of the vibrato as a share of the pitch. */
  readonly vibrato: number;
  readonly breathiness: number;
}

/** Sings `notes`, which must follow each other, onto `track`. */
export function sing(track: Track, notes: readonly SungNote[], singing: Singing): void {
  const { random, beat, vibrato, breathiness } = singing;
  const [leftGain, rightGain] = panGains(singing.gain, singing.pan);
  const mouth = createMouth();
  const hiss = createFilter().tune(5200, 1.2);
  const pending = [...notes];
  let note = pending.shift();
  if (!note) return;
  let target = hertz(note.midi);
  let hz = target;
  let phase = 0;
  let opening = 0;
  let voicing = 0;

  for (let i = Math.round(note.beat * beat * sampleRate); i < track.left.length; i++) {
    const time = i / sampleRate;
    while (pending[0] && time >= pending[0].beat * beat) {
      note = pending.shift() ?? note;
      target = hertz(note.midi);
    }
    const lasts = note.beats * beat;
    const since = time - note.beat * beat;
    const held = since < lasts - Math.min(0.04, lasts * 0.3);
    voicing += ((held ? 1 : 0) - voicing) * (held ? 0.0012 : 0.0008);
    if (!held && voicing < 1e-4) {
      if (pending.length === 0) break;
      continue;
    }
    hz += ((target - hz) * 66) / sampleRate;
    const swell = Math.min(1, Math.max(0, since - 0.15) * 4);
    const wobble = vibrato * swell * Math.sin(2 * Math.PI * vibratoHz * time) + 0.002 * random.noise();
    phase = (phase + (hz * (1 + wobble)) / sampleRate) % 1;
    const open = glottis(phase);
    // Lips radiate the change of the flow, which falls with the pitch: hence the difference and 440 / hz.
    const source = ((open - opening) * 9 * 440) / hz + breathiness * random.noise();
    opening = open;
    if (i % mouthEvery === 0) mouth.shape(note.vowel);
    let sample = mouth.speak(source);
    if (note.sibilant && since < hissSeconds) {
      const edge = Math.sin((Math.PI * since) / hissSeconds);
      sample = sample * 0.1 + hiss.bandpass(random.noise()) * 0.45 * edge;
    }
    mixIn(track.left, i, sample * voicing * leftGain);
    mixIn(track.right, i, sample * voicing * rightGain);
  }
}
