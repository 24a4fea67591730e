/** What the server says about the mixer. */
export const mix = {
  'button.open_mixer': 'Open mixer',
  'mix.untitled': 'Untitled song',
  'mix.heading': '{title} – Stemsmith mixer',
  'mix.tracks': '{count, plural, one {# track} other {# tracks}}',
  'mix.noscript': 'The mixer needs JavaScript.',
  'mix.missing.title': 'There is nothing here',
  'mix.missing.text': 'Is the link complete? The button under the result in Discord has the whole one.',
  'mix.gone.title': 'These files are gone',
  'mix.gone.text':
    'Separated tracks are kept for 14 days. Ask for them again in Discord with {command}, task_id {task} and audio_id {audio}.',
} as const;
