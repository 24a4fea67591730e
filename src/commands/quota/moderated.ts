import { brokenLog, notAllowed } from '../../services/messages/quota.ts';
import type { Moderator, QuotaManagement } from '../../services/quotas/management.ts';
import type { Call } from '../call.ts';
import type { Subcommand } from '../command.ts';

/**
 * Only for those who may manage quotas; they are also the ones who should hear that the log has stopped working. The
 * acknowledgement comes first: an entry in the log may take its time, and what Discord sends twice is done once.
 */
export function moderated(management: QuotaManagement, subcommand: Subcommand): Subcommand {
  return {
    ...subcommand,
    async execute(call, given) {
      if (!(await management.mayManage(call.guildId, call)))
        return await call.replyPrivately(notAllowed(call.t));
      await call.thinkPrivately();
      const isLogBroken = await management.takeBrokenLog(call.guildId);
      await subcommand.execute(isLogBroken ? tellingOfTheLog(call) : call, given);
    },
  };
}

/** The answer, with a word about the log above it. */
function tellingOfTheLog(call: Call): Call {
  return {
    ...call,
    replyPrivately: (payload) =>
      call.replyPrivately({ ...payload, content: `${brokenLog(call.t)}\n\n${payload.content ?? ''}` }),
  };
}

/** Who acts, for the audit, which everybody reads in the server's language. */
export const moderator = ({ guildId, userId, id, languages }: Call): Moderator => ({
  guildId,
  userId,
  actionId: id,
  language: languages.server,
});
