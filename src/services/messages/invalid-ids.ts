import type { MessagePayload } from '../platform/messenger.ts';
import type { IdField, IdMistake, IdProblem } from '../separation/ids.ts';
import { code, pinging } from './text.ts';

const MISTAKES: Record<IdMistake, (field: IdField) => string> = {
  masked: () => 'it has asterisks: that is a shortened example, not a real id. Copy the full id of your song',
  swapped: (field) =>
    `this looks like the ${field === 'task_id' ? 'audio' : 'task'} id: the two were swapped`,
  characters: (field) =>
    field === 'task_id'
      ? 'it has characters that no task id has (only letters, digits, `-` and `_` are possible)'
      : 'it has characters that no audio id has (only digits, the letters a to f and `-` are possible)',
  too_short: () => 'it is too short: a part of it is missing',
  shape: () => 'its dashes are not where they belong',
  too_long: () => 'it is too long: something else was pasted along with it',
};

const EXAMPLES: Record<IdField, string> = {
  task_id: 'A task id has 8 to 64 characters: `3e63b4cc88d52611159371f6af5571e7`',
  audio_id:
    'An audio id has 36 characters: `376c687e-d439-42c1-b1e4-bcb43b095ec2`. A link to the song (`suno.com/song/…`) works too',
};

/** Names every wrong field, what was given, what is wrong with it and how the right one looks. */
export function invalidIds(problems: readonly IdProblem[]): MessagePayload {
  const lines = problems.map(
    ({ field, given, mistake }) =>
      `**${field}**: you gave ${code(given)}; ${MISTAKES[mistake](field)}.\n-# ${EXAMPLES[field]}.`,
  );
  const heading = problems.length === 1 ? 'One field needs a correction' : 'Two fields need a correction';
  return { content: `${heading}. Nothing was sent or charged.\n\n${lines.join('\n')}`, ...pinging() };
}
