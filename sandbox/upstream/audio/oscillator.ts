import { sampleRate } from './track.ts';

/** The next sample of a wave; `bend` multiplies the pitch for this sample. */
export type Oscillator = (bend?: number) => number;

/** The frequency of a MIDI note, in Hz. */
export const hertz = (midi: number): number => 440 * 2 ** ((midi - 69) / 12);

/** A sawtooth whose edge is rounded over two samples (polyBLEP), so that high notes do not alias. */
export function createSaw(hz: number, startPhase = 0): Oscillator {
  let phase = startPhase % 1;
  return (bend = 1) => {
    const step = (hz / sampleRate) * bend;
    phase += step;
    if (phase >= 1) phase -= 1;
    const naive = 2 * phase - 1;
    if (phase < step) return naive + (phase / step - 1) ** 2;
    if (phase > 1 - step) return naive - ((phase - 1) / step + 1) ** 2;
    return naive;
  };
}

/** A pulse wave as the difference of two saws; `width` is the share of the cycle that is high. */
export function createPulse(hz: number, width: number): Oscillator {
  const rise = createSaw(hz);
  const fall = createSaw(hz, width);
  return (bend) => 0.5 * (rise(bend) - fall(bend));
}

/** A sine that remembers its phase, so that its pitch may change with every sample. */
export function createSine(): (hz: number) => number {
  let phase = 0;
  return (hz) => {
    phase += hz / sampleRate;
    return Math.sin(2 * Math.PI * phase);
  };
}
