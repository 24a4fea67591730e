/** How loud a sound is over time: slices of equal length, each from 0 (silence) to 1 (full scale). */
export interface Loudness {
  seconds: number;
  /** The highest amplitude in each slice. */
  peaks: readonly number[];
  /** The root mean square of each slice, which is closer to what is heard. */
  rms: readonly number[];
}

/** A piece of decoded sound: one array of samples (-1 to 1) for each channel. */
export interface Pcm {
  channelData: readonly Float32Array[];
  samplesDecoded: number;
  sampleRate: number;
}

// Fine enough that a slice begins where it should; an hour of sound takes 6 MB.
const WINDOWS_PER_SECOND = 200;
const LONGEST_SECONDS = 3 * 3_600;

/** What is measured of a sound that comes piece by piece, and whose length is known only in the end. */
export interface LoudnessMeter {
  /** @throws RangeError when there is more than three hours of it. */
  add(piece: Pcm): void;
  seconds(): number;
  result(slices: number): Loudness;
}

export function createLoudnessMeter(): LoudnessMeter {
  const peaks: number[] = [];
  const squares: number[] = [];
  let seconds = 0;
  let window = { left: 0, samples: 0, peak: 0, square: 0 };

  const closeWindow = () => {
    peaks.push(window.peak);
    squares.push(window.square / window.samples);
  };

  return {
    add({ channelData, samplesDecoded, sampleRate }) {
      for (let at = 0; at < samplesDecoded; ) {
        if (window.left === 0) {
          if (window.samples > 0) closeWindow();
          const next = Math.round(((peaks.length + 1) * sampleRate) / WINDOWS_PER_SECOND);
          const left = next - Math.round((peaks.length * sampleRate) / WINDOWS_PER_SECOND);
          window = { left, samples: 0, peak: 0, square: 0 };
        }
        const end = Math.min(samplesDecoded, at + window.left);
        for (const channel of channelData) measure(channel.subarray(at, end), window, channelData.length);
        window.left -= end - at;
        window.samples += end - at;
        at = end;
      }
      if (samplesDecoded > 0) seconds += samplesDecoded / sampleRate;
      if (seconds > LONGEST_SECONDS) throw new RangeError('it is longer than three hours');
    },
    seconds: () => seconds,
    result(slices) {
      if (window.samples > 0) closeWindow();
      window = { left: 0, samples: 0, peak: 0, square: 0 };
      const spans = Array.from({ length: slices }, (_, slice) => spanOf(slice, slices, peaks.length));
      return {
        seconds,
        peaks: spans.map(([from, to]) => rounded(highest(peaks.slice(from, to)))),
        rms: spans.map(([from, to]) => rounded(Math.sqrt(mean(squares.slice(from, to))))),
      };
    },
  };
}

function measure(samples: Float32Array, window: { peak: number; square: number }, channels: number): void {
  let [peak, square] = [window.peak, 0];
  for (const sample of samples) {
    const amplitude = Math.abs(sample);
    if (amplitude > peak) peak = amplitude;
    square += sample * sample;
  }
  window.peak = peak;
  window.square += square / channels;
}

/** The windows of a slice: at least one, where there are fewer windows than slices. */
function spanOf(slice: number, slices: number, windows: number): [from: number, to: number] {
  const from = Math.min(Math.floor((slice * windows) / slices), Math.max(0, windows - 1));
  return [from, Math.max(from + 1, Math.floor(((slice + 1) * windows) / slices))];
}

const highest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Decoders overshoot a little. */
const rounded = (value: number) => Math.round(Math.min(1, value) * 10_000) / 10_000;
