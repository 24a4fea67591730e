import { DiscordError } from '../../errors.ts';
import { changed, logRefused } from '../../services/messages/quota.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';
import { moderator } from './moderated.ts';

export const createLog = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('log', {
    description: 'The channel in which every change of quotas is written down',
    options: { channel: { kind: 'channel', description: 'Which (leave out: none)', required: false } },
    async execute(call, { channel }) {
      try {
        await call.replyPrivately(changed(await management.chooseLog(moderator(call), channel)));
      } catch (error) {
        const isClosed =
          error instanceof DiscordError && (error.reason === 'no_access' || error.reason === 'gone');
        if (!isClosed) throw error;
        await call.replyPrivately(logRefused);
      }
    },
  });
