/** A note's loudness over its life; times in seconds, `sustain` from 0 to 1. */
export interface Contour {
  readonly attack: number;
  readonly decay: number;
  readonly sustain: number;
  readonly release: number;
}

/** The loudness `seconds` into a note that is held for `held` seconds. */
export function loudness(contour: Contour, seconds: number, held: number): number {
  const { attack, decay, sustain, release } = contour;
  if (seconds < attack) return seconds / attack;
  if (seconds < attack + decay) return 1 - ((1 - sustain) * (seconds - attack)) / decay;
  if (seconds < held) return sustain;
  return Math.max(0, sustain * (1 - (seconds - held) / release));
}
