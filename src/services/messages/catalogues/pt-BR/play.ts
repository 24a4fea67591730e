import type { play as english } from '../en/play.ts';

export const play = {
  'play.placeholder': 'Ouvir uma faixa, só para você',
  'play.track': '**{track}** de **{title}**',
  'play.link': 'Não foi possível anexar **{track}** de **{title}**; aqui está o link.',
  'play.nowhere': 'Não foi possível anexar **{track}** de **{title}**; o link está no resultado.',
  'button.karaoke_too': 'Fazer karaokê também ({cost, plural, one {# crédito} other {# créditos}})',
} satisfies Partial<Record<keyof typeof english, string>>;
