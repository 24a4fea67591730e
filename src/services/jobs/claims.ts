import { z } from 'zod';
import type { Collection } from '../platform/collection.ts';
import type { TrackId } from '../separation/ids.ts';
import type { SeparationType } from '../separation/stems.ts';

/** What is made: a type of separation of one track. */
export interface Work {
  type: SeparationType;
  track: TrackId;
}

/** The job that makes something, or made it last. */
export const Claim = z.strictObject({ v: z.literal(1), jobId: z.string() });
export type Claim = z.infer<typeof Claim>;

/** Which job makes what: no two jobs are paid for the same while one of them can answer for both. */
export interface Claims {
  /** The job that makes it, or made it last, if anybody did. */
  holderOf(work: Work): Promise<string | undefined>;
  /** Makes `jobId` the holder in the place of `before`; resolves to false, changing nothing, if somebody else is it now. */
  take(work: Work, jobId: string, before: string | undefined): Promise<boolean>;
  /** Forgets the holder, if it still is `jobId`. */
  release(work: Work, jobId: string): Promise<void>;
}

/** A name for what is made; also that of its record. */
export const nameOf = ({ type, track }: Work): string => `${type}/${track.taskId}/${track.audioId}`;

export function createClaims({ records }: { records: Collection<Claim> }): Claims {
  return {
    holderOf: async (work) => (await records.get(nameOf(work)))?.jobId,
    async take(work, jobId, before) {
      const taken = await records.update(nameOf(work), (claim) =>
        claim?.jobId === before || claim?.jobId === jobId ? { v: 1, jobId } : undefined,
      );
      return taken !== undefined;
    },
    async release(work, jobId) {
      const claim = await records.get(nameOf(work));
      if (claim?.jobId === jobId) await records.delete(nameOf(work));
    },
  };
}
