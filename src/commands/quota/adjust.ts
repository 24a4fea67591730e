import { wasForgotten, wasGranted, wasReset } from '../../services/messages/quota.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';
import { moderator } from './moderated.ts';

const member = {
  kind: 'user',
  description: 'Whom (leave out for the whole server)',
  required: false,
} as const;

export const createReset = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('reset', {
    description: 'Let what was used in this period count no more',
    options: { member },
    async execute(call, { member: memberId }) {
      await management.reset(moderator(call), memberId);
      await call.replyPrivately(wasReset(memberId));
    },
  });

export const createGrant = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('grant', {
    description: 'Extra credits for this period',
    options: {
      credits: { kind: 'integer', description: 'How many more', required: true, min: 1, max: 1_000_000 },
      member,
    },
    async execute(call, { credits, member: memberId }) {
      await management.grant(moderator(call), memberId, credits);
      await call.replyPrivately(wasGranted(memberId, credits));
    },
  });

export const createForget = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('forget', {
    description: "Erase a member's history; what they used in this period stays counted, without their name",
    options: { member: { ...member, description: 'Whose history', required: true } },
    async execute(call, { member: memberId }) {
      await management.forget(moderator(call), memberId);
      await call.replyPrivately(wasForgotten(memberId));
    },
  });
