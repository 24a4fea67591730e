import type { MessageKey } from '../../services/messages/catalogues/catalogues.ts';
import { changed } from '../../services/messages/changed.ts';
import { nothingToDo } from '../../services/messages/quota.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';
import { moderator } from './moderated.ts';

const OPTIONS = ['server', 'member', 'period', 'member_jobs', 'server_jobs'] as const;
const MOST = 1_000_000;
const credits = (description: MessageKey) =>
  ({ kind: 'integer', description, required: false, min: 0, max: MOST }) as const;
const jobs = (description: MessageKey) =>
  ({ kind: 'integer', description, required: false, min: 0, max: 1_000 }) as const;

export const createSet = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('set', {
    description: 'command.quota.set',
    options: {
      server: credits('command.quota.set.server'),
      member: credits('command.quota.set.member'),
      period: {
        kind: 'string',
        description: 'command.quota.set.period',
        required: false,
        choices: ['day', 'week', 'month'],
      },
      member_jobs: jobs('command.quota.set.member_jobs'),
      server_jobs: jobs('command.quota.set.server_jobs'),
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
        const { t } = call;
        const options = OPTIONS.map((name) => t(`name.${name}`)).join(t('comma'));
        return await call.replyPrivately(nothingToDo(t, t('hint.set', { options })));
      }
      await call.replyPrivately(
        changed(call.t, await management.change(moderator(call), { type: 'limits', ...values })),
      );
    },
  });
