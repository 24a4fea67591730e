/** When somebody does not want to wait any more. */
export const leaving = {
  'leaving.cancelled': 'Cancelled. Nothing was sent, and the credits were given back.',
  'leaving.left':
    'You do not wait for this any more. It goes on, so its credits stay counted; the result will be in `/jobs list`.',
  'leaving.late': 'That was decided already: look at the message, or at `/jobs list`.',
  'leaving.foreign': 'Only the one who asked can do that.',
  'button.cancel': 'Cancel',
  'button.leave': 'Stop waiting',
} as const;
