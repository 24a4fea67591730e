import type { RequestSeparation } from '../services/jobs/request.ts';
import { IDS_FORM, idsForm } from '../services/messages/ids-form.ts';
import { invalidIds } from '../services/messages/invalid-ids.ts';
import { ENTER } from '../services/messages/pick-track.ts';
import { unknownCommand } from '../services/messages/trouble.ts';
import { parseTaskId, parseTrackId } from '../services/separation/ids.ts';
import { isSeparationType } from '../services/separation/stems.ts';
import { askerOf } from './asker.ts';
import type { Component, FormHandler } from './command.ts';

/** The button that opens the form, with the task id that is known. */
export const enterIds: Component = {
  prefix: ENTER,
  async press(call, argument) {
    const [type = '', given = ''] = argument.split(':');
    if (!isSeparationType(type)) return await call.replyPrivately(unknownCommand(call.t));
    await call.openForm(idsForm(call.t, type, { taskId: parseTaskId(given) }));
  },
};

/** What happens with the form: the same as with the command of this type. */
export function createIdsForm({ request }: { request: RequestSeparation }): FormHandler {
  return {
    prefix: IDS_FORM,
    async submit(call, type, { task_id: taskId = '', audio_id: audioId = '' }) {
      if (!isSeparationType(type)) return await call.replyPrivately(unknownCommand(call.t));
      const parsed = parseTrackId({ taskId, audioId });
      if (!parsed.ok) return await call.replyPrivately(invalidIds(call.t, parsed.problems));
      await request({ type, track: parsed.track, isPrivate: false, asker: askerOf(call) });
    },
  };
}
