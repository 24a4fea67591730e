import { forgotYou } from '../services/messages/quota.ts';
import type { QuotaManagement } from '../services/quotas/management.ts';
import { type Command, defineGroup, defineSubcommand } from './command.ts';
import { moderator } from './quota/moderated.ts';

/** What members can do about their own requests. */
export function createJobs({ management }: { management: QuotaManagement }): Command {
  return defineGroup('jobs', 'command.jobs', [
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
