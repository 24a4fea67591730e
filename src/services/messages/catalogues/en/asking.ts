/** What helps to name a song: suggestions while somebody types, menus under answers, and the form for both ids. */
export const asking = {
  // In a list of songs, {date} is when the song was asked for; 100 characters at most, with a title of 48.
  'suggest.own': '{title} · {date} · you',
  'suggest.server': '{title} · {date}',
  'suggest.use': 'Use this id: {id}',
  'suggest.use_titled': '{title} · {id}',
  'track.untitled': 'Untitled',
  // Which of the versions that were generated together, behind a title and a length.
  'track.variant': 'variant {number}',
  'pick.several':
    'This message names several tracks. Which one do you mean? Each choice is a request of its own.',
  'pick.of_task':
    'This message names a song, but not which of its tracks. Which one do you mean? Each choice is a request of its own.',
  'pick.placeholder.separate_vocal': 'Choose a track for karaoke',
  'pick.placeholder.split_stem': 'Choose a track to split into stems',
  'pick.more': 'The song is still being generated: more tracks may follow.',
  'pick.unfinished':
    'This song is still being generated and has no tracks yet. Try again in a minute, or enter both ids yourself.',
  'pick.unknown':
    'The separation service has no tracks of the song that this message names. If you have both ids, enter them yourself.',
  'pick.unreachable':
    'The tracks of this song could not be looked up right now. Try again in a minute, or enter both ids yourself.',
  'button.enter_ids': 'Enter the ids',
  'form.title.separate_vocal': 'Karaoke: which song?',
  'form.title.split_stem': 'Stems: which song?',
  'form.task_id': 'Task id, as in 3e63b4cc88d52611159371f6…',
  'form.audio_id': 'Audio id, or a link to the song',
} as const;
