import { Worker } from 'node:worker_threads';
import { ListeningError } from '../../errors.ts';
import type { Clock } from './clock.ts';
import type { ListeningJob, ListeningReply } from './listening-thread.ts';
import type { Loudness } from './loudness.ts';
import { createSlots } from './slots.ts';

/** Measures the sound in MP3 files, one after the other, on a thread of its own. */
export interface Listener {
  /**
   * How loud the file is, in as many slices of equal length. Its length is that of the sound itself, whatever its header
   * says. @throws ListeningError, or `signal`'s reason once it has aborted.
   */
  measure(path: string, options?: { slices?: number; signal?: AbortSignal }): Promise<Loudness>;
  close(): Promise<void>;
}

interface ListenerOptions {
  clock: Pick<Clock, 'sleep'>;
  /** For one file; four minutes of sound take half a second. */
  timeoutMs?: number;
  /** The thread and its memory are given back when it had nothing to do for so long. */
  lingerMs?: number;
  thread?: URL;
}

const SLICES = 480;
// What a thread needs beyond this is no sound; it then dies alone.
const MEMORY_MB = 128;
// From the sources, the thread needs a loader for TypeScript.
const THREAD = import.meta.url.endsWith('.ts') ? 'start-listening-thread.mjs' : 'listening-thread.js';

interface Waiter {
  resolve: (reply: ListeningReply) => void;
  reject: (error: unknown) => void;
}

export function createListener(options: ListenerOptions): Listener {
  const { clock, timeoutMs = 60_000, lingerMs = 10_000 } = options;
  const { thread = new URL(THREAD, import.meta.url) } = options;
  const oneAtATime = createSlots(1);
  let worker: Worker | undefined;
  let waiter: Waiter | undefined;
  let resting = new AbortController();
  let isClosed = false;

  function start(): Worker {
    const started = new Worker(thread, {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      // The decoder complains on the console about each broken frame.
      stdout: true,
      stderr: true,
    });
    started.stdout.resume();
    started.stderr.resume();
    const leave = (cause?: unknown) => {
      if (worker !== started) return;
      worker = undefined;
      waiter?.reject(new ListeningError('broken', 'the decoder ended', cause));
    };
    started.on('message', (reply: ListeningReply) => waiter?.resolve(reply));
    started.on('error', leave);
    started.on('exit', () => leave());
    worker = started;
    return started;
  }

  async function end(): Promise<void> {
    const ending = worker;
    worker = undefined;
    waiter?.reject(new ListeningError('broken', 'the decoder was ended'));
    await ending?.terminate();
  }

  async function ask(job: ListeningJob, signal: AbortSignal | undefined): Promise<ListeningReply> {
    const asked = worker ?? start();
    const answered = new AbortController();
    try {
      return await new Promise<ListeningReply>((resolve, reject) => {
        waiter = { resolve, reject };
        signal?.addEventListener('abort', () => reject(signal.reason), { signal: answered.signal });
        clock.sleep(timeoutMs, answered.signal).then(
          () => reject(new ListeningError('broken', 'it took too long')),
          () => {},
        );
        asked.postMessage(job);
      });
    } catch (error) {
      // Nobody waits for what it would still answer.
      waiter = undefined;
      await end();
      throw error;
    } finally {
      waiter = undefined;
      answered.abort();
    }
  }

  /** Ends the thread when nothing comes for a while. */
  function rest(): void {
    resting = new AbortController();
    if (!isClosed) clock.sleep(lingerMs, resting.signal).then(end, () => {});
  }

  return {
    measure: (path, { slices = SLICES, signal } = {}) =>
      oneAtATime(async () => {
        resting.abort();
        try {
          const reply = await ask({ path, slices }, signal);
          if ('loudness' in reply) return reply.loudness;
          throw new ListeningError('unreadable', reply.unreadable);
        } finally {
          rest();
        }
      }, signal),
    async close() {
      isClosed = true;
      resting.abort();
      await end();
    },
  };
}
