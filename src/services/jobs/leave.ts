import type { Clock } from '../platform/clock.ts';
import type { JobStore } from './job-store.ts';
import type { Progress } from './progress.ts';

/**
 * What became of a wish to wait no longer: the request is `cancelled` and costs nothing; or it goes on without the
 * member (`left`), since it is on its way or others wait for it; or it was too `late`; or it is somebody else's.
 */
export type Departure = 'cancelled' | 'left' | 'late' | 'foreign';

/** Somebody does not wait for a job any more. They hear no more of it; its result can still be looked for. */
export type Leave = (jobId: string, deliveryId: string, userId: string) => Promise<Departure>;

interface LeaveOptions {
  jobs: Pick<JobStore, 'get' | 'apply'>;
  progress: Pick<Progress, 'end'>;
  clock: Clock;
  /** Has the engine act on a job. */
  wake: (jobId: string) => void;
}

export function createLeave({ jobs, progress, clock, wake }: LeaveOptions): Leave {
  return async (jobId, deliveryId, userId) => {
    const delivery = (await jobs.get(jobId))?.deliveries.find(({ id }) => id === deliveryId);
    if (delivery === undefined) return 'late';
    if (delivery.userId !== userId) return 'foreign';
    const after = await jobs.apply(jobId, { type: 'left', id: deliveryId, at: clock.now() });
    if (after === undefined) return 'late';
    // What the message says now is not to be overwritten by progress that is on its way.
    await progress.end(delivery);
    if (after.state !== 'cancelled') return 'left';
    wake(jobId);
    return 'cancelled';
  };
}
