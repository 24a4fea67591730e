/**
 * The names of options, as members see them. Commands themselves have one name in every language, so that members can
 * tell each other what to type.
 */
export const names = {
  'name.task_id': 'task_id',
  'name.audio_id': 'audio_id',
  'name.private': 'private',
} as const;
