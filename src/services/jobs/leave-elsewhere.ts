import { DiscordError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { MessagePayload, Messenger } from '../platform/messenger.ts';
import type { Delivery } from './delivery.ts';
import type { JobStore } from './job-store.ts';
import type { Leave } from './leave.ts';

interface LeaveElsewhereOptions {
  jobs: Pick<JobStore, 'get'>;
  leave: Leave;
  messenger: Pick<Messenger, 'editReply' | 'edit'>;
  clock: Clock;
  logger: Logger;
  render: (delivery: Delivery, departure: 'cancelled' | 'left') => MessagePayload;
}

/** As `Leave`, from another message than the one that shows how the job goes: that one is told, too, if it can be. */
export function createLeaveElsewhere(options: LeaveElsewhereOptions): Leave {
  const { jobs, leave, messenger, clock, logger, render } = options;

  async function tell(delivery: Delivery, payload: MessagePayload): Promise<void> {
    const { reply, channelId, originalId: messageId } = delivery;
    if (clock.now() < reply.expiresAt) await messenger.editReply(reply, payload);
    else if (messageId !== undefined) await messenger.edit({ channelId, messageId }, payload);
  }

  return async (jobId, deliveryId, userId) => {
    const departure = await leave(jobId, deliveryId, userId);
    if (departure !== 'cancelled' && departure !== 'left') return departure;
    const delivery = (await jobs.get(jobId))?.deliveries.find(({ id }) => id === deliveryId);
    if (delivery === undefined) return departure;
    await tell(delivery, render(delivery, departure)).catch((error: unknown) => {
      // They have left all the same; the message shows for ever what it showed last.
      const level = error instanceof DiscordError ? 'info' : 'error';
      logger[level]({ jobId, err: error }, 'a message could not say that nobody waits there any more');
    });
    return departure;
  };
}
