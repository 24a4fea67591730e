import type { Leave } from '../services/jobs/leave.ts';
import { PREFIXES } from '../services/messages/buttons.ts';
import { hasLeft, notYours, tooLate } from '../services/messages/leaving.ts';
import type { Component } from './command.ts';

/** "Cancel" and "Stop waiting", for the one who waits. */
export function createLeaveButton({ leave }: { leave: Leave }): Component {
  return {
    prefix: PREFIXES.leave,
    async press(call, argument) {
      const [jobId = '', deliveryId = ''] = argument.split(':');
      const departure = await leave(jobId, deliveryId, call.userId);
      if (departure === 'foreign') return await call.replyPrivately(notYours(call.t));
      if (departure === 'late') return await call.replyPrivately(tooLate(call.t));
      await call.changeMessage(hasLeft(call.t, departure));
    },
  };
}
