import { overview } from '../../services/messages/overview.ts';
import { notAllowed } from '../../services/messages/quota.ts';
import { rules } from '../../services/messages/rules.ts';
import type { Clock } from '../../services/platform/clock.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import type { Quotas } from '../../services/quotas/quotas.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';

/** For everyone: their own quota. For moderators: anybody's, and the server's rules. */
export const createShow = ({
  quotas,
  management,
  clock,
}: {
  quotas: Quotas;
  management: QuotaManagement;
  clock: Clock;
}): Subcommand =>
  defineSubcommand('show', {
    description: 'command.quota.show',
    options: { member: { kind: 'user', description: 'command.quota.show.member', required: false } },
    async execute(call, { member }) {
      const mayManage = await management.mayManage(call.guildId, call);
      const isOwn = member === undefined || member === call.userId;
      if (!isOwn && !mayManage) return await call.replyPrivately(notAllowed(call.t));
      const roleIds = isOwn ? call.roleIds : call.rolesOf(member);
      const seen = await quotas.overview(call.guildId, { memberId: member ?? call.userId, roleIds });
      const shown = overview(call.t, seen, member ?? call.userId, isOwn);
      const { settings, limits } = seen;
      const embeds = mayManage ? [rules(call.t, settings, limits, clock.now())] : [];
      await call.replyPrivately({ ...shown, embeds });
    },
  });
