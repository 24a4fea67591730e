import type { Mix } from '../mix/mix.ts';
import { createMixGraph } from './mix-graph.ts';
import { GRID, type Loop, onGrid, type Passage, passageAt } from './passage.ts';
import type { Player } from './player.ts';
import { schedulePassage } from './schedule-passage.ts';
import type { StemFile } from './stem-file.ts';
import { createTimeline, type Timeline } from './timeline.ts';
import { InexactDecoderError, type WindowDecoder } from './window-decoder.ts';

interface ExactPlayerOptions {
  /** Its rate is that of the decoder. */
  context: BaseAudioContext;
  /** Lets the context's time run. */
  resume: () => Promise<void>;
  files: readonly StemFile[];
  decoder: WindowDecoder;
  mix: Mix;
  sleep: (ms: number) => Promise<void>;
  /** The state has changed. */
  onChange: () => void;
  /** Stems cannot be decoded as exactly as this player needs. */
  onInexact: () => void;
}

/** From a press of "play" to the next pause or jump. */
interface Session {
  timeline: Timeline;
  sources: Set<AudioBufferSourceNode>;
}

// Between scheduling and sounding, so that all sources of a passage start in time.
const LEAD_S = 0.08;
// What is scheduled ahead, so that a busy page does not fall silent.
const AHEAD_S = 3;
const LOOK_MS = 100;
const FADE_S = 0.03;

/**
 * Plays stems in exact sync and with little memory: what has come stays compressed, windows of some seconds are decoded
 * ahead, and all stems of a passage are scheduled at the same sample of the audio context.
 */
export function createExactPlayer(options: ExactPlayerOptions): Player {
  const { context, resume, files, decoder, sleep, onChange, onInexact } = options;
  const { sampleRate, windowSamples } = decoder;
  const graph = createMixGraph(
    context,
    files.map(({ stem }) => stem),
    options.mix,
  );
  let session: Session | undefined;
  let state: Player['state'] = 'paused';
  let restsAt = 0;
  let speed = 1;
  let loop: Loop | undefined;

  const length = () =>
    Math.max(...files.map(({ framesInAll, format }) => framesInAll * (format?.samplesPerFrame ?? 0)));
  const now = () => context.currentTime * sampleRate;
  const setState = (next: Player['state']) => {
    if (next === state) return;
    state = next;
    onChange();
  };

  /** A stem that cannot be decoded is as good as one that did not come. */
  const decode = (file: StemFile, window: number) =>
    decoder.decode(file, window).catch((error: unknown) => {
      if (error instanceof InexactDecoderError) throw error;
      file.end('failed');
      onChange();
      return undefined;
    });

  async function soundOf(passage: Passage, current: Session) {
    let isHere = false;
    const sound = Promise.all(files.map((file) => decode(file, passage.window))).finally(() => {
      isHere = true;
    });
    // What is scheduled already goes on sounding; when it ends first, everybody waits.
    while (!isHere && session === current) {
      await Promise.race([sound, sleep(LOOK_MS)]);
      if (!isHere && now() >= current.timeline.end) setState('waiting');
    }
    return await sound;
  }

  function schedule(passage: Passage, sound: Awaited<ReturnType<typeof soundOf>>, current: Session): void {
    const earliest = Math.ceil((context.currentTime + LEAD_S) * sampleRate);
    const isLate = current.timeline.end < earliest;
    const at = isLate ? earliest : Math.round(current.timeline.end);
    if (isLate) graph.open(at / sampleRate);
    for (const [index, { stem }] of files.entries()) {
      const pcm = sound[index];
      if (pcm === undefined) continue;
      const source = schedulePassage({
        context,
        pcm,
        passage,
        windowSamples,
        speed,
        at,
        to: graph.inputOf(stem),
      });
      if (source === undefined) continue;
      current.sources.add(source);
      source.onended = () => {
        current.sources.delete(source);
        source.disconnect();
      };
    }
    current.timeline.add({ at, from: passage.from, to: passage.to, speed });
  }

  async function run(current: Session, from: number): Promise<void> {
    for (let next = from; session === current; ) {
      const passage = passageAt(next, { windowSamples, length: length(), loop });
      if (passage === undefined) break;
      const sound = await soundOf(passage, current);
      if (session !== current) return;
      schedule(passage, sound, current);
      setState('playing');
      next = passage.next;
      while (session === current && current.timeline.end - now() > AHEAD_S * sampleRate) await sleep(LOOK_MS);
    }
    while (session === current && now() < current.timeline.end) await sleep(LOOK_MS);
    if (session !== current) return;
    stop();
    restsAt = 0;
    setState('paused');
  }

  function start(): void {
    const current: Session = { timeline: createTimeline(restsAt), sources: new Set() };
    session = current;
    run(current, restsAt).catch(() => {
      if (session !== current) return;
      stop();
      setState('paused');
      onInexact();
    });
  }

  function stop(): void {
    if (session === undefined) return;
    restsAt = onGrid(session.timeline.sampleAt(now()));
    graph.close(context.currentTime);
    for (const source of session.sources) source.stop(context.currentTime + FADE_S);
    session = undefined;
  }

  /** Does it while nothing plays, and then goes on. */
  function between(change: () => void): void {
    const wasRunning = session !== undefined;
    stop();
    change();
    if (wasRunning) start();
  }

  return {
    isExact: true,
    get state() {
      return state;
    },
    get duration() {
      return length() / sampleRate;
    },
    time() {
      const latency = context instanceof AudioContext ? context.outputLatency || 0 : 0;
      return (session?.timeline.sampleAt(now() - latency * sampleRate) ?? restsAt) / sampleRate;
    },
    skew: () => 0,
    async play() {
      if (session !== undefined) return;
      setState('waiting');
      const resumed = resume();
      start();
      await resumed;
    },
    pause() {
      stop();
      setState('paused');
    },
    seek(seconds) {
      between(() => {
        const last = Math.max(0, length() - GRID);
        restsAt = onGrid(Math.min(last, Math.max(0, seconds * sampleRate)));
      });
      onChange();
    },
    setSpeed(next) {
      between(() => {
        speed = next;
      });
    },
    setLoop(section) {
      between(() => {
        loop = section && {
          from: onGrid(section.from * sampleRate),
          to: Math.max(onGrid(section.to * sampleRate), onGrid(section.from * sampleRate) + GRID),
        };
      });
    },
    apply: graph.apply,
  };
}
