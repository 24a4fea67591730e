import type { Collection } from '../platform/collection.ts';
import type { History } from './history.ts';
import type { Job } from './job.ts';
import { isOpen } from './state-of.ts';

interface ForgetJobsOptions {
  records: Collection<Job>;
  history: Pick<History, 'forgetMember'>;
}

/**
 * Takes a member's name and roles, and what their songs are called, out of their ended jobs in a server, and erases
 * which jobs they asked for.
 */
export function createForgetJobs({ records, history }: ForgetJobsOptions) {
  return async (guildId: string, memberId: string, alias: string): Promise<void> => {
    for await (const { id, value } of records.list()) {
      if (value.guildId !== guildId || !isAbout(value, memberId)) continue;
      await records.update(id, (job) =>
        job === undefined || isOpen(job) ? undefined : anonymous(job, memberId, alias),
      );
    }
    await history.forgetMember(guildId, memberId);
  };
}

const isAbout = (job: Job, memberId: string): boolean =>
  job.memberId === memberId || job.deliveries.some(({ userId }) => userId === memberId);

function anonymous(job: Job, memberId: string, alias: string): Job {
  const { title: _, ...rest } = job;
  return {
    ...rest,
    memberId: job.memberId === memberId ? alias : job.memberId,
    roleIds: [],
    deliveries: job.deliveries.map((delivery) =>
      delivery.userId === memberId ? { ...delivery, userId: alias } : delivery,
    ),
  };
}
