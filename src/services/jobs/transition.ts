import type { Left, Refusal } from '../quotas/refusal.ts';
import type { Track } from '../separation/stems.ts';
import type { Delivery } from './delivery.ts';
import type { FailureReason, Job, JobIn } from './job.ts';

/** What can happen to a job. All times are epoch ms. */
export type JobEvent =
  | { type: 'reserved'; left: Left; at: number }
  | { type: 'refused'; refusal: Refusal; at: number }
  | { type: 'cancelled'; reason: JobIn<'cancelled'>['reason']; at: number }
  | { type: 'submitting'; at: number; deadline: number }
  | { type: 'postponed'; waitsFor: 'connection' | 'maintenance' | 'turn'; notBefore: number }
  | { type: 'submitted'; separationId: string; deadline: number }
  | {
      type: 'separated';
      separationId: string;
      tracks: readonly Track[];
      completedAt: number;
      expiresAt: number;
    }
  | { type: 'failed'; reason: FailureReason; detail: string; separationId?: string; at: number }
  | { type: 'titled'; title: string }
  | { type: 'retried'; from: string | undefined; as: string }
  | { type: 'delivery'; id: string; change: DeliveryChange; at: number };

/** What we learn about one delivery. */
export type DeliveryChange = Partial<
  Pick<Delivery, 'originalId' | 'attempts' | 'retryAt' | 'pinged' | 'posting' | 'told' | 'unreachable'>
>;

/** The job after `event`, or `undefined` when the event is late or repeated and must be ignored. */
export function transition(job: Job, event: JobEvent): Job | undefined {
  switch (event.type) {
    case 'reserved':
      if (job.state !== 'accepted') return undefined;
      return {
        ...common(job),
        left: event.left,
        state: 'queued',
        attempts: 0,
        notBefore: event.at,
        waitsFor: 'turn',
      };

    case 'refused':
      if (job.state !== 'accepted') return undefined;
      return { ...common(job), state: 'refused', refusal: event.refusal, endedAt: event.at };

    case 'cancelled':
      if (job.state !== 'accepted' && job.state !== 'queued') return undefined;
      return {
        ...common(job),
        // Either nobody saw this request accepted, or nobody can be told where they asked.
        deliveries: job.deliveries.map((delivery) => ({ ...delivery, unreachable: true })),
        state: 'cancelled',
        reason: event.reason,
        endedAt: event.at,
      };

    case 'submitting': {
      if (job.state !== 'queued') return undefined;
      const { attempts } = job;
      return { ...common(job), state: 'submitting', attempts, startedAt: event.at, deadline: event.deadline };
    }

    case 'postponed': {
      if (job.state !== 'submitting') return undefined;
      const { waitsFor, notBefore } = event;
      return { ...common(job), state: 'queued', attempts: job.attempts + 1, notBefore, waitsFor };
    }

    case 'submitted': {
      if (job.state !== 'submitting') return undefined;
      const { separationId, deadline } = event;
      return { ...common(job), state: 'separating', separationId, startedAt: job.startedAt, deadline };
    }

    case 'separated':
      return separated(job, event);

    case 'failed':
      return failed(job, event);

    case 'titled':
      return job.title === event.title ? undefined : { ...job, title: event.title };

    case 'retried':
      if (job.state !== 'failed' || job.retriedAs !== event.from) return undefined;
      return { ...job, retriedAs: event.as };

    case 'delivery':
      return delivered(job, event);

    default:
      return event satisfies never;
  }
}

/** A result is news for a job that waits for it, and for one that we had given up. */
function separated(job: Job, event: Extract<JobEvent, { type: 'separated' }>): Job | undefined {
  if (job.state !== 'submitting' && job.state !== 'separating' && job.state !== 'failed') return undefined;
  if (!mayBe(job, event.separationId)) return undefined;
  const { separationId, completedAt, expiresAt } = event;
  return {
    ...common(job),
    deliveries: job.deliveries.map((delivery) => untold(delivery)),
    state: 'separated',
    separationId,
    startedAt: job.startedAt,
    tracks: [...event.tracks],
    completedAt,
    expiresAt,
    ...(job.state === 'failed' ? { isFree: true } : {}),
  };
}

function failed(job: Job, event: Extract<JobEvent, { type: 'failed' }>): Job | undefined {
  if (job.state !== 'submitting' && job.state !== 'separating') return undefined;
  if (event.separationId !== undefined && !mayBe(job, event.separationId)) return undefined;
  const separationId = event.separationId ?? ('separationId' in job ? job.separationId : undefined);
  return {
    ...common(job),
    state: 'failed',
    reason: event.reason,
    detail: event.detail,
    ...(separationId === undefined ? {} : { separationId }),
    startedAt: job.startedAt,
    endedAt: event.at,
  };
}

/** Once upstream's id is known, only news that name it count; until then any that reached our secret address. */
function mayBe(job: Job, separationId: string): boolean {
  const known = 'separationId' in job ? job.separationId : undefined;
  return known === undefined || known === separationId;
}

function delivered(job: Job, event: Extract<JobEvent, { type: 'delivery' }>): Job | undefined {
  const current = job.deliveries.find((delivery) => delivery.id === event.id);
  if (current === undefined) return undefined;
  const deliveries = job.deliveries.map((delivery) =>
    delivery === current ? { ...delivery, ...event.change } : delivery,
  );
  if (job.state !== 'separated') return { ...job, deliveries };
  const isTold = (delivery: Delivery) => delivery.told?.as === 'separated';
  if (deliveries.some((delivery) => !isTold(delivery) && !delivery.unreachable))
    return { ...job, deliveries };
  const state = deliveries.some(isTold) ? 'delivered' : 'undeliverable';
  return { ...job, deliveries, state, endedAt: event.at };
}

/**
 * A new outcome has to be told afresh; the message that told the old one stays known, to be edited, and so does that
 * there may be one.
 */
function untold(delivery: Delivery): Delivery {
  const { retryAt: _, ...rest } = delivery;
  return { ...rest, attempts: 0, unreachable: false };
}

/** The fields that every state has. */
function common(job: Job) {
  const { v, id, type, track, title, guildId, memberId, roleIds, cost, acceptedAt, left, deliveries } = job;
  return {
    v,
    id,
    type,
    track,
    guildId,
    memberId,
    roleIds,
    cost,
    acceptedAt,
    deliveries,
    ...(title === undefined ? {} : { title }),
    ...(left === undefined ? {} : { left }),
  };
}
