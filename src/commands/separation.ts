import type { RequestSeparation } from '../services/jobs/request.ts';
import { invalidIds } from '../services/messages/invalid-ids.ts';
import { parseTrackId } from '../services/separation/ids.ts';
import type { SeparationType } from '../services/separation/stems.ts';
import { type Command, defineCommand } from './command.ts';

interface SeparationCommandOptions {
  name: string;
  description: string;
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
      task_id: { kind: 'string', description: 'The id of the task that generated the song', required: true },
      audio_id: { kind: 'string', description: 'The id of the track, or a link to it', required: true },
      private: { kind: 'boolean', description: 'Show the answer to me alone (default: no)', required: false },
    },
    async execute(call, options) {
      const parsed = parseTrackId({ taskId: options.task_id, audioId: options.audio_id });
      if (!parsed.ok) return await call.replyPrivately(invalidIds(parsed.problems));
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
