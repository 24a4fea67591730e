import type { Mix } from '../mix/mix.ts';
import { createMixGraph } from './mix-graph.ts';
import { passageAt } from './passage.ts';
import { schedulePassage } from './schedule-passage.ts';
import type { StemFile } from './stem-file.ts';
import { interleaved, wavHeader } from './wav.ts';
import type { WindowDecoder } from './window-decoder.ts';

interface RenderOptions {
  files: readonly StemFile[];
  decoder: WindowDecoder;
  mix: Mix;
  /** From 0 to 1. */
  onProgress: (part: number) => void;
}

/** The whole song as it is mixed, at its own speed, as a WAV file. One window after the other is mixed. */
export async function renderWav({ files, decoder, mix, onProgress }: RenderOptions): Promise<Blob> {
  const { sampleRate, windowSamples } = decoder;
  // Its length is known for sure when everything has come.
  await Promise.all(files.map((file) => file.reaches(Number.POSITIVE_INFINITY)));
  const length = Math.max(...files.map(({ frames, format }) => frames * (format?.samplesPerFrame ?? 0)));
  const parts: BlobPart[] = [wavHeader(length, sampleRate)];
  for (let at = 0; at < length; ) {
    const passage = passageAt(at, { windowSamples, length, loop: undefined });
    if (passage === undefined) break;
    const context = new OfflineAudioContext(2, passage.to - passage.from, sampleRate);
    const graph = createMixGraph(
      context,
      files.map(({ stem }) => stem),
      mix,
    );
    for (const file of files) {
      const pcm = await decoder.decode(file, passage.window);
      const to = graph.inputOf(file.stem);
      if (pcm !== undefined) schedulePassage({ context, pcm, passage, windowSamples, speed: 1, at: 0, to });
    }
    const sound = await context.startRendering();
    parts.push(interleaved(sound.getChannelData(0), sound.getChannelData(1)));
    at = passage.next;
    onProgress(at / length);
  }
  return new Blob(parts, { type: 'audio/wav' });
}
