/** The end of a result's links. */
export const links = {
  'links.soon': 'The links vanish {when}: save what you want to keep.',
  'links.gone.added': 'The links vanished {when}; the files above stay.',
  'links.gone.none': 'The links vanished {when}.',
} as const;
