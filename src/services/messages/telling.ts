import type { Telling } from '../jobs/deliver.ts';
import type { Delivery } from '../jobs/delivery.ts';
import type { Job } from '../jobs/job.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { failure, isPersonal } from './failure.ts';
import { PRODUCT } from './names.ts';
import { refusal } from './refusal.ts';
import { plainResult, result } from './result.ts';
import { jumpLink, mention, pinging } from './text.ts';

/** How the outcome of a job is told to one of those who wait for it. */
export function telling(job: Job, delivery: Delivery): Telling {
  const what = PRODUCT[job.type];
  return {
    ...words(job, delivery),
    pointer: (place) => ({
      content: `The answer to this request is here: ${jumpLink(place)}`,
      embeds: [],
      components: [],
      ...pinging(),
    }),
    ping: {
      content: `${mention(delivery.userId)} your ${what} ${news(job)}; see the message above.`,
      ...pinging(delivery.userId),
    },
  };
}

function news(job: Job): string {
  if (job.state === 'failed') return 'could not be made';
  return job.state === 'refused' ? 'were not asked for, since a limit is reached' : 'are ready';
}

function words(job: Job, delivery: Delivery): Pick<Telling, 'payload' | 'plain' | 'isNotice'> {
  const same = (payload: MessagePayload, isNotice: boolean) => ({ payload, plain: payload, isNotice });
  switch (job.state) {
    case 'separated':
      return { payload: result(job, delivery), plain: plainResult(job, delivery), isNotice: false };
    case 'failed':
      return same(failure(job, delivery.userId), isPersonal(job.reason));
    case 'refused':
      return same(refusal(job.refusal), true);
    default:
      throw new Error(`nothing is to be told of a job in the state ${job.state}`);
  }
}
