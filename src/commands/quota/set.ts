import { changed, nothingToDo } from '../../services/messages/quota.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';
import { moderator } from './moderated.ts';

const MOST = 1_000_000;
const credits = (description: string) =>
  ({ kind: 'integer', description, required: false, min: 0, max: MOST }) as const;
const jobs = (description: string) =>
  ({ kind: 'integer', description, required: false, min: 0, max: 1_000 }) as const;

export const createSet = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('set', {
    description: "The server's limits, the period in which they count, and requests at once",
    options: {
      server: credits('Credits for the whole server per period'),
      member: credits('Credits for each member per period'),
      period: {
        kind: 'string',
        description: 'How often the counts begin anew (UTC; weeks begin on Monday)',
        required: false,
        choices: ['day', 'week', 'month'],
      },
      member_jobs: jobs('Requests under way at once per member (0: no limit)'),
      server_jobs: jobs('Requests under way at once in the server (0: no limit)'),
    },
    async execute(call, { server, member, period, member_jobs, server_jobs }) {
      const values = {
        guildCredits: server,
        memberCredits: member,
        period,
        memberJobs: member_jobs,
        guildJobs: server_jobs,
      };
      if (Object.values(values).every((value) => value === undefined)) {
        return await call.replyPrivately(
          nothingToDo('Give at least one of server, member, period, member_jobs, server_jobs.'),
        );
      }
      await call.replyPrivately(
        changed(await management.change(moderator(call), { type: 'limits', ...values })),
      );
    },
  });
