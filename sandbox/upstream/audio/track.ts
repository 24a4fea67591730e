/** Samples per second of everything that is rendered. */
export const sampleRate = 44_100;

/** A voice's sample `seconds` after its note began; `index` counts its samples. */
export type Voice = (seconds: number, index: number) => number;

/** Where one note stands: seconds from the start, its length in seconds, its loudness and its place (-1 left, 1 right). */
export interface Placement {
  readonly at: number;
  readonly lasts: number;
  readonly gain: number;
  readonly pan: number;
}

/** A stereo recording of fixed length. */
export interface Track {
  readonly left: Float32Array;
  readonly right: Float32Array;
  /** Adds one note; what would sound after the end is left out. */
  play(placement: Placement, voice: Voice): void;
  /** Adds a ping-pong echo of what has been played so far. */
  echo(options: { seconds: number; feedback: number; wet: number }): void;
}

/** The gains of both sides for a place between -1 and 1, at equal power. */
export const panGains = (gain: number, pan: number): readonly [left: number, right: number] => [
  gain * Math.cos(((pan + 1) * Math.PI) / 4),
  gain * Math.sin(((pan + 1) * Math.PI) / 4),
];

/** Adds `amount` to one sample. (A typed array answers `undefined` only beyond its end.) */
export function mixIn(samples: Float32Array, index: number, amount: number): void {
  samples[index] = (samples[index] ?? 0) + amount;
}

/** What a track sounds like, without the means to change it: this much can go from thread to thread. */
export type Recording = Pick<Track, 'left' | 'right'>;

/** A silent track of `samples` samples, in memory that threads can share. */
export function createTrack(samples: number): Track {
  const side = () => new Float32Array(new SharedArrayBuffer(samples * Float32Array.BYTES_PER_ELEMENT));
  const left = side();
  const right = side();
  return {
    left,
    right,
    play({ at, lasts, gain, pan }, voice) {
      const start = Math.round(at * sampleRate);
      const count = Math.min(Math.round(lasts * sampleRate), samples - start);
      const [leftGain, rightGain] = panGains(gain, pan);
      for (let i = 0; i < count; i++) {
        const sample = voice(i / sampleRate, i);
        mixIn(left, start + i, sample * leftGain);
        mixIn(right, start + i, sample * rightGain);
      }
    },
    echo({ seconds, feedback, wet }) {
      const delay = Math.round(seconds * sampleRate);
      const ping = new Float32Array(samples);
      const pong = new Float32Array(samples);
      for (let i = delay; i < samples; i++) {
        const source = i - delay;
        const dry = 0.5 * ((left[source] ?? 0) + (right[source] ?? 0));
        ping[i] = dry + (pong[source] ?? 0) * feedback;
        pong[i] = (ping[source] ?? 0) * feedback;
      }
      for (let i = delay; i < samples; i++) {
        mixIn(left, i, (ping[i] ?? 0) * wet);
        mixIn(right, i, (pong[i] ?? 0) * wet);
      }
    },
  };
}
