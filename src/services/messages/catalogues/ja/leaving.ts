import type { leaving as english } from '../en/leaving.ts';

export const leaving = {
  'leaving.cancelled': 'キャンセルしました。何も送信されておらず、クレジットは返却されました。',
  'leaving.left':
    'このリクエストを待つのをやめました。処理は続くため、クレジットは使用済みのままです。結果は`/jobs list`で確認できます。',
  'leaving.late': 'これはすでに決まっています。メッセージか`/jobs list`をご覧ください。',
  'leaving.foreign': 'この操作ができるのはリクエストした本人だけです。',
  'button.cancel': 'キャンセル',
  'button.leave': '待つのをやめる',
} satisfies Partial<Record<keyof typeof english, string>>;
