import type { Collection } from '../platform/collection.ts';
import type { Job } from './job.ts';
import type { JobEvent } from './job-event.ts';
import { transition } from './transition.ts';

/** The jobs on disk. What a method resolves to is saved. */
export interface JobStore {
  /** Saves a new job; resolves to false, changing nothing, if there is one with this id already. */
  create(job: Job): Promise<boolean>;
  get(id: string): Promise<Job | undefined>;
  /** The job after the event, or `undefined` if the event came late or twice and changed nothing. */
  apply(id: string, event: JobEvent): Promise<Job | undefined>;
  /** Every job, oldest first. */
  all(): AsyncIterable<Job>;
  delete(id: string): Promise<void>;
}

export function createJobStore({ records }: { records: Collection<Job> }): JobStore {
  return {
    async create(job) {
      const saved = await records.update(job.id, (current) => (current === undefined ? job : undefined));
      return saved !== undefined;
    },
    get: (id) => records.get(id),
    apply: (id, event) =>
      records.update(id, (current) => (current === undefined ? undefined : transition(current, event))),
    async *all() {
      for await (const { value } of records.list()) yield value;
    },
    delete: (id) => records.delete(id),
  };
}
