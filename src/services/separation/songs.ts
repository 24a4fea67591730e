import { UpstreamError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { SeparationClient } from './client.ts';
import type { RequestBudget } from './request-budget.ts';
import type { Song } from './schemas.ts';
import { createSongMemory } from './song-memory.ts';

/** The songs behind task ids. */
export interface Songs {
  /**
   * Looks a song up, unless it was seen a short while ago. All who wait for the same song share one request, and who
   * stops waiting disturbs none of them.
   * @throws UpstreamError; `unclear` when `withinMs` (milliseconds) pass first. The reason of `signal` when it aborts.
   */
  find(taskId: string, options?: WaitOptions): Promise<Song>;
  /** The song as it was last seen, however long ago; asks nobody. */
  known(taskId: string): Song | undefined;
}

interface WaitOptions {
  withinMs?: number;
  signal?: AbortSignal;
}

interface SongsOptions {
  client: Pick<SeparationClient, 'song'>;
  budget: Pick<RequestBudget, 'turn' | 'slowDown'>;
  clock: Clock;
  /** How many songs are remembered. */
  capacity?: number;
}

interface LookUp {
  song: Promise<Song>;
  waiting: number;
  isSent: boolean;
  /** Ends its wait for a turn. */
  inLine: AbortController;
}

export function createSongs({ client, budget, clock, capacity = 1_000 }: SongsOptions): Songs {
  const memory = createSongMemory({ now: clock.now, capacity });
  const lookUps = new Map<string, LookUp>();

  async function ask(taskId: string): Promise<Song> {
    try {
      const song = await client.song(taskId);
      memory.keep(taskId, song);
      return song;
    } catch (error) {
      if (error instanceof UpstreamError && error.reason === 'declined') budget.slowDown();
      memory.keepFailure(taskId, error);
      throw error;
    }
  }

  function begin(taskId: string): LookUp {
    const inLine = new AbortController();
    const song = budget.turn('lookup', inLine.signal).then(() => {
      lookUp.isSent = true;
      return ask(taskId);
    });
    const lookUp: LookUp = { song, waiting: 0, isSent: false, inLine };
    lookUps.set(taskId, lookUp);
    const end = () => forget(taskId, lookUp);
    song.then(end, end);
    return lookUp;
  }

  function forget(taskId: string, lookUp: LookUp): void {
    if (lookUps.get(taskId) === lookUp) lookUps.delete(taskId);
  }

  /** What is sent counts against the budget already, so its answer is awaited, and remembered, even for nobody. */
  function leave(taskId: string, lookUp: LookUp): void {
    lookUp.waiting--;
    if (lookUp.waiting > 0 || lookUp.isSent) return;
    forget(taskId, lookUp);
    lookUp.inLine.abort();
  }

  /** Rejects when the caller does not want to wait any longer; never resolves. `done` ends it. */
  function patience({ withinMs, signal }: WaitOptions, done: AbortSignal): Promise<never>[] {
    const tooLate = () => new UpstreamError('unclear', { detail: 'the song was not found in time' });
    return [
      ...(withinMs === undefined ? [] : [clock.sleep(withinMs, done).then(() => Promise.reject(tooLate()))]),
      ...(signal === undefined ? [] : [rejection(signal, done)]),
    ];
  }

  return {
    async find(taskId, options = {}) {
      options.signal?.throwIfAborted();
      const fresh = memory.fresh(taskId);
      if (fresh !== undefined && 'song' in fresh) return fresh.song;
      if (fresh !== undefined) throw fresh.failure;
      const lookUp = lookUps.get(taskId) ?? begin(taskId);
      const done = new AbortController();
      lookUp.waiting++;
      try {
        return await Promise.race([lookUp.song, ...patience(options, done.signal)]);
      } finally {
        done.abort();
        leave(taskId, lookUp);
      }
    },
    known: (taskId) => memory.last(taskId),
  };
}

/** Rejects as soon as `signal` aborts, and listens to it until `done` does. */
function rejection(signal: AbortSignal, done: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true, signal: done });
  });
}
