import { changed } from '../../services/messages/changed.ts';
import type { QuotaManagement } from '../../services/quotas/management.ts';
import { defineSubcommand, type Subcommand } from '../command.ts';
import { moderator } from './moderated.ts';

export const createFiles = ({ management }: { management: QuotaManagement }): Subcommand =>
  defineSubcommand('files', {
    description: 'command.quota.files',
    options: {
      mode: {
        kind: 'string',
        description: 'command.quota.files.mode',
        required: true,
        choices: ['auto', 'links'],
      },
    },
    async execute(call, { mode: files }) {
      const result = await management.change(moderator(call), { type: 'files', files });
      await call.replyPrivately(changed(call.t, result));
    },
  });
