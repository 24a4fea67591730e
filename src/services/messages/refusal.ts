import type { Refusal } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { credits, pinging, timestamp } from './text.ts';

/** Which limit said no, used of limit, and when it resets. */
export function refusal({ rule, used, limit, cost, resetsAt }: Refusal): MessagePayload {
  const whose = rule === 'guild' ? "This server's" : 'Your';
  const verb = rule === 'guild' ? 'has' : 'have';
  const who = rule === 'guild' ? 'the server' : 'you';
  return {
    content:
      `${whose} daily limit is reached: ${who} ${verb} used ${used} of ${credits(limit)}, and this needs ${cost}. ` +
      `It resets ${timestamp(resetsAt, 'R')}. Nothing was sent or charged.`,
    embeds: [],
    components: [],
    ...pinging(),
  };
}
