import type { RequestSeparation } from '../services/jobs/request.ts';
import type { MessageKey } from '../services/messages/catalogues/catalogues.ts';
import { invalidIds } from '../services/messages/invalid-ids.ts';
import { parseTrackId } from '../services/separation/ids.ts';
import type { SeparationType } from '../services/separation/stems.ts';
import { type Command, defineCommand } from './command.ts';

interface SeparationCommandOptions {
  name: string;
  description: MessageKey;
  type: SeparationType;
  request: RequestSeparation;
}

/** A command that asks for a separation: `/karaoke` and `/stems` differ only in what they ask for. */
export function createSeparationCommand({
  name,
  description,
  type,
  request,
}: SeparationCommandOptions): Command {
  return defineCommand(name, {
    description,
    options: {
      task_id: { kind: 'string', description: 'command.song.task_id', required: true },
      audio_id: { kind: 'string', description: 'command.song.audio_id', required: true },
      private: { kind: 'boolean', description: 'command.song.private', required: false },
    },
    async execute(call, options) {
      const parsed = parseTrackId({ taskId: options.task_id, audioId: options.audio_id });
      if (!parsed.ok) return await call.replyPrivately(invalidIds(call.t, parsed.problems));
      const { id: interactionId, ...asker } = call;
      await request({
        type,
        track: parsed.track,
        isPrivate: options.private ?? false,
        asker: { interactionId, ...asker },
      });
    },
  });
}
