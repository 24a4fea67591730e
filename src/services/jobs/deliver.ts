import { DiscordError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { Messenger } from '../platform/messenger.ts';
import { backoff } from './backoff.ts';
import type { Delivery } from './delivery.ts';
import type { Job } from './job.ts';
import type { DeliveryChange } from './job-event.ts';
import type { JobStore } from './job-store.ts';
import type { Progress } from './progress.ts';
import { openDeliveries, toTell } from './state-of.ts';
import type { Tell, Telling } from './tell.ts';

/** Tells everyone who still has to be told what became of the job; what fails for now gets a time to try again. */
export type Deliver = (job: Job) => Promise<void>;

interface DeliverOptions {
  jobs: Pick<JobStore, 'apply'>;
  messenger: Pick<Messenger, 'followUp'>;
  tell: Tell;
  progress: Pick<Progress, 'end'>;
  clock: Clock;
  logger: Logger;
  render: (job: Job, delivery: Delivery) => Telling;
}

const RETRY = { first: 2_000, longest: 5 * 60_000 };
const SLOW_JOB_MS = 30_000;

export function createDeliver(options: DeliverOptions): Deliver {
  const { jobs, messenger, tell, progress, clock, logger, render } = options;

  async function deliver(
    job: Job,
    delivery: Delivery,
    as: NonNullable<Delivery['told']>['as'],
  ): Promise<void> {
    await progress.end(delivery);
    const place = await tell(job, delivery).catch((error: unknown) => {
      if (!(error instanceof DiscordError)) throw error;
      return error;
    });
    if (place instanceof DiscordError && place.reason !== 'rejected') {
      const delay = backoff(delivery.attempts, { ...RETRY, random: clock.random });
      logger.warn({ jobId: job.id, err: place, delay }, 'a delivery failed and will be tried again');
      await change(job, delivery, { attempts: delivery.attempts + 1, retryAt: clock.now() + delay });
      return;
    }
    // Also when Discord will have it in no form: it stays to be found by those who look for it.
    if (place === undefined || place instanceof DiscordError) {
      logger.warn({ jobId: job.id, err: place }, 'a delivery reached nobody');
      await change(job, delivery, { unreachable: true });
      return;
    }
    const isPing = place.via === 'reply' && !delivery.pinged && clock.now() - job.acceptedAt > SLOW_JOB_MS;
    await change(job, delivery, { told: { as, ...place }, ...(isPing ? { pinged: true } : {}) });
    if (isPing) {
      await messenger
        .followUp(delivery.reply, render(job, delivery).ping, { isPrivate: delivery.isPrivate })
        .catch((error: unknown) => logger.debug({ jobId: job.id, err: error }, 'a ping was not sent'));
    }
  }

  const change = (job: Job, { id }: Delivery, what: DeliveryChange) =>
    jobs.apply(job.id, { type: 'delivery', id, change: what, at: clock.now() });

  return async (job) => {
    const as = toTell(job);
    if (as === undefined) return;
    const due = openDeliveries(job).filter(({ retryAt = 0 }) => retryAt <= clock.now());
    // All of them end before the job's next step begins, so that no two steps tell the same person.
    const results = await Promise.allSettled(due.map((delivery) => deliver(job, delivery, as)));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  };
}
