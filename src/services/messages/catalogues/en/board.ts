/** The picture of all tracks, and its description for those who do not see it. */
export const board = {
  // In the picture, in place of a waveform: 40 characters at most.
  'board.unmeasured': 'no waveform',
  'board.alt':
    '{count, plural, one {The waveform of # track} other {The waveforms of # tracks}} on one scale, {length} long:',
  // From when to when a track is heard, in minutes and seconds.
  'board.part': '{name} ({from} to {to})',
  'board.silent': '{name} (silent)',
  // The list of tracks, or what the song does not have.
  'board.sentence': '{words}.',
} as const;
