import type { Refusal } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { credits, pinging, timestamp } from './text.ts';

/** Which limit said no, used of limit, and when it resets (which helps only where the cost fits into it at all). */
export function refusal({ rule, used, limit, cost, resetsAt }: Refusal): MessagePayload {
  const outcome = 'Nothing was sent or charged.';
  const whose = rule === 'guild' ? "This server's" : 'Your';
  const verb = rule === 'guild' ? 'has' : 'have';
  const who = rule === 'guild' ? 'the server' : 'you';
  const content =
    cost > limit
      ? `${whose} daily limit of ${credits(limit)} is too small for this, which needs ${cost}. ${outcome}`
      : `${whose} daily limit is reached: ${who} ${verb} used ${used} of ${credits(limit)}, and this needs ${cost}. ` +
        `It resets ${timestamp(resetsAt, 'R')}. ${outcome}`;
  return {
    content,
    embeds: [],
    components: [],
    ...pinging(),
  };
}
