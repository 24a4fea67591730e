import type { Clock } from '../platform/clock.ts';
import type { Metrics } from '../platform/metrics.ts';
import type { SeparationClient } from '../separation/client.ts';
import type { Settle } from './settle.ts';

/** By which way outcomes reach us: callbacks that were expected and do not come are noticed by nobody else. */
export interface Arrivals {
  /** Notes what comes by callback. */
  byCallback(settle: Settle): Settle;
  /** Notes what comes by poll. */
  byPoll(details: SeparationClient['details']): SeparationClient['details'];
  /** When (epoch ms) the last callback came since the start, and how many outcomes polls have found since then. */
  state(): { lastCallbackAt: number | undefined; foundByPolls: number };
}

interface ArrivalsOptions {
  metrics: Pick<Metrics, 'outcomes'>;
  clock: Pick<Clock, 'now'>;
}

export function createArrivals({ metrics, clock }: ArrivalsOptions): Arrivals {
  let lastCallbackAt: number | undefined;
  let foundByPolls = 0;
  for (const outcome of ['separated', 'failed']) {
    for (const source of ['callback', 'poll']) metrics.outcomes.inc({ source, outcome }, 0);
  }

  return {
    byCallback: (settle) => async (jobId, separationId, outcome) => {
      const job = await settle(jobId, separationId, outcome);
      lastCallbackAt = clock.now();
      foundByPolls = 0;
      metrics.outcomes.inc({ source: 'callback', outcome: job === undefined ? 'known' : outcome.type });
      return job;
    },
    byPoll: (details) => async (separationId, signal) => {
      const outcome = await details(separationId, signal);
      if (outcome.type !== 'pending') foundByPolls++;
      metrics.outcomes.inc({ source: 'poll', outcome: outcome.type });
      return outcome;
    },
    state: () => ({ lastCallbackAt, foundByPolls }),
  };
}
