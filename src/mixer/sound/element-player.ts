import type { Mix } from '../mix/mix.ts';
import { createMixGraph } from './mix-graph.ts';
import type { Player } from './player.ts';

interface ElementPlayerOptions {
  context: AudioContext;
  stems: readonly string[];
  urlOf: (stem: string) => string;
  mix: Mix;
  sleep: (ms: number) => Promise<void>;
  onChange: () => void;
  onFailure: (stem: string) => void;
}

// Further apart than this, stems are pulled together, which can be heard.
const MOST_SKEW_S = 0.05;
const LOOK_MS = 250;

/** For browsers that cannot decode exactly: a media element for each stem, all started at about the same time. */
export function createElementPlayer(options: ElementPlayerOptions): Player {
  const { context, stems, urlOf, sleep, onChange, onFailure } = options;
  const graph = createMixGraph(context, stems, options.mix);
  let loop: { from: number; to: number } | undefined;
  let isWanted = false;

  const elements = stems.map((stem) => {
    const element = new Audio(urlOf(stem));
    element.preload = 'auto';
    // Not every device lets a page set an element's volume, but every one that of a node.
    context.createMediaElementSource(element).connect(graph.inputOf(stem));
    for (const type of ['playing', 'waiting', 'pause', 'durationchange'])
      element.addEventListener(type, onChange);
    element.addEventListener('error', () => onFailure(stem));
    return element;
  });
  const working = () => elements.filter(({ error }) => error === null);
  const leader = () => working()[0] ?? elements[0];
  const time = () => leader()?.currentTime ?? 0;
  const skew = () =>
    Math.max(0, ...working().map(({ currentTime, ended }) => (ended ? 0 : Math.abs(currentTime - time()))));

  const seek = (seconds: number) => {
    for (const element of elements) element.currentTime = seconds;
    onChange();
  };

  function stop(): void {
    isWanted = false;
    for (const element of elements) element.pause();
    onChange();
  }

  async function watch(): Promise<void> {
    while (isWanted) {
      await sleep(LOOK_MS);
      if (loop !== undefined && time() >= loop.to) seek(loop.from);
      else if (skew() > MOST_SKEW_S) {
        const together = time();
        for (const element of working()) element.currentTime = together;
      }
      if (leader()?.ended) stop();
    }
  }

  return {
    isExact: false,
    get state() {
      if (!isWanted) return 'paused';
      return working().some(({ readyState }) => readyState < HTMLMediaElement.HAVE_FUTURE_DATA)
        ? 'waiting'
        : 'playing';
    },
    get duration() {
      return Math.max(0, ...working().map(({ duration }) => (Number.isFinite(duration) ? duration : 0)));
    },
    time,
    skew,
    async play() {
      if (isWanted) return;
      isWanted = true;
      graph.open(context.currentTime);
      await Promise.all([context.resume(), ...working().map((element) => element.play().catch(() => {}))]);
      onChange();
      void watch();
    },
    pause: stop,
    seek,
    setSpeed(speed) {
      for (const element of elements) element.playbackRate = speed;
    },
    setLoop(section) {
      loop = section;
    },
    apply: graph.apply,
  };
}
