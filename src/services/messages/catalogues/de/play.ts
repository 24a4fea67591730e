import type { play as english } from '../en/play.ts';

export const play = {
  'play.placeholder': 'Eine Spur abspielen, nur für dich',
  'play.track': '**{track}** aus **{title}**',
  'play.link': '**{track}** aus **{title}** ließ sich nicht anhängen; hier ist der Link.',
  'play.nowhere': '**{track}** aus **{title}** ließ sich nicht anhängen; der Link steht beim Ergebnis.',
  'button.karaoke_too': 'Auch Karaoke ({cost, plural, one {# Credit} other {# Credits}})',
} as const satisfies Partial<Record<keyof typeof english, string>>;
