import { commonFields } from './common-fields.ts';
import type { Delivery } from './delivery.ts';
import { cancelled, closed, delivered, joined, left } from './delivery-transitions.ts';
import type { Job } from './job.ts';
import type { JobEvent } from './job-event.ts';

/** The job after `event`, or `undefined` when the event is late or repeated and must be ignored. */
export function transition(job: Job, event: JobEvent): Job | undefined {
  switch (event.type) {
    case 'reserved':
      if (job.state !== 'accepted') return undefined;
      return {
        ...commonFields(job),
        left: event.left,
        state: 'queued',
        attempts: 0,
        notBefore: event.at,
        waitsFor: 'turn',
      };

    case 'refused':
      if (job.state !== 'accepted') return undefined;
      return { ...commonFields(job), state: 'refused', refusal: event.refusal, endedAt: event.at };

    case 'returned':
      if (job.state !== 'accepted') return undefined;
      return { ...commonFields(job), state: 'returned', question: event.question, endedAt: event.at };

    case 'merged':
      if (job.state !== 'accepted') return undefined;
      return { ...commonFields(job), state: 'joined', into: event.into, endedAt: event.at };

    case 'joined':
      return joined(job, event);

    case 'left':
      return left(job, event);

    case 'cancelled':
      return cancelled(job, event.reason, event.at);

    case 'submitting': {
      if (job.state !== 'queued') return undefined;
      const { attempts } = job;
      return {
        ...commonFields(job),
        state: 'submitting',
        attempts,
        startedAt: event.at,
        deadline: event.deadline,
      };
    }

    case 'postponed': {
      if (job.state !== 'submitting') return undefined;
      const { waitsFor, notBefore } = event;
      return { ...commonFields(job), state: 'queued', attempts: job.attempts + 1, notBefore, waitsFor };
    }

    case 'submitted': {
      if (job.state !== 'submitting') return undefined;
      const { separationId, deadline } = event;
      return { ...commonFields(job), state: 'separating', separationId, startedAt: job.startedAt, deadline };
    }

    case 'separated':
      return separated(job, event);

    case 'failed':
      return failed(job, event);

    case 'titled':
      return job.title === event.title ? undefined : { ...job, title: event.title };

    case 'delivery':
      return delivered(job, event);

    case 'closed':
      return job.state === 'separated' ? closed(job, event.at) : undefined;

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
    ...commonFields(job),
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
    ...commonFields(job),
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

/**
 * A new outcome has to be told afresh; the message that told the old one stays known, to be edited, and so does that
 * there may be one.
 */
function untold(delivery: Delivery): Delivery {
  const { retryAt: _, ...rest } = delivery;
  return { ...rest, attempts: 0, unreachable: false };
}
