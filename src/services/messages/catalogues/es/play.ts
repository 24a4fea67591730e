import type { play as english } from '../en/play.ts';

export const play = {
  'play.placeholder': 'Escuchar una pista, solo para ti',
  'play.track': '**{track}** de **{title}**',
  'play.link': 'No se pudo adjuntar **{track}** de **{title}**; este es su enlace.',
  'play.nowhere': 'No se pudo adjuntar **{track}** de **{title}**; su enlace está en el resultado.',
  'button.karaoke_too': 'Hacer también karaoke ({cost, plural, one {# crédito} other {# créditos}})',
} as const satisfies Partial<Record<keyof typeof english, string>>;
