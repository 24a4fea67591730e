import { CorruptRecordError } from '../../errors.ts';
import type { Delivery } from './delivery.ts';
import type { History, HistoryEntry } from './history.ts';
import type { JobStore } from './job-store.ts';
import { isRequest, type RequestJob } from './outlook.ts';

/** A request of somebody: the job that it led to, and how they are told of it. */
export interface Found {
  job: RequestJob;
  delivery: Delivery;
  /** When they asked, epoch ms. */
  at: number;
}

/** A job, and the one of its deliveries by which a reader may know of it. */
export interface Seen {
  job: RequestJob;
  delivery: Delivery;
  isOwn: boolean;
}

/** Finds requests again. What is not there any more, or cannot be read, is left out. */
export interface Finding {
  /** A member's own requests in a server, newest first. */
  ofMember(guildId: string, memberId: string): Promise<readonly Found[]>;
  /** Everybody's requests in a server, or one member's, newest first. */
  ofServer(guildId: string, memberId?: string): Promise<readonly Found[]>;
  /** A job by its id, if this reader may know of it: they wait for it, or it is public in this server. */
  visible(jobId: string, reader: { guildId: string; userId: string }): Promise<Seen | undefined>;
}

interface FindingOptions {
  jobs: Pick<JobStore, 'get'>;
  history: Pick<History, 'ofMember' | 'ofServer'>;
}

export function createFinding({ jobs, history }: FindingOptions): Finding {
  /** An unreadable record stops only itself; it was put aside. */
  async function read(jobId: string): Promise<RequestJob | undefined> {
    try {
      const job = await jobs.get(jobId);
      return job !== undefined && isRequest(job) ? job : undefined;
    } catch (error) {
      if (error instanceof CorruptRecordError) return undefined;
      throw error;
    }
  }

  async function find({ jobId, guildId, memberId, at }: HistoryEntry): Promise<Found[]> {
    const job = await read(jobId);
    const delivery = job?.deliveries.findLast((each) => each.userId === memberId && each.guildId === guildId);
    return job === undefined || delivery === undefined ? [] : [{ job, delivery, at }];
  }

  async function findAll(entries: readonly HistoryEntry[]): Promise<readonly Found[]> {
    return (await Promise.all(entries.map(find))).flat();
  }

  return {
    ofMember: async (guildId, memberId) => await findAll(await history.ofMember(guildId, memberId)),
    async ofServer(guildId, memberId) {
      const entries = await history.ofServer(guildId);
      return await findAll(entries.filter((entry) => memberId === undefined || entry.memberId === memberId));
    },
    async visible(jobId, { guildId, userId }) {
      const job = await read(jobId);
      const here = job?.deliveries.filter((delivery) => delivery.guildId === guildId) ?? [];
      const own = here.findLast((delivery) => delivery.userId === userId);
      const delivery = own ?? here.findLast(({ isPrivate }) => !isPrivate);
      return job && delivery && { job, delivery, isOwn: own !== undefined };
    },
  };
}
