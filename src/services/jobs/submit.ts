import { UpstreamError, type UpstreamReason } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { SeparationClient } from '../separation/client.ts';
import type { RequestBudget } from '../separation/request-budget.ts';
import { aborted } from './aborted.ts';
import { backoff } from './backoff.ts';
import type { Gate, PauseReason } from './gate.ts';
import type { FailureReason, JobIn } from './job.ts';
import type { JobEvent } from './job-event.ts';
import type { JobStore } from './job-store.ts';
import type { Line } from './line.ts';

/** Sends queued jobs upstream, each at most once unless upstream surely did not take it. */
export interface Submit {
  /** Ends when upstream's answer is on disk, or early when `signal` aborts; the answer is then still recorded. */
  submit(job: JobIn<'queued'>, signal: AbortSignal): Promise<void>;
  /** Resolves when no request is in flight any more. */
  idle(): Promise<void>;
}

interface SubmitOptions {
  jobs: Pick<JobStore, 'apply'>;
  client: Pick<SeparationClient, 'generate'>;
  budget: Pick<RequestBudget, 'turn' | 'slowDown'>;
  gate: Pick<Gate, 'passage' | 'pause'>;
  line: Pick<Line, 'enter' | 'leave'>;
  clock: Clock;
  logger: Logger;
  callbackUrlOf: (jobId: string) => string;
  /** Whether upstream can reach us, so that a callback may still tell what became of an unclear request. */
  hasCallbacks: boolean;
  timeoutMs: number;
}

const CONNECTION_BACKOFF = { first: 2_000, longest: 60_000 };
const DECLINED_BACKOFF = { first: 10_000, longest: 120_000 };
const MAINTENANCE_BACKOFF = { first: 120_000, longest: 600_000 };
const SAVE_AGAIN_MS = 1_000;

const FAILURES: Record<
  Exclude<UpstreamReason, 'unsent' | 'declined' | 'maintenance' | 'unclear'>,
  FailureReason
> = {
  no_credits: 'no_credits',
  unauthorized: 'unauthorized',
  wrong_url: 'wrong_url',
  invalid: 'invalid',
  source: 'source',
  failed: 'failed',
};

const isPause = (reason: FailureReason): reason is PauseReason =>
  reason === 'no_credits' || reason === 'unauthorized' || reason === 'wrong_url';

export function createSubmit(options: SubmitOptions): Submit {
  const { jobs, client, budget, gate, line, clock, logger, callbackUrlOf, hasCallbacks, timeoutMs } = options;
  const inFlight = new Set<Promise<void>>();

  /** What upstream's answer means; `undefined` leaves the job in `submitting` until a callback or the deadline. */
  function eventOf(job: JobIn<'submitting'>, error: unknown): JobEvent | undefined {
    const reason = error instanceof UpstreamError ? error.reason : 'unclear';
    const detail = error instanceof Error ? error.message : String(error);
    const after = (delays: { first: number; longest: number }) =>
      clock.now() + backoff(job.attempts, { ...delays, random: clock.random });
    switch (reason) {
      case 'unsent':
        return { type: 'postponed', waitsFor: 'connection', notBefore: after(CONNECTION_BACKOFF) };
      case 'declined':
        budget.slowDown();
        return { type: 'postponed', waitsFor: 'turn', notBefore: after(DECLINED_BACKOFF) };
      case 'maintenance':
        return { type: 'postponed', waitsFor: 'maintenance', notBefore: after(MAINTENANCE_BACKOFF) };
      case 'unclear':
        if (hasCallbacks) return undefined;
        return { type: 'failed', reason: 'unknown_outcome', detail, at: clock.now() };
      default:
        if (isPause(reason)) gate.pause(reason);
        return { type: 'failed', reason: FAILURES[reason], detail, at: clock.now() };
    }
  }

  async function send(job: JobIn<'submitting'>): Promise<void> {
    const log = logger.child({ jobId: job.id });
    const event = await client
      .generate({ track: job.track, type: job.type, callbackUrl: callbackUrlOf(job.id) })
      .then(
        (separationId): JobEvent => ({ type: 'submitted', separationId, deadline: clock.now() + timeoutMs }),
        (error: unknown) => {
          log.warn({ err: error }, 'a submission was not accepted');
          return eventOf(job, error);
        },
      );
    if (event !== undefined) await record(job.id, event);
  }

  /** The answer was paid for, so it is kept in memory until the store takes it. */
  async function record(jobId: string, event: JobEvent): Promise<void> {
    for (;;) {
      try {
        await jobs.apply(jobId, event);
        return;
      } catch (error) {
        logger.error(
          { jobId, err: error },
          'the answer to a submission could not be saved and will be saved again',
        );
        await clock.sleep(SAVE_AGAIN_MS);
      }
    }
  }

  return {
    async submit(queued, signal) {
      const { id } = queued;
      line.enter(id);
      try {
        await gate.passage(signal);
        await budget.turn('submission', signal);
      } finally {
        line.leave(id);
      }
      const at = clock.now();
      const job = await jobs.apply(id, { type: 'submitting', at, deadline: at + timeoutMs });
      if (job?.state !== 'submitting') return;
      const sending = send(job).finally(() => inFlight.delete(sending));
      inFlight.add(sending);
      await Promise.race([sending, aborted(signal)]);
    },
    async idle() {
      await Promise.all(inFlight);
    },
  };
}
