import { z } from 'zod';

/** How far a song's generation has come, as upstream says it. */
export const songStatusSchema = z.enum(['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS', 'SUCCESS']);
export type SongStatus = z.output<typeof songStatusSchema>;

/** Songs are finished unless it was said otherwise. */
export interface SongProgress {
  of(taskId: string): SongStatus;
  set(taskId: string, status: SongStatus): void;
}

export function createSongProgress(): SongProgress {
  const unfinished = new Map<string, SongStatus>();
  return {
    of: (taskId) => unfinished.get(taskId) ?? 'SUCCESS',
    set: (taskId, status) => void unfinished.set(taskId, status),
  };
}
