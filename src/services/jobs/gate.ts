import { UpstreamError, type UpstreamReason } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { SeparationClient } from '../separation/client.ts';
import type { RequestBudget } from '../separation/request-budget.ts';
import { aborted } from './aborted.ts';

/** Why nothing is submitted: only the operator can change it. */
export type PauseReason = Extract<UpstreamReason, 'no_credits' | 'unauthorized' | 'wrong_url'>;

/** Keeps the queue from running into a wall: one job finds out, the others wait. */
export interface Gate {
  /** Resolves when submissions are possible, or when `signal` aborts. */
  passage(signal: AbortSignal): Promise<void>;
  pause(reason: PauseReason): void;
  paused(): PauseReason | undefined;
  stop(): void;
}

interface GateOptions {
  client: Pick<SeparationClient, 'credits'>;
  budget: Pick<RequestBudget, 'turn'>;
  clock: Clock;
  logger: Logger;
  /** The balance that is needed to go on: the cost of the cheapest job. */
  enough: number;
  /** Called when submissions are paused, and with nothing when they go on. */
  onPause: (reason: PauseReason | undefined) => void;
}

const CHECK_EVERY_MS = 60_000;

/** What the operator is told. */
export const PAUSE_ADVICE: Record<PauseReason, string> = {
  no_credits: 'the upstream account has no credits left: top it up, and submissions go on by themselves',
  unauthorized: 'upstream refuses UPSTREAM_API_KEY: correct it and restart',
  wrong_url: 'the separation API is not found at UPSTREAM_API_URL: correct it and restart',
};

interface Pause {
  reason: PauseReason;
  over: Promise<void>;
}

/** While paused, the balance is asked for every minute: a good answer reopens the gate, unless the address is wrong. */
export function createGate({ client, budget, clock, logger, enough, onPause }: GateOptions): Gate {
  const stopping = new AbortController();
  let pause: Pause | undefined;

  async function isOver(reason: PauseReason): Promise<boolean> {
    try {
      await budget.turn('lookup', stopping.signal);
      const balance = await client.credits(stopping.signal);
      return reason !== 'wrong_url' && balance >= enough;
    } catch (error) {
      if (!(error instanceof UpstreamError))
        logger.warn({ err: error }, 'the balance could not be asked for');
      return false;
    }
  }

  async function wait(reason: PauseReason): Promise<void> {
    do {
      await Promise.race([clock.sleep(CHECK_EVERY_MS), aborted(stopping.signal)]);
      // Who waits for the end of a pause is stopped by a signal of their own.
      if (stopping.signal.aborted) return;
    } while (!(await isOver(reason)));
    pause = undefined;
    onPause(undefined);
    logger.warn({ reason }, 'submissions go on');
  }

  return {
    async passage(signal) {
      if (pause !== undefined) await Promise.race([pause.over, aborted(signal)]);
    },
    pause(reason) {
      if (pause !== undefined) return;
      logger.error({ reason, advice: PAUSE_ADVICE[reason] }, 'submissions are paused');
      pause = { reason, over: Promise.resolve() };
      pause.over = wait(reason);
      onPause(reason);
    },
    paused: () => pause?.reason,
    stop: () => stopping.abort(),
  };
}
