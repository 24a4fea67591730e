import { DiscordError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { MessagePayload, Messenger } from '../platform/messenger.ts';
import type { Delivery } from './delivery.ts';
import type { Job } from './job.ts';
import type { JobStore } from './job-store.ts';

/** Shows what happens to a job in the replies of those who wait, as long as these can be edited. */
export interface Progress {
  /** Shows the job's state soon, once; states that pass faster than Discord takes edits are left out. */
  show(job: Job): void;
  /** Resolves when no edit of this delivery is on its way, and none will follow. */
  end(delivery: Delivery): Promise<void>;
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

/** Best effort: an edit that fails is not repeated, since the next one says more. */
export function createProgress({ jobs, messenger, clock, logger, render }: ProgressOptions): Progress {
  const lines = new Map<string, Line>();
  const shown = new Map<string, string>();

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

  return {
    show(job) {
      for (const delivery of job.deliveries) {
        if (delivery.reply.expiresAt <= clock.now()) continue;
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
