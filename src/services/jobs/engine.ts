import type { Clock } from '../platform/clock.ts';
import type { Quotas } from '../quotas/quotas.ts';
import type { Admit } from './admit.ts';
import type { Deliver } from './deliver.ts';
import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';
import type { Poll } from './poll.ts';
import type { Progress } from './progress.ts';
import type { Step } from './schedule.ts';
import { openDeliveries } from './state-of.ts';
import type { Submit } from './submit.ts';

interface EngineOptions {
  jobs: JobStore;
  quotas: Pick<Quotas, 'refund' | 'close'>;
  admit: Admit;
  submit: Submit;
  poll: Poll;
  deliver: Deliver;
  progress: Progress;
  clock: Clock;
  hasCallbacks: boolean;
}

/** The engine: what to do next for a job, whatever was done before, by this process or by one that died. */
export interface Engine {
  /** After a restart to be called at once: it shows where the job stands, and a result may have come meanwhile. */
  step: Step;
}

export function createEngine(options: EngineOptions): Engine {
  const { jobs, quotas, admit, submit, poll, deliver, progress, clock, hasCallbacks } = options;

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
        if (times.length > 0) return Math.min(...times);
        // Everybody has left before the result came.
        return job.state === 'separated' ? clock.now() : undefined;
      }
    }
  }

  async function act(job: Job, signal: AbortSignal): Promise<void> {
    switch (job.state) {
      case 'accepted':
        return await admit(job);
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
        await deliver(job);
        await jobs.apply(job.id, { type: 'closed', at: clock.now() });
        return;
      case 'refused':
      case 'returned':
        return await deliver(job);
      case 'failed':
      case 'cancelled':
        await quotas.refund(job);
        return await deliver(job);
      case 'joined':
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
        if (job === undefined) return undefined;
        if (due === undefined) {
          // Credits go back also when nobody is left to be told. Repeating it changes nothing.
          if (job.state === 'failed' || job.state === 'cancelled') await quotas.refund(job);
          return undefined;
        }
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
