import { sampleRate } from './track.ts';

/** A resonant filter. Feed each sample to exactly one of the three outputs. */
export interface Filter {
  /** Moves the corner to `hz`; a higher `resonance` rings longer (0.7 does not ring). */
  tune(hz: number, resonance: number): Filter;
  lowpass(sample: number): number;
  bandpass(sample: number): number;
  highpass(sample: number): number;
}

/** A trapezoidal state-variable filter: it stays stable while it is being tuned, as sweeps need. */
export function createFilter(): Filter {
  let damping = 1;
  let a1 = 0;
  let a2 = 0;
  let a3 = 0;
  let first = 0;
  let second = 0;
  let band = 0;
  let low = 0;

  const run = (sample: number) => {
    const rest = sample - second;
    band = a1 * first + a2 * rest;
    low = second + a2 * first + a3 * rest;
    first = 2 * band - first;
    second = 2 * low - second;
  };

  const filter: Filter = {
    tune(hz, resonance) {
      const g = Math.tan((Math.PI * Math.min(hz, sampleRate * 0.45)) / sampleRate);
      damping = 1 / resonance;
      a1 = 1 / (1 + g * (g + damping));
      a2 = g * a1;
      a3 = g * a2;
      return filter;
    },
    lowpass(sample) {
      run(sample);
      return low;
    },
    bandpass(sample) {
      run(sample);
      return band * damping;
    },
    highpass(sample) {
      run(sample);
      return sample - damping * band - low;
    },
  };
  return filter;
}
