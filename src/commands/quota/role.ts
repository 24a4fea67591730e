import { changed, managersAre, nothingToDo } from '../../services/messages/quota.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';
import { moderator } from './moderated.ts';

export const createRole = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('role', {
    description: 'Credits per period for members with a role; the most generous of their roles counts',
    options: {
      role: { kind: 'role', description: 'Whose members', required: true },
      credits: {
        kind: 'integer',
        description: 'Credits per period (leave out to take the limit away)',
        required: false,
        min: 0,
        max: 1_000_000,
      },
    },
    async execute(call, { role: roleId, credits }) {
      if (roleId === call.guildId) {
        return await call.replyPrivately(nothingToDo('For everyone there is `/quota set member`.'));
      }
      await call.replyPrivately(
        changed(await management.change(moderator(call), { type: 'role', roleId, credits })),
      );
    },
  });

export const createManagers = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('managers', {
    description: 'Which roles may manage quotas beside those with Manage Server',
    options: {
      role: { kind: 'role', description: 'The role (leave out to see all)', required: false },
      action: {
        kind: 'string',
        description: 'What to do with it (default: add)',
        required: false,
        choices: ['add', 'remove'],
      },
    },
    async execute(call, { role: roleId, action }) {
      if (roleId === undefined) {
        return await call.replyPrivately(managersAre(await management.settings(call.guildId)));
      }
      if (roleId === call.guildId) {
        return await call.replyPrivately(nothingToDo('Not everyone can manage quotas; name a role.'));
      }
      const change = { type: 'manager', roleId, isManager: action !== 'remove' } as const;
      await call.replyPrivately(changed(await management.change(moderator(call), change)));
    },
  });
