import { JOBS_LIVE_MS, LEDGER_LIVES_MS } from '../services/jobs/housekeeping.ts';
import { FILES_LIVE_MS } from '../services/jobs/settle.ts';
import { help } from '../services/messages/help.ts';
import { privacy } from '../services/messages/privacy.ts';
import { KEPT_MS } from '../services/quotas/departures.ts';
import type { Quotas } from '../services/quotas/quotas.ts';
import { LONGEST_AUDIT } from '../services/quotas/settings.ts';
import type { SeparationType } from '../services/separation/stems.ts';
import { type Command, defineCommand } from './command.ts';

interface HelpOptions {
  quotas: Pick<Quotas, 'overview'>;
  /** Credits. */
  costs: Readonly<Record<SeparationType, number>>;
}

const inDays = (ms: number) => ms / 86_400_000;

/** What the bot does here, and what it keeps about its members. */
export function createHelp({ quotas, costs }: HelpOptions): Command {
  return defineCommand('help', {
    description: 'command.help',
    options: {
      topic: {
        kind: 'string',
        description: 'command.help.topic',
        required: false,
        choices: ['start', 'privacy'],
      },
    },
    async execute(call, { topic }) {
      if (topic === 'privacy') {
        const retention = {
          jobDays: inDays(JOBS_LIVE_MS),
          ledgerDays: inDays(LEDGER_LIVES_MS),
          serverDays: inDays(KEPT_MS),
          changes: LONGEST_AUDIT,
        };
        return await call.replyPrivately(privacy(call.t, retention));
      }
      const { guildId, userId: memberId, roleIds } = call;
      const overview = await quotas.overview(guildId, { memberId, roleIds });
      await call.replyPrivately(help(call.t, { costs, fileDays: inDays(FILES_LIVE_MS), overview }));
    },
  });
}
