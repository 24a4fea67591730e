import TinyQueue from 'tinyqueue';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';

/**
 * Does what is due for one job and resolves to when (epoch ms) it wants to be called again, or `undefined` when
 * nothing is left. It should end early when `signal` aborts, because there is news of the job.
 */
export type Step = (jobId: string, signal: AbortSignal) => Promise<number | undefined>;

/** Calls the step of each job when it is due: one at a time for one job, any number for different ones. */
export interface Schedule {
  /** Have the job's step called at `dueAt` (epoch ms), or earlier if it is due earlier already. */
  at(jobId: string, dueAt: number): void;
  /** There is news: have the step called now, ending the one that runs. */
  wake(jobId: string): void;
  /** How many jobs have a step running or waiting. */
  size(): number;
  /** Calls nothing any more, and waits for the steps that run. */
  stop(): Promise<void>;
}

interface ScheduleOptions {
  clock: Clock;
  logger: Logger;
  step: Step;
}

// After a step has thrown: the store was not there, or we have a defect.
const RETRY_MS = { first: 1_000, longest: 60_000 };

interface Entry {
  jobId: string;
  dueAt: number;
}

interface Run {
  abort: AbortController;
  done: Promise<void>;
  /** When to call the step again, if somebody asked while it ran. */
  again: number | undefined;
}

export function createSchedule({ clock, logger, step }: ScheduleOptions): Schedule {
  const queue = new TinyQueue<Entry>([], (left, right) => left.dueAt - right.dueAt);
  const waiting = new Map<string, number>();
  const running = new Map<string, Run>();
  const failures = new Map<string, number>();
  let timer = new AbortController();
  let stopped = false;

  function at(jobId: string, dueAt: number): void {
    if (stopped) return;
    const run = running.get(jobId);
    if (run !== undefined) {
      run.again = Math.min(run.again ?? dueAt, dueAt);
      return;
    }
    const current = waiting.get(jobId);
    if (current !== undefined && current <= dueAt) return;
    waiting.set(jobId, dueAt);
    const isNext = dueAt < (queue.peek()?.dueAt ?? Number.POSITIVE_INFINITY);
    queue.push({ jobId, dueAt });
    if (isNext) arm();
  }

  /** One timer, for the job that is due first. */
  function arm(): void {
    timer.abort();
    const next = queue.peek();
    if (stopped || next === undefined) return;
    timer = new AbortController();
    clock.sleep(next.dueAt - clock.now(), timer.signal).then(startDue, () => {});
  }

  function startDue(): void {
    for (let next = queue.peek(); next !== undefined && next.dueAt <= clock.now(); next = queue.peek()) {
      queue.pop();
      // An entry that was replaced by an earlier one is left in the queue and passed over here.
      if (waiting.get(next.jobId) === next.dueAt) start(next.jobId);
    }
    arm();
  }

  function start(jobId: string): void {
    waiting.delete(jobId);
    const abort = new AbortController();
    const run: Run = { abort, done: Promise.resolve(), again: undefined };
    running.set(jobId, run);
    run.done = call(jobId, abort.signal).then((dueAt) => {
      running.delete(jobId);
      const next = Math.min(run.again ?? Number.POSITIVE_INFINITY, dueAt ?? Number.POSITIVE_INFINITY);
      if (next !== Number.POSITIVE_INFINITY) at(jobId, next);
    });
  }

  async function call(jobId: string, signal: AbortSignal): Promise<number | undefined> {
    try {
      const dueAt = await step(jobId, signal);
      failures.delete(jobId);
      return dueAt;
    } catch (error) {
      if (signal.aborted) return undefined;
      const count = (failures.get(jobId) ?? 0) + 1;
      failures.set(jobId, count);
      logger.error({ jobId, err: error, count }, 'a step of a job failed and will be tried again');
      return clock.now() + Math.min(RETRY_MS.first * 2 ** (count - 1), RETRY_MS.longest);
    }
  }

  return {
    at,
    wake(jobId) {
      at(jobId, clock.now());
      running.get(jobId)?.abort.abort();
    },
    size: () => waiting.size + running.size,
    async stop() {
      stopped = true;
      timer.abort();
      for (const run of running.values()) run.abort.abort();
      await Promise.all([...running.values()].map((run) => run.done));
    },
  };
}
