import { parseAudioId, parseTaskId } from '../services/separation/ids.ts';
import { mentionedIds } from '../services/separation/mentioned-ids.ts';

/** What somebody has typed while they look for a song. */
export interface Typed {
  /** Whether it is a part of the text, or words of it in any order; whatever their case and accents. */
  isIn(text: string): boolean;
  /** Whether the id is the typed one, in a link too, or begins with it. */
  isIdOf(id: string): boolean;
  /** The id that was typed. */
  taskId: string | undefined;
  audioId: string | undefined;
}

// Longer than a link to a song.
const LONGEST = 300;
/** The forms of ids that upstream makes: others are hardly complete yet. */
const WHOLE = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i;

/** Whether it is worth asking upstream about a task id that somebody still types. */
export const isWhole = (taskId: string): boolean => WHOLE.test(taskId);

export function readTyped(given: string): Typed {
  const text = given.slice(0, LONGEST).trim();
  const phrase = fold(text);
  const typedWords = wordsOf(phrase);
  const mentioned = mentionedIds(text);
  const start = text.toLowerCase();
  const typedTask = parseTaskId(text);
  return {
    isIn(name) {
      const folded = fold(name);
      if (folded.includes(phrase)) return true;
      const words = wordsOf(folded);
      return (
        typedWords.length > 0 && typedWords.every((typed) => words.some((word) => word.startsWith(typed)))
      );
    },
    isIdOf: (id) => mentioned.some((each) => each.id === id) || id.toLowerCase().startsWith(start),
    // A word of letters alone is rather a part of a title.
    taskId:
      mentioned.find(({ kind }) => kind === 'task')?.id ??
      (typedTask !== undefined && /\d/.test(typedTask) ? typedTask : undefined),
    audioId: parseAudioId(text) ?? mentioned.find(({ kind }) => kind === 'audio')?.id,
  };
}

const wordsOf = (folded: string): string[] => folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Letters without their case and accents. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
