import type { Finding } from '../services/jobs/finding.ts';
import type { Leave } from '../services/jobs/leave.ts';
import { forgotYou } from '../services/messages/quota.ts';
import type { Clock } from '../services/platform/clock.ts';
import type { QuotaManagement } from '../services/quotas/management.ts';
import type { SeparationType } from '../services/separation/stems.ts';
import { type Command, type Component, defineGroup, defineSubcommand } from './command.ts';
import { createLeaveFromList } from './jobs/leave.ts';
import { createList, createListPage } from './jobs/list.ts';
import { createServer, createServerPage } from './jobs/server.ts';
import { createShow, createShowAgain } from './jobs/show.ts';
import { moderator } from './quota/moderated.ts';

interface JobsOptions {
  finding: Finding;
  leaveElsewhere: Leave;
  management: QuotaManagement;
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
  /** Where the tracks of a job play together, if anywhere. */
  mixerOf: (jobId: string) => string | undefined;
  clock: Clock;
}

/** What members can do about their own requests, and what moderators see of everybody's. */
export function createJobs(options: JobsOptions): Command {
  const { management } = options;
  return defineGroup('jobs', 'command.jobs', [
    createList(options),
    createShow(options),
    createServer(options),
    defineSubcommand('forget', {
      description: 'command.jobs.forget',
      options: {},
      async execute(call) {
        await call.thinkPrivately();
        await management.forget(moderator(call), call.userId);
        await call.replyPrivately(forgotYou(call.t));
      },
    }),
  ]);
}

/** The buttons under what these commands answer. */
export function createJobsComponents(options: JobsOptions): readonly Component[] {
  return [
    createListPage(options),
    createServerPage(options),
    createShowAgain(options),
    createLeaveFromList(options),
  ];
}
