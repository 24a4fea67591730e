import { DiscordError } from '../../errors.ts';
import { changed } from '../../services/messages/changed.ts';
import { logRefused } from '../../services/messages/quota.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';
import { moderator } from './moderated.ts';

export const createLog = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('log', {
    description: 'command.quota.log',
    options: { channel: { kind: 'channel', description: 'command.quota.log.channel', required: false } },
    async execute(call, { channel }) {
      try {
        await call.replyPrivately(changed(call.t, await management.chooseLog(moderator(call), channel)));
      } catch (error) {
        const isClosed =
          error instanceof DiscordError && (error.reason === 'no_access' || error.reason === 'gone');
        if (!isClosed) throw error;
        await call.replyPrivately(logRefused(call.t));
      }
    },
  });
