/** What could not be done, and what was typed wrongly. */
export const troubles = {
  'trouble.store':
    'Your request could not be written down, so it was not accepted. Please try again in a minute.',
  'trouble.corrupt_record': 'The record of this request is damaged and was put aside. Please ask again.',
  'trouble.stopping': 'The bot is restarting. Please try again in a minute.',
  'trouble.upstream': 'The separation service did not answer. Please try again in a minute.',
  'trouble.discord': 'Discord did not take the answer. Please try again in a minute.',
  'trouble.config': 'The bot is not set up correctly. Please tell whoever runs it.',
  'trouble.unknown': 'Something went wrong on our side. Please try again in a minute.',
  'trouble.uncharged': 'Nothing was charged.',
  'trouble.server_only': 'This command works in servers only, since each server has its own quota.',
  'trouble.not_member': 'This belongs to a server that you, or this bot, are no longer in.',
  'trouble.too_old': 'This request is too old for that: its record is gone. Please use the command again.',
  'trouble.unknown_command':
    'This bot no longer has this command. Your Discord app will show the current ones in a moment.',
  'ids.heading.one': 'One field needs a correction.',
  'ids.heading.two': 'Two fields need a correction.',
  // {field} is the name of the option; {given} what was typed; {mistake} one of those below.
  'ids.problem': '**{field}**: you gave {given}; {mistake}.',
  'ids.nothing': '(nothing)',
  'ids.masked': 'it has asterisks: that is a shortened example, not a real id. Copy the full id of your song',
  'ids.swapped.task_id': 'this looks like the audio id: the two were swapped',
  'ids.swapped.audio_id': 'this looks like the task id: the two were swapped',
  'ids.characters.task_id':
    'it has characters that no task id has (only letters, digits, `-` and `_` are possible)',
  'ids.characters.audio_id':
    'it has characters that no audio id has (only digits, the letters a to f and `-` are possible)',
  'ids.too_short': 'it is too short: a part of it is missing',
  'ids.shape': 'its dashes are not where they belong',
  'ids.too_long': 'it is too long: something else was pasted along with it',
  'ids.example.task_id': 'A task id has 8 to 64 characters: {example}.',
  'ids.example.audio_id':
    'An audio id has 36 characters: {example}. A link to the song (`suno.com/song/…`) works too.',
} as const;
