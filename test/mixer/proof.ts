import { neutralMix, withChannel } from '../../src/mixer/mix/mix.ts';
import { createExactPlayer } from '../../src/mixer/sound/exact-player.ts';
import { createStemFile } from '../../src/mixer/sound/stem-file.ts';
import { createWindowDecoder, type WindowDecoder } from '../../src/mixer/sound/window-decoder.ts';

/*
 * Runs in the browser: the player itself, on an audio context that renders instead of sounding, with one sound as two
 * stems.
 */

/** What is done, and when, in seconds of the context. */
export type Deed = { at: number } & (
  | { seek: number }
  | { speed: number }
  | { loop: { from: number; to: number } }
);

interface Rendering {
  left: Float32Array;
  sampleRate: number;
}

const STEMS = ['one', 'other'];

/** Lets the player play both stems, the other one as loud as `other` says (-1 takes the first one away). */
async function render(mp3: Uint8Array, { seconds, other, deeds }: Play): Promise<Rendering> {
  const files = STEMS.map((stem) => {
    const file = createStemFile(stem);
    file.add(mp3, mp3.length);
    file.end('whole');
    return file;
  });
  const format = files[0]?.format;
  if (format === undefined) throw new Error('it is no MP3');
  const { sampleRate } = format;
  const context = new OfflineAudioContext(2, seconds * sampleRate, sampleRate);
  const rest = createRest();
  const decoder = rest.watch(createWindowDecoder(format));
  const player = createExactPlayer({
    context,
    resume: async () => {},
    files,
    decoder,
    mix: withChannel(neutralMix(STEMS), 'other', { volume: other }),
    sleep: rest.sleep,
    onChange: () => {},
    onInexact: () => {
      throw new Error('it cannot be decoded exactly');
    },
  });
  // Rendering is far faster than playing: it stops, again and again, for the player to come along.
  for (let at = 1; at < seconds; at += 1) {
    void context.suspend(at).then(async () => {
      for (const deed of deeds.filter((each) => each.at === at)) {
        if ('seek' in deed) player.seek(deed.seek);
        else if ('speed' in deed) player.setSpeed(deed.speed);
        else player.setLoop(deed.loop);
      }
      await rest.reached();
      await context.resume();
    });
  }
  await player.play();
  await rest.reached();
  const sound = await context.startRendering();
  player.pause();
  return { left: sound.getChannelData(0), sampleRate };
}

/** The whole file, as the browser decodes it at once. */
async function decodeWhole(mp3: Uint8Array<ArrayBuffer>, sampleRate: number): Promise<Float32Array> {
  const sound = await new OfflineAudioContext(2, 1, sampleRate).decodeAudioData(mp3.slice().buffer);
  return sound.getChannelData(0);
}

const loudest = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

/** What is done to the player, for how long it plays, and how loud the other stem is. */
export interface Play {
  seconds: number;
  other: number;
  deeds: readonly Deed[];
}

/** How loud each second is. */
export async function loudness(url: string, play: Play): Promise<number[]> {
  const { left, sampleRate } = await render(await soundAt(url), play);
  return Array.from({ length: play.seconds }, (_, second) =>
    loudest(left.slice(second * sampleRate, (second + 1) * sampleRate)),
  );
}

/** How far what is played is from the sound as it is decoded in one piece, and how many seconds were compared. */
export async function distance(url: string, seconds: number) {
  const sound = await soundAt(url);
  const { left, sampleRate } = await render(sound, { seconds, other: 0, deeds: [] });
  const wanted = await decodeWhole(sound, sampleRate);
  // The first sample comes a moment after play was pressed.
  const lead = Math.ceil(0.08 * sampleRate);
  const length = left.length - lead;
  return {
    most: loudest(wanted.slice(0, length).map((sample, at) => sample - (left[at + lead] ?? 0))),
    seconds: length / sampleRate,
  };
}

const soundAt = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer());

/** The player rests when it waits for time to pass, and nothing is being decoded. */
function createRest() {
  let decoding = 0;
  let waiting: (() => void)[] = [];
  return {
    watch: (decoder: WindowDecoder): WindowDecoder => ({
      ...decoder,
      async decode(file, window) {
        decoding += 1;
        return await decoder.decode(file, window).finally(() => {
          decoding -= 1;
        });
      },
    }),
    async sleep() {
      if (decoding === 0) {
        for (const go of waiting) go();
        waiting = [];
      }
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
    reached: () => new Promise<void>((go) => waiting.push(go)),
  };
}
