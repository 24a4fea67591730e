/** What a member is asked before anything is spent. */
export const questions = {
  // {option} is the name of the option for the id of a track.
  'question.other_track':
    'This task has no track with that `{option}`. {count, plural, one {Its one track is below} other {Its # tracks are below}}: choose the one you mean. Nothing was sent or charged.',
  'question.gone':
    'This was made before, and its files vanished {time}. It can be made again. Nothing was sent or charged.',
  'question.cost.yours.day': 'This costs {cost} of the {left} credits that you have left today. Go ahead?',
  'question.cost.yours.week':
    'This costs {cost} of the {left} credits that you have left this week. Go ahead?',
  'question.cost.yours.month':
    'This costs {cost} of the {left} credits that you have left this month. Go ahead?',
  'question.cost.server.day':
    'This costs {cost} of the {left} credits that the server has left today. Go ahead?',
  'question.cost.server.week':
    'This costs {cost} of the {left} credits that the server has left this week. Go ahead?',
  'question.cost.server.month':
    'This costs {cost} of the {left} credits that the server has left this month. Go ahead?',
  'question.dismissed': 'All right: nothing was asked for.',
  'question.track': 'Track {number}',
  'button.go': 'Go ({cost, plural, one {# credit} other {# credits}})',
  'button.again': 'Make it again ({cost, plural, one {# credit} other {# credits}})',
  'button.not_now': 'Not now',
} as const;
