import { changed } from '../../services/messages/changed.ts';
import { nothingToDo } from '../../services/messages/quota.ts';
import { managersAre } from '../../services/messages/rules.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';
import { moderator } from './moderated.ts';

export const createRole = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('role', {
    description: 'command.quota.role',
    options: {
      role: { kind: 'role', description: 'command.quota.role.role', required: true },
      credits: {
        kind: 'integer',
        description: 'command.quota.role.credits',
        required: false,
        min: 0,
        max: 1_000_000,
      },
    },
    async execute(call, { role: roleId, credits }) {
      if (roleId === call.guildId) {
        const hint = call.t('hint.everyone', { member: call.t('name.member') });
        return await call.replyPrivately(nothingToDo(call.t, hint));
      }
      await call.replyPrivately(
        changed(call.t, await management.change(moderator(call), { type: 'role', roleId, credits })),
      );
    },
  });

export const createManagers = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('managers', {
    description: 'command.quota.managers',
    options: {
      role: { kind: 'role', description: 'command.quota.managers.role', required: false },
      action: {
        kind: 'string',
        description: 'command.quota.managers.action',
        required: false,
        choices: ['add', 'remove'],
      },
    },
    async execute(call, { role: roleId, action }) {
      if (roleId === undefined) {
        return await call.replyPrivately(managersAre(call.t, await management.settings(call.guildId)));
      }
      if (roleId === call.guildId) {
        return await call.replyPrivately(nothingToDo(call.t, call.t('hint.not_everyone')));
      }
      const change = { type: 'manager', roleId, isManager: action !== 'remove' } as const;
      await call.replyPrivately(changed(call.t, await management.change(moderator(call), change)));
    },
  });
