import type { Delivery } from './delivery.ts';
import type { Job } from './job.ts';

/** What people who wait have to be told now, if anything. */
export function toTell(job: Job): NonNullable<Delivery['told']>['as'] | undefined {
  switch (job.state) {
    case 'separated':
    case 'failed':
    case 'refused':
    case 'returned':
    case 'cancelled':
      return job.state;
    default:
      return undefined;
  }
}

/** Those who still have to be told. */
export function openDeliveries(job: Job): Delivery[] {
  const as = toTell(job);
  if (as === undefined) return [];
  return job.deliveries.filter((delivery) => delivery.told?.as !== as && !isBeyondReach(delivery));
}

/** Nobody is there to be told. */
export const isBeyondReach = (delivery: Delivery): boolean => delivery.unreachable || delivery.hasLeft;

/** Whether somebody may know of this job: who waits for it, or, of a public one, everybody in the server. */
export function isVisibleTo(job: Job, reader: { guildId: string; userId: string }): boolean {
  return job.deliveries.some(
    ({ guildId, userId, isPrivate }) =>
      userId === reader.userId || (!isPrivate && guildId === reader.guildId),
  );
}

/**
 * Whether a request for the same can be answered by this job at `now` (epoch ms): it is under way, or its files still
 * exist.
 */
export function canBeJoined(job: Job, now: number): boolean {
  return isUnderWay(job) || ('expiresAt' in job && now < job.expiresAt);
}

/** Whether there is no outcome yet. */
export function isUnderWay({ state }: Job): boolean {
  return state === 'accepted' || state === 'queued' || state === 'submitting' || state === 'separating';
}

/** Whether anything is left to do. */
export function isOpen(job: Job): boolean {
  switch (job.state) {
    case 'accepted':
    case 'queued':
    case 'submitting':
    case 'separating':
    case 'separated':
      return true;
    case 'failed':
    case 'refused':
    case 'returned':
    case 'cancelled':
      return openDeliveries(job).length > 0;
    case 'joined':
    case 'delivered':
    case 'undeliverable':
      return false;
    default:
      return job satisfies never;
  }
}

/** Whether a job's reservation has to stand: it is under way, or it brought what its credits are for. */
export function holdsCredits(job: Job): boolean {
  return isUnderWay(job) || ('expiresAt' in job && job.isFree !== true);
}
