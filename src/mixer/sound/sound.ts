import type { Mix } from '../mix/mix.ts';
import { createElementPlayer } from './element-player.ts';
import { createExactPlayer } from './exact-player.ts';
import { createLoader, partOf } from './loader.ts';
import type { Player } from './player.ts';
import { renderWav } from './render-wav.ts';
import { createStemFile, type StemFile } from './stem-file.ts';
import { createWindowDecoder, type WindowDecoder } from './window-decoder.ts';

/** The stems as sound: fetched, played, and rendered. */
export interface Sound {
  /** As soon as there is something to play. */
  readonly player: Player | undefined;
  /** How much has come, from 0 to 1; of one stem, or of all. */
  loadedPart(stem?: string): number;
  readonly failed: readonly string[];
  /** Tries to get what has failed. */
  retry(): void;
  render(mix: Mix, onProgress: (part: number) => void): Promise<Blob>;
}

interface SoundOptions {
  stems: readonly string[];
  urlOf: (stem: string) => string;
  mix: () => Mix;
  /** Something has come or failed, or the player does something else. */
  onChange: () => void;
  /** There is a player now, or another one: it knows only the mix. */
  onPlayer: (player: Player, before: Player | undefined) => void;
}

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export function createSound({ stems, urlOf, mix, onChange, onPlayer }: SoundOptions): Sound {
  const files = stems.map(createStemFile);
  const loader = createLoader({
    files,
    urlOf,
    fetch: (...asked) => fetch(...asked),
    sleep,
    onProgress: onChange,
  });
  const mute = new Set<string>();
  let player: Player | undefined;
  let decoder: WindowDecoder | undefined;

  const use = (next: Player) => {
    const before = player;
    player = next;
    before?.pause();
    onPlayer(next, before);
    onChange();
  };

  function playElements(context: AudioContext): void {
    loader.stop();
    const onFailure = (stem: string) => {
      mute.add(stem);
      onChange();
    };
    use(createElementPlayer({ context, stems, urlOf, mix: mix(), sleep, onChange, onFailure }));
  }

  async function begin(): Promise<void> {
    const first = await firstToCome(files);
    if (first?.format === undefined) return;
    const { sampleRate } = first.format;
    const context = new AudioContext({ sampleRate, latencyHint: 'playback' });
    const exact = createWindowDecoder(first.format);
    const isExact = await exact.decode(first, 0).then(
      () => true,
      () => false,
    );
    if (!isExact) return playElements(context);
    decoder = exact;
    const onInexact = () => playElements(context);
    const resume = () => context.resume();
    use(createExactPlayer({ context, resume, files, decoder, mix: mix(), sleep, onChange, onInexact }));
  }

  const isLost = (file: StemFile) => file.state === 'failed' || mute.has(file.stem);
  const load = () => {
    void loader.load().then(onChange);
    if (player === undefined) void begin();
  };
  load();

  return {
    get player() {
      return player;
    },
    loadedPart(stem) {
      if (player?.isExact === false) return 1;
      const counted = files.filter((file) => (stem === undefined ? !isLost(file) : file.stem === stem));
      return counted.reduce((sum, file) => sum + partOf(file), 0) / Math.max(1, counted.length);
    },
    get failed() {
      return files.filter(isLost).map(({ stem }) => stem);
    },
    retry: load,
    async render(now, onProgress) {
      if (decoder === undefined) throw new Error('there is nothing to render yet');
      return await renderWav({ files, decoder, mix: now, onProgress });
    },
  };
}

/** The first file of which a window can be decoded; `undefined` when all have failed. */
async function firstToCome(files: readonly StemFile[]): Promise<StemFile | undefined> {
  const come = files.map(async (file) => {
    await file.reaches(1);
    if (file.format === undefined) throw new Error('it has failed');
    return file;
  });
  return await Promise.any(come).catch(() => undefined);
}
