/** An id that stands in a text. */
export interface MentionedId {
  kind: 'task' | 'audio';
  id: string;
}

// Discord's own links have hashes in them that look like task ids; files that somebody has uploaded have names.
const DISCORD_LINK =
  /https?:\/\/(?:[\w-]{1,40}\.){0,4}discord(?:app)?\.(?:com|net|gg)\/(?!(?:ephemeral-)?attachments\/)[^\s<>()]*/gi;
// What is part of a longer word is no id, and `…_Vocals.mp3` is a separated file and not a song.
const ID =
  /(?<![0-9a-z-])(?:([0-9a-f]{32})|([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}))(?![0-9a-z-]|_[0-9a-z])/gi;
const TASK_LABEL = /task[ _-]?id[^0-9a-z]{0,12}$/i;
const LABEL_LENGTH = 24;

/**
 * The ids in a text, each once, in the order in which they appear. 32 hexadecimal digits are a task's, a UUID is a
 * track's unless it is called a task id.
 */
export function mentionedIds(text: string): MentionedId[] {
  const own = text.replace(DISCORD_LINK, ' ');
  const found = new Map<string, MentionedId>();
  for (const { 1: digits, 2: uuid = '', index } of own.matchAll(ID)) {
    const isTask =
      digits !== undefined || TASK_LABEL.test(own.slice(Math.max(0, index - LABEL_LENGTH), index));
    const id = digits ?? (isTask ? uuid : uuid.toLowerCase());
    if (!found.has(id)) found.set(id, { kind: isTask ? 'task' : 'audio', id });
  }
  return [...found.values()];
}
