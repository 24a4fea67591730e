import type { SeparationType } from '../separation/stems.ts';
import type { Job } from './job.ts';

/** How long separations take. */
export interface Durations {
  /** Takes note of a job that has its result. */
  note(job: Job): void;
  /** The median of the last ones in ms, once there are enough to say. */
  usual(type: SeparationType): number | undefined;
}

const KEPT = 50;
const ENOUGH = 3;

export function createDurations(): Durations {
  const last: Record<SeparationType, number[]> = { separate_vocal: [], split_stem: [] };
  return {
    note(job) {
      if (!('completedAt' in job)) return;
      const durations = last[job.type];
      durations.push(Math.max(job.completedAt - job.startedAt, 0));
      if (durations.length > KEPT) durations.shift();
    },
    usual(type) {
      const sorted = [...last[type]].sort((left, right) => left - right);
      return sorted.length < ENOUGH ? undefined : sorted[Math.floor(sorted.length / 2)];
    },
  };
}
