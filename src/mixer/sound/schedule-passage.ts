import type { Passage } from './passage.ts';
import type { Pcm } from './window-decoder.ts';

interface ScheduleOptions {
  context: BaseAudioContext;
  /** The decoded window that the passage lies in. */
  pcm: Pcm;
  passage: Passage;
  windowSamples: number;
  speed: number;
  /** A frame of the context. */
  at: number;
  to: AudioNode;
}

/** Lets a passage of one stem sound at exactly that frame; `undefined` where the stem has ended before. */
export function schedulePassage(options: ScheduleOptions): AudioBufferSourceNode | undefined {
  const { context, pcm, passage, windowSamples, speed, at, to } = options;
  const [from, until] = [passage.from, passage.to].map((sample) => sample - passage.window * windowSamples);
  const samples = pcm.map((channel) => channel.subarray(from, until));
  const length = samples[0]?.length ?? 0;
  if (length === 0) return undefined;
  const buffer = context.createBuffer(samples.length, length, context.sampleRate);
  for (const [channel, data] of samples.entries()) buffer.copyToChannel(data, channel);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.playbackRate.value = speed;
  source.connect(to);
  source.start(at / context.sampleRate);
  return source;
}
