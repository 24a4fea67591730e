import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { Quotas } from '../quotas/quotas.ts';
import type { Deliver } from './deliver.ts';
import type { History, HistoryEntry } from './history.ts';
import { type Job, type JobIn, openDeliveries } from './job.ts';
import type { JobStore } from './job-store.ts';
import type { Poll } from './poll.ts';
import type { Progress } from './progress.ts';
import type { Step } from './schedule.ts';
import type { Submit } from './submit.ts';
import type { Titles } from './title.ts';

interface EngineOptions {
  jobs: JobStore;
  history: Pick<History, 'note'>;
  quotas: Quotas;
  submit: Submit;
  poll: Poll;
  deliver: Deliver;
  progress: Progress;
  titles: Pick<Titles, 'find'>;
  clock: Clock;
  logger: Logger;
  hasCallbacks: boolean;
}

/** The engine: what to do next for a job, whatever was done before, by this process or by one that died. */
export interface Engine {
  /** After a restart to be called at once: it shows where the job stands, and a result may have come meanwhile. */
  step: Step;
}

export function createEngine(options: EngineOptions): Engine {
  const { jobs, history, quotas, submit, poll, deliver, progress, titles, clock, logger, hasCallbacks } =
    options;

  function dueAt(job: Job): number | undefined {
    switch (job.state) {
      case 'accepted':
        return clock.now();
      case 'queued':
        return job.notBefore;
      case 'submitting':
        // Nobody can tell us any more what became of it, unless by a callback.
        return hasCallbacks ? job.deadline : clock.now();
      case 'separating':
        return poll.nextAt(job);
      default: {
        const times = openDeliveries(job).map((delivery) => delivery.retryAt ?? clock.now());
        return times.length === 0 ? undefined : Math.min(...times);
      }
    }
  }

  async function reserve(job: JobIn<'accepted'>): Promise<void> {
    await history.note(firstEntryOf(job));
    const reservation = await quotas.reserve(job);
    const at = clock.now();
    const event = reservation.ok
      ? ({ type: 'reserved', left: reservation.left, at } as const)
      : ({ type: 'refused', refusal: reservation.refusal, at } as const);
    const after = await jobs.apply(job.id, event);
    // It was cancelled meanwhile.
    if (after === undefined) await quotas.refund(job);
    if (after?.state === 'queued') titles.find(after);
    logger.info({ jobId: job.id, state: after?.state, type: job.type }, 'a job was decided on');
  }

  async function act(job: Job, signal: AbortSignal): Promise<void> {
    switch (job.state) {
      case 'accepted':
        return await reserve(job);
      case 'queued':
        return await submit.submit(job, signal);
      case 'submitting': {
        const detail = 'the outcome of the submission is unknown';
        await jobs.apply(job.id, { type: 'failed', reason: 'unknown_outcome', detail, at: clock.now() });
        return;
      }
      case 'separating':
        return await poll.poll(job, signal);
      case 'separated':
        // We may have died between a failure and its refund.
        await (job.isFree ? quotas.refund(job) : quotas.close(job));
        return await deliver(job);
      case 'refused':
        return await deliver(job);
      case 'failed':
      case 'cancelled':
        await quotas.refund(job);
        return await deliver(job);
      case 'delivered':
      case 'undeliverable':
        return;
      default:
        return job satisfies never;
    }
  }

  return {
    async step(jobId, signal) {
      for (let first = true; ; first = false) {
        const job = await jobs.get(jobId);
        const due = job === undefined ? undefined : dueAt(job);
        if (job === undefined || due === undefined) return undefined;
        // A poll was due when we were called; what comes after it waits for its own time.
        const isPoll = job.state === 'separating' && first;
        progress.show(job);
        if (!isPoll && due > clock.now()) return due;
        await act(job, signal);
        if (signal.aborted) return undefined;
      }
    },
  };
}

/** The asker is the first who waits. */
const firstEntryOf = ({ id, guildId, memberId, acceptedAt, deliveries }: Job): HistoryEntry => ({
  jobId: id,
  guildId,
  memberId,
  at: acceptedAt,
  isPrivate: deliveries[0]?.isPrivate ?? true,
});
