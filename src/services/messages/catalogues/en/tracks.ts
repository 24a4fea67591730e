/** Tracks by name, and the message that brings them. A name has 40 characters at most: it stands on a button. */
export const tracks = {
  'stem.vocals': 'Vocals',
  'stem.backing_vocals': 'Backing vocals',
  'stem.instrumental': 'Instrumental',
  'stem.drums': 'Drums',
  'stem.percussion': 'Percussion',
  'stem.bass': 'Bass',
  'stem.guitar': 'Guitar',
  'stem.keyboard': 'Keyboard',
  'stem.strings': 'Strings',
  'stem.brass': 'Brass',
  'stem.woodwinds': 'Woodwinds',
  'stem.synth': 'Synth',
  'stem.fx': 'FX',
  // A track of which we know no name.
  'stem.unnamed': 'Track',
  'result.ready.separate_vocal': '{user} your karaoke tracks are ready.',
  'result.ready.split_stem': '{user} your stems are ready.',
  'result.titled.separate_vocal': '{user} the karaoke tracks of {title} are ready.',
  'result.titled.split_stem': '{user} the stems of {title} are ready.',
  'result.tracks': '**{count, plural, one {# track} other {# tracks}}** (MP3): {names}',
  'result.link': '{track}: <{url}>',
  'result.hidden':
    '{count, plural, one {# more track has a link that is too long to show here} other {# more tracks have links that are too long to show here}}',
  'result.absent': 'Not in this song: {names}',
  'result.free': 'This cost you nothing: the same was asked for before.',
  'result.expiry': 'Links expire {when}',
} as const;
