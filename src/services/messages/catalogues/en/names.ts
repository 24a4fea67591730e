/**
 * The names of options, as members see them: lower case, no spaces, 32 characters at most, and no two alike in one
 * command. Commands themselves have one name in every language, so that members can tell each other what to type.
 */
export const names = {
  'name.task_id': 'task_id',
  'name.audio_id': 'audio_id',
  'name.private': 'private',
  'name.member': 'member',
  'name.credits': 'credits',
  'name.action': 'action',
  'name.duration': 'duration',
  'name.reason': 'reason',
  'name.role': 'role',
  'name.channel': 'channel',
  'name.server': 'server',
  'name.period': 'period',
  'name.member_jobs': 'member_jobs',
  'name.job': 'job',
  'name.topic': 'topic',
  'name.server_jobs': 'server_jobs',
  'name.mode': 'mode',
  // In the menu of a message.
  'name.Make karaoke': 'Make karaoke',
  'name.Split stems': 'Split stems',
} as const;
