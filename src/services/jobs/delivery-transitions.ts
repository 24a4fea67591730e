import { commonFields } from './common-fields.ts';
import type { Delivery } from './delivery.ts';
import type { Job, JobIn } from './job.ts';
import type { JobEvent } from './job-event.ts';
import { canBeJoined, isBeyondReach, isUnderWay } from './state-of.ts';

export function delivered(job: Job, event: Extract<JobEvent, { type: 'delivery' }>): Job | undefined {
  const current = job.deliveries.find((delivery) => delivery.id === event.id);
  if (current === undefined) return undefined;
  const deliveries = job.deliveries.map((delivery) =>
    delivery === current ? { ...delivery, ...event.change } : delivery,
  );
  const next = { ...job, deliveries };
  return (next.state === 'separated' ? closed(next, event.at) : undefined) ?? next;
}

/** The end of a job of whose result everybody knows who can be told. */
export function closed(job: JobIn<'separated'>, at: number): Job | undefined {
  const isTold = ({ told }: Delivery) => told?.as === 'separated';
  if (job.deliveries.some((delivery) => !isTold(delivery) && !isBeyondReach(delivery))) return undefined;
  return { ...job, state: job.deliveries.some(isTold) ? 'delivered' : 'undeliverable', endedAt: at };
}

export function cancelled(job: Job, reason: JobIn<'cancelled'>['reason'], at: number): Job | undefined {
  if (job.state !== 'accepted' && job.state !== 'queued') return undefined;
  return {
    ...commonFields(job),
    // Nobody saw this request accepted, or nobody can be told where they asked, or they have said it themselves.
    deliveries: job.deliveries.map((delivery) => ({ ...delivery, unreachable: true })),
    state: 'cancelled',
    reason,
    endedAt: at,
  };
}

// A record stays small enough to be written in no time, also when a whole server asks for one song.
const MOST_DELIVERIES = 300;

export function joined(job: Job, { delivery }: Extract<JobEvent, { type: 'joined' }>): Job | undefined {
  if (!canBeJoined(job, delivery.joinedAt ?? 0)) return undefined;
  if (job.deliveries.some(({ id }) => id === delivery.id)) return undefined;
  const isDone = ({ told }: Delivery) => told?.as === 'separated';
  const oldest = job.deliveries.length < MOST_DELIVERIES ? undefined : job.deliveries.slice(1).find(isDone);
  const deliveries = [...job.deliveries.filter((each) => each !== oldest), delivery];
  if (job.state !== 'delivered' && job.state !== 'undeliverable') return { ...job, deliveries };
  const { endedAt: _, ...result } = job;
  return { ...result, deliveries, state: 'separated' as const };
}

/** Who does not wait any more is told nothing; a job for which nobody waits is not sent upstream. */
export function left(job: Job, { id, at }: Extract<JobEvent, { type: 'left' }>): Job | undefined {
  const current = job.deliveries.find((delivery) => delivery.id === id);
  if (current === undefined || current.hasLeft || !isUnderWay(job)) return undefined;
  const deliveries = job.deliveries.map((delivery) =>
    delivery === current ? { ...delivery, hasLeft: true } : delivery,
  );
  const next = { ...job, deliveries };
  return (deliveries.every(isBeyondReach) ? cancelled(next, 'unwanted', at) : undefined) ?? next;
}
