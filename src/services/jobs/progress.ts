import { DiscordError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { MessagePayload, Messenger } from '../platform/messenger.ts';
import type { Delivery } from './delivery.ts';
import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';
import { isUnderWay } from './state-of.ts';

/** Shows what happens to a job in the replies of those who wait, as long as these can be edited. */
export interface Progress {
  /** Shows the job's state soon, once; states that pass faster than Discord takes edits are left out. */
  show(job: Job): void;
  /** Shows again, every now and then until `signal` aborts, what changes with time alone. */
  refresh(signal: AbortSignal): Promise<void>;
  /** Resolves when no edit of this delivery is on its way, and none will follow. */
  end(delivery: Delivery): Promise<void>;
}

/** What a job's record does not tell of how far it is. */
export interface Situation {
  /** Its place among those that wait for their turn: 1 for the next one. */
  position: number;
  /** Nothing is sent upstream. */
  isPaused: boolean;
  /** Epoch ms. */
  now: number;
  /** How long such a separation usually takes, in ms, if we know. */
  usualMs: number | undefined;
}

interface ProgressOptions {
  jobs: Pick<JobStore, 'apply'>;
  messenger: Pick<Messenger, 'editReply'>;
  clock: Clock;
  logger: Logger;
  /** What one of those who wait reads; nothing for states of which there is nothing to show. */
  render: (job: Job, delivery: Delivery) => MessagePayload | undefined;
}

interface Line {
  next: MessagePayload | undefined;
  done: Promise<void>;
}

// Discord takes 50 requests a second in all: those far behind are shown again when they come closer.
const REFRESH_MS = 15_000;
const MOST_REFRESHED = 100;

/** Best effort: an edit that fails is not repeated, since the next one says more. */
export function createProgress({ jobs, messenger, clock, logger, render }: ProgressOptions): Progress {
  const lines = new Map<string, Line>();
  const shown = new Map<string, string>();
  /** Those that somebody watches, the one that was shown first in front. */
  const watched = new Map<string, Job>();

  async function edit(jobId: string, delivery: Delivery, line: Line): Promise<void> {
    for (let payload = line.next; payload !== undefined; payload = line.next) {
      line.next = undefined;
      try {
        const { messageId } = await messenger.editReply(delivery.reply, payload);
        if (delivery.originalId === undefined) {
          const change = { originalId: messageId };
          await jobs.apply(jobId, { type: 'delivery', id: delivery.id, change, at: clock.now() });
        }
      } catch (error) {
        const expected = error instanceof DiscordError;
        logger[expected ? 'debug' : 'warn'](
          { jobId, err: error },
          'the progress of a job could not be shown',
        );
      }
    }
    lines.delete(delivery.id);
  }

  function show(job: Job): void {
    if (!isUnderWay(job)) {
      watched.delete(job.id);
      return;
    }
    watched.set(job.id, job);
    for (const delivery of job.deliveries) {
      if (delivery.reply.expiresAt <= clock.now() || delivery.hasLeft) continue;
      const payload = render(job, delivery);
      const text = JSON.stringify(payload);
      if (payload === undefined || shown.get(delivery.id) === text) continue;
      shown.set(delivery.id, text);
      const line = lines.get(delivery.id);
      if (line !== undefined) {
        line.next = payload;
        continue;
      }
      const started: Line = { next: payload, done: Promise.resolve() };
      lines.set(delivery.id, started);
      started.done = edit(job.id, delivery, started);
    }
  }

  return {
    show,
    async refresh(signal) {
      while (!signal.aborted) {
        await clock.sleep(REFRESH_MS, signal).catch(() => {});
        for (const job of [...watched.values()].slice(0, MOST_REFRESHED)) if (!signal.aborted) show(job);
      }
    },
    async end(delivery) {
      shown.delete(delivery.id);
      const line = lines.get(delivery.id);
      if (line === undefined) return;
      line.next = undefined;
      await line.done;
    },
  };
}
