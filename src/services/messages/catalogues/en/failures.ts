/** Why a separation failed and what to do, and how those who had to wait are called back. */
export const failures = {
  'failure.of.separate_vocal': '{user} the karaoke tracks could not be made: {cause}.',
  'failure.of.split_stem': '{user} the stems could not be made: {cause}.',
  'failure.titled.separate_vocal': '{user} the karaoke tracks of {title} could not be made: {cause}.',
  'failure.titled.split_stem': '{user} the stems of {title} could not be made: {cause}.',
  'failure.cause.invalid': 'the separation service does not know this song, or cannot split it',
  'failure.cause.source': "the separation service could not fetch the song's audio",
  'failure.cause.no_credits': 'the separation service has no credits left for this bot',
  'failure.cause.unauthorized': 'the separation service no longer accepts this bot',
  'failure.cause.wrong_url': 'the separation service was not found where this bot looks for it',
  'failure.cause.failed': 'the separation service tried and failed',
  'failure.cause.unknown_outcome': 'the separation service gave no clear answer, and no result has come',
  'failure.cause.timeout': 'the separation took too long',
  // {command} is /karaoke or /stems.
  'failure.advice.ids': 'Check that both ids belong to the same song ({command}).',
  'failure.advice.song': 'Check that the song still exists, then try again ({command}).',
  'failure.advice.operator': 'Tell whoever runs the bot, and try again later ({command}).',
  'failure.advice.again': 'Try again; if it fails again, this song may not be separable ({command}).',
  'failure.advice.late': 'Try again; should the result still come, it appears here ({command}).',
  'failure.refund': 'Your {cost, plural, one {# credit was} other {# credits were}} given back.',
  'failure.free': 'You were charged nothing.',
  'button.retry': 'Try again ({cost, plural, one {# credit} other {# credits}})',
  'telling.pointer': 'The answer to this request is here: {link}',
  'ping.separated.separate_vocal': '{user} your karaoke tracks are ready; see the message above.',
  'ping.separated.split_stem': '{user} your stems are ready; see the message above.',
  'ping.failed.separate_vocal': '{user} your karaoke tracks could not be made; see the message above.',
  'ping.failed.split_stem': '{user} your stems could not be made; see the message above.',
  'ping.returned.separate_vocal':
    '{user} there is a question about your karaoke tracks; see the message above.',
  'ping.returned.split_stem': '{user} there is a question about your stems; see the message above.',
  'ping.refused.separate_vocal':
    '{user} your karaoke tracks were not asked for, since a limit is reached; see the message above.',
  'ping.refused.split_stem':
    '{user} your stems were not asked for, since a limit is reached; see the message above.',
} as const;
