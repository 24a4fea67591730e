import type { Delivery } from '../jobs/delivery.ts';
import type { Job, JobIn } from '../jobs/job.ts';
import type { Telling } from '../jobs/tell.ts';
import type { MessagePayload } from '../platform/messenger.ts';
import { failure, isPersonal } from './failure.ts';
import { question } from './question.ts';
import { translatorFor } from './reader.ts';
import { refusal } from './refusal.ts';
import { plainResult, result } from './result.ts';
import type { ResultOffers } from './result-offers.ts';
import { jumpLink, mention, pinging } from './text.ts';
import type { Translate } from './translate.ts';

type Outcome = JobIn<'separated' | 'failed' | 'refused' | 'returned'>;

/** How the outcome of a job is told to one of those who wait for it. */
export const createTelling = (offers: ResultOffers) => (job: Job, delivery: Delivery) =>
  telling(job, delivery, offers);

function telling(job: Job, delivery: Delivery, offers: ResultOffers): Telling {
  if (!isOutcome(job)) throw new Error(`nothing is to be told of a job in the state ${job.state}`);
  const t = translatorFor(delivery);
  return {
    ...words(job, delivery, offers),
    pointer: (place) => ({
      content: t('telling.pointer', { link: jumpLink(place) }),
      embeds: [],
      components: [],
      ...pinging(),
    }),
    ping: {
      content: t(`ping.${job.state}.${job.type}`, { user: mention(delivery.userId) }),
      ...pinging(delivery.userId),
    },
  };
}

function isOutcome(job: Job): job is Outcome {
  const { state } = job;
  return state === 'separated' || state === 'failed' || state === 'refused' || state === 'returned';
}

/** A notice is in the language of whom it concerns. */
function words(
  job: Outcome,
  delivery: Delivery,
  offers: ResultOffers,
): Pick<Telling, 'payload' | 'plain' | 'isNotice'> {
  const same = (isNotice: boolean, say: (t: Translate) => MessagePayload) => {
    const payload = say(translatorFor(delivery, isNotice));
    return { payload, plain: payload, isNotice };
  };
  switch (job.state) {
    case 'separated': {
      const t = translatorFor(delivery);
      const payload = result(t, job, delivery, offers);
      return { payload, plain: plainResult(t, job, delivery), isNotice: false };
    }
    case 'failed':
      return same(isPersonal(job.reason), (t) => failure(t, job, delivery));
    case 'refused':
      return same(true, (t) => refusal(t, job.refusal));
    case 'returned':
      return same(true, (t) => question(t, job, job.question));
    default:
      return job satisfies never;
  }
}
