import type { MessagePayload } from '../platform/messenger.ts';
import type { Refusal } from '../quotas/refusal.ts';
import { EACH, NOW } from './quota.ts';
import { credits, pinging, plain, timestamp } from './text.ts';

const ASK_MODERATOR = 'A moderator can raise it with `/quota`';
const ASK_OPERATOR = 'Only whoever runs this bot can raise it';

/** Which rule said no, used of limit, when it resets, and who may change it. */
export function refusal(refused: Refusal): MessagePayload {
  return {
    content: `${sentence(refused)} Nothing was sent or charged.`,
    embeds: [],
    components: [],
    ...pinging(),
  };
}

function sentence(refused: Refusal): string {
  const { rule, cost, used = 0, limit = 0, roleId, until, reason } = refused;
  switch (rule) {
    case 'blocked':
      return `A moderator has paused your requests ${until === undefined ? 'until further notice' : `until ${timestamp(until, 'f')}`}${
        reason === undefined ? '' : ` (${plain(reason, 200)})`
      }. Moderators can lift this with \`/quota member\`.`;
    case 'memberJobs':
      return `You have ${used} of ${limit} requests under way at once; ask again when one of them is done. ${ASK_MODERATOR}.`;
    case 'guildJobs':
      return `This server has ${used} of ${limit} requests under way at once; ask again when one of them is done. ${ASK_MODERATOR}.`;
    case 'override':
      return limitReached('Your own limit', refused, ASK_MODERATOR);
    case 'role':
      return limitReached(`The limit of your role <@&${roleId}>`, refused, ASK_MODERATOR);
    case 'member':
      return limitReached('The limit of each member', refused, ASK_MODERATOR);
    case 'guild':
      return limitReached("This server's limit", refused, ASK_MODERATOR);
    case 'ceiling':
      return limitReached("This bot's ceiling for a server", refused, ASK_OPERATOR);
    case 'operator':
      return limitReached("This bot's budget for all servers", refused, ASK_OPERATOR);
    case 'floor':
      return `The bot's account is running low, so requests of ${credits(cost)} are paused until whoever runs the bot tops it up.`;
    default:
      return rule satisfies never;
  }
}

function limitReached(whose: string, refused: Refusal, whoRaises: string): string {
  const { cost, used = 0, limit = 0, period = 'day', resetsAt = 0 } = refused;
  if (cost > limit) {
    return `${whose} of ${credits(limit)} ${EACH[period]} is too small for this, which needs ${cost}. ${whoRaises}.`;
  }
  return `${whose} is reached: ${used} of ${credits(limit)} used ${NOW[period]}, and this needs ${cost}. It resets ${timestamp(resetsAt, 'R')}. ${whoRaises}.`;
}
