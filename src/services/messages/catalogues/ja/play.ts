import type { play as english } from '../en/play.ts';

export const play = {
  'play.placeholder': 'トラックを1つ再生（あなただけに）',
  'play.track': '**{title}** の **{track}**',
  'play.link': '**{title}** の **{track}** は添付できませんでした。リンクはこちらです。',
  'play.nowhere': '**{title}** の **{track}** は添付できませんでした。リンクは結果のメッセージにあります。',
  'button.karaoke_too': 'カラオケも作る（{cost, plural, other {#クレジット}}）',
} satisfies Partial<Record<keyof typeof english, string>>;
