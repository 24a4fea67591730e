import { wasForgotten, wasGranted, wasReset } from '../../services/messages/quota.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';
import { moderator } from './moderated.ts';

const member = {
  kind: 'user',
  description: 'command.quota.whom',
  required: false,
} as const;

export const createReset = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('reset', {
    description: 'command.quota.reset',
    options: { member },
    async execute(call, { member: memberId }) {
      await management.reset(moderator(call), memberId);
      await call.replyPrivately(wasReset(call.t, memberId));
    },
  });

export const createGrant = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('grant', {
    description: 'command.quota.grant',
    options: {
      credits: {
        kind: 'integer',
        description: 'command.quota.grant.credits',
        required: true,
        min: 1,
        max: 1_000_000,
      },
      member,
    },
    async execute(call, { credits, member: memberId }) {
      await management.grant(moderator(call), memberId, credits);
      await call.replyPrivately(wasGranted(call.t, memberId, credits));
    },
  });

export const createForget = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('forget', {
    description: 'command.quota.forget',
    options: { member: { ...member, description: 'command.quota.forget.member', required: true } },
    async execute(call, { member: memberId }) {
      await management.forget(moderator(call), memberId);
      await call.replyPrivately(wasForgotten(call.t, memberId));
    },
  });
