import type { Song } from './schemas.ts';

/** What the last look-up of a song brought. */
interface Memory {
  /** As it was last seen; perhaps from a look-up before the last one. */
  song: Song | undefined;
  failure: unknown;
  /** Epoch ms. */
  freshUntil: number;
}

/** The songs that were asked for most recently. */
export interface SongMemory {
  /** The song, or what its look-up failed with, unless that is too long ago. */
  fresh(taskId: string): { song: Song } | { failure: unknown } | undefined;
  /** However long ago it was seen. */
  last(taskId: string): Song | undefined;
  keep(taskId: string, song: Song): void;
  keepFailure(taskId: string, failure: unknown): void;
}

const FINISHED_LIVES_MS = 24 * 3_600_000;
// It may be finished in a moment.
const UNFINISHED_LIVES_MS = 10_000;
const FAILURE_LIVES_MS = 5_000;

export function createSongMemory({ now, capacity }: { now: () => number; capacity: number }): SongMemory {
  // From the one that was not asked for the longest to the newest.
  const memories = new Map<string, Memory>();

  function renew(taskId: string, memory: Memory): void {
    memories.delete(taskId);
    memories.set(taskId, memory);
    const [oldest] = memories.keys();
    if (memories.size > capacity && oldest !== undefined) memories.delete(oldest);
  }

  return {
    fresh(taskId) {
      const memory = memories.get(taskId);
      if (memory === undefined || now() >= memory.freshUntil) return undefined;
      renew(taskId, memory);
      const { song, failure } = memory;
      return failure === undefined && song !== undefined ? { song } : { failure };
    },
    last: (taskId) => memories.get(taskId)?.song,
    keep(taskId, song) {
      const livesMs = song.status === 'SUCCESS' ? FINISHED_LIVES_MS : UNFINISHED_LIVES_MS;
      renew(taskId, { song, failure: undefined, freshUntil: now() + livesMs });
    },
    keepFailure(taskId, failure) {
      const { song } = memories.get(taskId) ?? {};
      renew(taskId, { song, failure, freshUntil: now() + FAILURE_LIVES_MS });
    },
  };
}
