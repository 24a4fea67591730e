import type { RequestSeparation } from '../services/jobs/request.ts';
import type { MessageKey } from '../services/messages/catalogues/catalogues.ts';
import { invalidIds } from '../services/messages/invalid-ids.ts';
import { parseTrackId } from '../services/separation/ids.ts';
import type { SeparationType } from '../services/separation/stems.ts';
import { askerOf } from './asker.ts';
import { type Command, defineCommand } from './command.ts';
import { createSuggestTasks, createSuggestTracks, type SuggestOptions } from './suggest-songs.ts';

interface SeparationCommandOptions extends SuggestOptions {
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
  ...suggesting
}: SeparationCommandOptions): Command {
  return defineCommand(name, {
    description,
    options: {
      task_id: {
        kind: 'string',
        description: 'command.song.task_id',
        required: true,
        suggest: createSuggestTasks(suggesting),
      },
      audio_id: {
        kind: 'string',
        description: 'command.song.audio_id',
        required: true,
        suggest: createSuggestTracks(suggesting),
      },
      private: { kind: 'boolean', description: 'command.song.private', required: false },
    },
    async execute(call, options) {
      const parsed = parseTrackId({ taskId: options.task_id, audioId: options.audio_id });
      if (!parsed.ok) return await call.replyPrivately(invalidIds(call.t, parsed.problems));
      await request({
        type,
        track: parsed.track,
        isPrivate: options.private ?? false,
        asker: askerOf(call),
      });
    },
  });
}
