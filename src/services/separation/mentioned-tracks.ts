import type { TrackId } from './ids.ts';
import { type MentionedId, mentionedIds } from './mentioned-ids.ts';
import { messageTexts, type ReadableMessage } from './message-texts.ts';

/** The tracks that a message names, in the order in which they appear; no id twice, and at most 25 of each. */
export interface MentionedTracks {
  tracks: readonly TrackId[];
  /** Tasks without a track. */
  taskIds: readonly string[];
  /** Tracks without a task: there is no task in the message at all. */
  audioIds: readonly string[];
}

// As many as a menu offers.
const MOST = 25;

/** Reads anybody's message; one that names nothing itself may be the answer to one that does. */
export function mentionedTracks(message: ReadableMessage): MentionedTracks {
  const ids = messageTexts(message).map(mentionedIds);
  const { referenced_message: quoted } = message;
  if (!ids.some(({ length }) => length > 0) && quoted) return pairUp(messageTexts(quoted).map(mentionedIds));
  return pairUp(ids);
}

function pairUp(parts: readonly (readonly MentionedId[])[]): MentionedTracks {
  const taskOf = new Map<string, string>();
  for (const part of parts) pairWithin(part, taskOf);
  // What stands in other parts than its task: a link in the words, a file beside an embed.
  pairWithin(parts.flat(), taskOf);

  const idsOf = (wanted: MentionedId['kind']) =>
    new Set(parts.flatMap((part) => part.filter(({ kind }) => kind === wanted).map(({ id }) => id)));
  const tracks = [...idsOf('audio')].map((audioId) => ({ audioId, taskId: taskOf.get(audioId) }));
  const withTask = tracks.flatMap(({ audioId, taskId }) => (taskId === undefined ? [] : { taskId, audioId }));
  const without = tracks.flatMap(({ audioId, taskId }) => (taskId === undefined ? audioId : []));
  const used = new Set(taskOf.values());
  return {
    tracks: withTask.slice(0, MOST),
    taskIds: [...idsOf('task')].filter((taskId) => !used.has(taskId)).slice(0, MOST),
    audioIds: without.slice(0, MOST),
  };
}

/** A track belongs to the task before it; where tracks come first, to the one after it. Adds to `taskOf`. */
function pairWithin(ids: readonly MentionedId[], taskOf: Map<string, string>): void {
  const ordered = ids[0]?.kind === 'audio' ? ids.toReversed() : ids;
  let taskId = ordered.find(({ kind }) => kind === 'task')?.id;
  for (const { kind, id } of ordered) {
    if (kind === 'task') taskId = id;
    else if (taskId !== undefined && !taskOf.has(id)) taskOf.set(id, taskId);
  }
}
