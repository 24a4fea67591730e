/** Which track of which generated song: the two ids that name it upstream. */
export interface TrackId {
  /** The music-generation task: 8 to 64 letters, digits, `_` or `-`. */
  taskId: string;
  /** The track within that task: a UUID, in lower case. */
  audioId: string;
}

export type IdField = 'task_id' | 'audio_id';

/**
 * What is wrong with an id:
 * - `masked`: it has asterisks, as in the documentation's examples;
 * - `swapped`: it is what the other field wants;
 * - `characters`, `too_short`, `too_long`, `shape` (dashes in the wrong places): it cannot be such an id at all.
 */
export type IdMistake = 'masked' | 'swapped' | 'characters' | 'too_short' | 'too_long' | 'shape';

export interface IdProblem {
  field: IdField;
  /** As the member typed it. */
  given: string;
  mistake: IdMistake;
}

export type ParsedTrackId = { ok: true; track: TrackId } | { ok: false; problems: readonly IdProblem[] };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SONG_LINK = /^(?:https?:\/\/)?(?:www\.)?suno\.com\/song\/([0-9a-f-]+)\/?(?:[?#].*)?$/i;
const FILE_LINK = /^(?:https?:\/\/)?cdn\w*\.suno\.ai\/([0-9a-f-]+)\.mp3(?:[?#].*)?$/i;
const UUID_LENGTH = 36;
const TASK_LENGTH = { least: 8, most: 64 };

/** Reads the two ids as people type them: spaces around them, one backtick on each side, a link for the track. */
export function parseTrackId(given: { taskId: string; audioId: string }): ParsedTrackId {
  const taskId = unwrap(given.taskId);
  const audio = unwrap(given.audioId);
  const audioId = (linkedTrack(audio) ?? audio).toLowerCase();

  const problems: IdProblem[] = [];
  const taskMistake = mistakeInTask(taskId, audioId);
  if (taskMistake !== undefined)
    problems.push({ field: 'task_id', given: given.taskId, mistake: taskMistake });
  const audioMistake = mistakeInAudio(audioId, taskId);
  if (audioMistake !== undefined)
    problems.push({ field: 'audio_id', given: given.audioId, mistake: audioMistake });
  return problems.length === 0 ? { ok: true, track: { taskId, audioId } } : { ok: false, problems };
}

/** Reads a task id alone, as people type it. */
export function parseTaskId(given: string): string | undefined {
  const taskId = unwrap(given);
  return mistakeInTask(taskId, '') === undefined ? taskId : undefined;
}

/** As `parseTaskId`, for the id of a track or a link to it. */
export function parseAudioId(given: string): string | undefined {
  const audio = unwrap(given);
  const audioId = (linkedTrack(audio) ?? audio).toLowerCase();
  return UUID.test(audioId) ? audioId : undefined;
}

function unwrap(text: string): string {
  const trimmed = text.trim();
  return /^`[^`]*`$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed;
}

/** The track that a link names. */
function linkedTrack(text: string): string | undefined {
  return SONG_LINK.exec(text)?.[1] ?? FILE_LINK.exec(text)?.[1];
}

function mistakeInTask(taskId: string, audioId: string): IdMistake | undefined {
  if (taskId.includes('*')) return 'masked';
  // A UUID has the form of a task id, so it is a mistake only where the other field shows that the two were swapped.
  if (UUID.test(taskId) && isTask(audioId) && !UUID.test(audioId)) return 'swapped';
  if (linkedTrack(taskId) !== undefined) return 'swapped';
  if (!/^[\w-]*$/.test(taskId)) return 'characters';
  if (taskId.length < TASK_LENGTH.least) return 'too_short';
  if (taskId.length > TASK_LENGTH.most) return 'too_long';
  return undefined;
}

function mistakeInAudio(audioId: string, taskId: string): IdMistake | undefined {
  if (UUID.test(audioId)) return undefined;
  if (audioId.includes('*')) return 'masked';
  if (isTask(audioId) && UUID.test(linkedTrack(taskId) ?? taskId)) return 'swapped';
  if (!/^[0-9a-f-]*$/.test(audioId)) return 'characters';
  if (audioId.length < UUID_LENGTH) return 'too_short';
  return audioId.length > UUID_LENGTH ? 'too_long' : 'shape';
}

function isTask(text: string): boolean {
  return /^[\w-]{8,64}$/.test(text);
}
