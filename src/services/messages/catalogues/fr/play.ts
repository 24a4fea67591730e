import type { play as english } from '../en/play.ts';

export const play = {
  'play.placeholder': 'Écouter une piste, pour vous seul',
  'play.track': '**{track}** de **{title}**',
  'play.link': '**{track}** de **{title}** n’a pas pu être jointe ; voici son lien.',
  'play.nowhere': '**{track}** de **{title}** n’a pas pu être jointe ; son lien se trouve dans le résultat.',
  'button.karaoke_too': 'Faire aussi le karaoké ({cost, plural, one {# crédit} other {# crédits}})',
} as const satisfies Partial<Record<keyof typeof english, string>>;
