/** The end of a result's links. */
export const links = {
  'links.soon': 'The links vanish {when}: save what you want to keep.',
  'links.gone.added': 'The links vanished {when}; the files above stay.',
  'links.gone.none': 'The links vanished {when}.',
  'links.check.there':
    'The files are still there. Nobody knows for how long: save what you want to keep now.',
  'links.check.gone': 'Checked just now: the files are gone.',
  'links.check.unclear':
    'The separation service did not say whether the files are still there. Please try again in a minute.',
  'button.check': 'Check again (free)',
} as const;
