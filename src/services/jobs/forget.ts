import type { Collection } from '../platform/collection.ts';
import type { Delivery } from './delivery.ts';
import type { History } from './history.ts';
import type { Job } from './job.ts';
import { isOpen } from './state-of.ts';

interface ForgetJobsOptions {
  records: Collection<Job>;
  history: Pick<History, 'forgetMember'>;
}

interface Member {
  guildId: string;
  memberId: string;
}

/**
 * Takes a member's name and roles, and what their songs are called, out of the ended jobs that they asked for in a
 * server, and their name out of those of others that they joined from there; erases which jobs they asked for.
 */
export function createForgetJobs({ records, history }: ForgetJobsOptions) {
  return async (guildId: string, memberId: string, alias: string): Promise<void> => {
    const member = { guildId, memberId };
    for await (const { id, value } of records.list()) {
      if (!isAbout(value, member)) continue;
      await records.update(id, (job) =>
        job === undefined || isOpen(job) ? undefined : anonymous(job, member, alias),
      );
    }
    await history.forgetMember(guildId, memberId);
  };
}

const hasAsked = (job: Job, { guildId, memberId }: Member): boolean =>
  job.guildId === guildId && job.memberId === memberId;

// Whoever joined may have asked in another server than the one whose job it is.
const waitsBy = (delivery: Delivery, { guildId, memberId }: Member): boolean =>
  delivery.guildId === guildId && delivery.userId === memberId;

const isAbout = (job: Job, member: Member): boolean =>
  hasAsked(job, member) || job.deliveries.some((delivery) => waitsBy(delivery, member));

function anonymous(job: Job, member: Member, alias: string): Job {
  const deliveries = job.deliveries.map((delivery) =>
    waitsBy(delivery, member) ? { ...delivery, userId: alias } : delivery,
  );
  if (!hasAsked(job, member)) return { ...job, deliveries };
  const { title: _, ...rest } = job;
  return { ...rest, memberId: alias, roleIds: [], deliveries };
}
