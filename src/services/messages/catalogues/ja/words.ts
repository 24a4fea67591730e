import type { words as english } from '../en/words.ts';

export const words = {
  'amount.day': '1日あたり{count, plural, other {#クレジット}}',
  'amount.week': '1週間あたり{count, plural, other {#クレジット}}',
  'amount.month': '1か月あたり{count, plural, other {#クレジット}}',
  comma: '、',
  reference: '参照ID：{id}',
  uncharged: '何も送信されておらず、クレジットも消費されていません。',
  'pause.open': '無期限',
  'pause.until': '{when}まで',
  'pause.because': '{end}、理由：{reason}',
} satisfies Partial<Record<keyof typeof english, string>>;
