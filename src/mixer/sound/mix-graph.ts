import { channelOf, gainOf, type Mix } from '../mix/mix.ts';

/** The way of the sound from the stems to the ear. */
export interface MixGraph {
  /** Where a stem's sound goes in. */
  inputOf(stem: string): AudioNode;
  /** Changes volumes so fast that nobody waits, and so slowly that nothing clicks. */
  apply(mix: Mix): void;
  /** Lets everything fall silent, until `open`. Both at times of the audio context. */
  close(at: number): void;
  open(at: number): void;
}

const GLIDE_S = 0.012;
const FADE_S = 0.004;

export function createMixGraph(context: BaseAudioContext, stems: readonly string[], mix: Mix): MixGraph {
  const gate = context.createGain();
  const master = context.createGain();
  gate.connect(master).connect(context.destination);
  const strips = stems.map((stem) => {
    const gain = context.createGain();
    const panner = context.createStereoPanner();
    gain.connect(panner).connect(gate);
    return { stem, gain, panner };
  });

  /** Where everything stands, with its value. */
  const wanted = (now: Mix): (readonly [AudioParam, number])[] => [
    [master.gain, now.master],
    ...strips.flatMap(
      ({ stem, gain, panner }) =>
        [
          [gain.gain, gainOf(now, stem)],
          [panner.pan, channelOf(now, stem).pan],
        ] as const,
    ),
  ];
  for (const [parameter, value] of wanted(mix)) parameter.value = value;

  return {
    inputOf(stem) {
      const strip = strips.find((candidate) => candidate.stem === stem);
      if (strip === undefined) throw new Error(`there is no stem ${stem}`);
      return strip.gain;
    },
    apply(now) {
      for (const [parameter, value] of wanted(now)) {
        parameter.setTargetAtTime(value, context.currentTime, GLIDE_S);
      }
    },
    close(at) {
      gate.gain.cancelScheduledValues(at);
      gate.gain.setTargetAtTime(0, at, FADE_S);
    },
    open(at) {
      gate.gain.cancelScheduledValues(at);
      gate.gain.setValueAtTime(1, at);
    },
  };
}
