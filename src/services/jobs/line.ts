/** The jobs that wait for their turn to be submitted, in that order. */
export interface Line {
  enter(jobId: string): void;
  leave(jobId: string): void;
  /** 1 for the job that is next; for one that is not in the line, the place that it would get. */
  positionOf(jobId: string): number;
  size(): number;
}

export function createLine(): Line {
  const jobs = new Set<string>();
  return {
    enter: (jobId) => void jobs.add(jobId),
    leave: (jobId) => void jobs.delete(jobId),
    positionOf(jobId) {
      if (!jobs.has(jobId)) return jobs.size + 1;
      let position = 1;
      for (const id of jobs) {
        if (id === jobId) break;
        position++;
      }
      return position;
    },
    size: () => jobs.size,
  };
}
