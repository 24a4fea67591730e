import type { Mix } from '../mix/mix.ts';

/** Plays all stems together. Times are seconds of the song. */
export interface Player {
  /** Whether the stems start at the same sample, or only at about the same time. */
  readonly isExact: boolean;
  readonly state: 'paused' | 'waiting' | 'playing';
  readonly duration: number;
  /** What is heard now. */
  time(): number;
  /** The largest distance between two stems, in seconds. */
  skew(): number;
  /** Has to be called from a press of the listener's, or browsers let nothing be heard. */
  play(): Promise<void>;
  pause(): void;
  seek(seconds: number): void;
  setSpeed(speed: number): void;
  /** Repeats a section, or nothing. */
  setLoop(loop: { from: number; to: number } | undefined): void;
  apply(mix: Mix): void;
}
