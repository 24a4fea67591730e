import type { Leave } from '../../services/jobs/leave.ts';
import { LEAVE_HERE } from '../../services/messages/job-buttons.ts';
import { hasLeft, notYours, tooLate } from '../../services/messages/leaving.ts';
import type { Component } from '../command.ts';

/** "Cancel" and "Stop waiting" in a list, which stays as it is. */
export const createLeaveFromList = ({ leaveElsewhere }: { leaveElsewhere: Leave }): Component => ({
  prefix: LEAVE_HERE,
  async press(call, argument) {
    await call.thinkPrivately();
    const [jobId = '', deliveryId = ''] = argument.split(':');
    const departure = await leaveElsewhere(jobId, deliveryId, call.userId);
    if (departure === 'foreign') return await call.replyPrivately(notYours(call.t));
    if (departure === 'late') return await call.replyPrivately(tooLate(call.t));
    await call.replyPrivately(hasLeft(call.t, departure));
  },
});
