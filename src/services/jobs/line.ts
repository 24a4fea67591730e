import type { Clock } from '../platform/clock.ts';
import type { Job } from './job.ts';

/** The jobs that wait for their turn to be submitted, in that order. */
export interface Line {
  enter(job: Job): void;
  leave(jobId: string): void;
  /** 1 for the job that is next; for one that is not in the line, the place that it would get. */
  positionOf(jobId: string): number;
  size(): number;
  /** Calls `show` for the jobs in front every now and then, until `signal` aborts. */
  refresh(show: (job: Job) => void, signal: AbortSignal): Promise<void>;
}

// Discord takes 50 requests a second in all: those far behind see their place again when they come closer.
const REFRESH_MS = 15_000;
const SHOWN = 100;

export function createLine({ clock }: { clock: Clock }): Line {
  const jobs = new Map<string, Job>();
  return {
    enter: (job) => void jobs.set(job.id, job),
    leave: (jobId) => void jobs.delete(jobId),
    positionOf(jobId) {
      if (!jobs.has(jobId)) return jobs.size + 1;
      let position = 1;
      for (const id of jobs.keys()) {
        if (id === jobId) break;
        position++;
      }
      return position;
    },
    size: () => jobs.size,
    async refresh(show, signal) {
      while (!signal.aborted) {
        await clock.sleep(REFRESH_MS, signal).catch(() => {});
        let shown = 0;
        for (const job of jobs.values()) {
          if (signal.aborted || ++shown > SHOWN) break;
          show(job);
        }
      }
    },
  };
}
