/** What a reply says while a request is under way. */
export const progress = {
  'progress.queued.separate_vocal': 'Queued: your karaoke tracks are at place {position, number} in line.',
  'progress.queued.split_stem': 'Queued: your stems are at place {position, number} in line.',
  'progress.paused':
    'The separation service takes no requests from this bot right now. Your request is kept.',
  'progress.connection':
    'The separation service cannot be reached right now. Your request is kept and tried again.',
  'progress.maintenance':
    'The separation service is in maintenance. Your request is kept and tried again in some minutes.',
  'progress.running.separate_vocal': 'Separating your karaoke tracks, started {when}.',
  'progress.running.split_stem': 'Separating your stems, started {when}.',
  'progress.held': '{cost, plural, one {# credit} other {# credits}} held',
  'progress.held.yours.day':
    '{cost, plural, one {# credit} other {# credits}} held, {left, number} of your {limit, number} left today',
  'progress.held.yours.week':
    '{cost, plural, one {# credit} other {# credits}} held, {left, number} of your {limit, number} left this week',
  'progress.held.yours.month':
    '{cost, plural, one {# credit} other {# credits}} held, {left, number} of your {limit, number} left this month',
  'progress.held.server.day':
    "{cost, plural, one {# credit} other {# credits}} held, {left, number} of the server's {limit, number} left today",
  'progress.held.server.week':
    "{cost, plural, one {# credit} other {# credits}} held, {left, number} of the server's {limit, number} left this week",
  'progress.held.server.month':
    "{cost, plural, one {# credit} other {# credits}} held, {left, number} of the server's {limit, number} left this month",
  // {bar} is drawn with characters, and says no more than the words behind it. {time} is minutes and seconds, `1:25`.
  'progress.usual': '{bar} {percent, number} % of the usual {time} minutes',
  'progress.longer': '{bar} It takes longer than usual ({time} minutes).',
  'progress.joined.alone': 'Costs you nothing: it was asked for before',
  'progress.joined.together':
    'Costs you nothing: you will be told together with {count, plural, one {# other} other {# others}}',
  // After what is held.
  'progress.reference': 'reference {id}',
  'progress.low': 'Less than a fifth of your credits is left; they begin anew {when}.',
} as const;
