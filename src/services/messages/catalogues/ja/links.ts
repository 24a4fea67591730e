import type { links as english } from '../en/links.ts';

export const links = {
  'links.soon': 'リンクは{when}に使えなくなります。残しておきたいものは保存してください。',
  'links.gone.added': 'リンクは{when}に使えなくなりました。上のファイルは残ります。',
  'links.gone.none': 'リンクは{when}に使えなくなりました。',
  'links.check.there':
    'ファイルはまだ残っています。いつまで残るかは分からないため、必要なものは今すぐ保存してください。',
  'links.check.gone': '今確認したところ、ファイルはもうありませんでした。',
  'links.check.unclear':
    'ファイルが残っているかどうか、分離サービスから回答がありませんでした。1分ほど待ってからもう一度お試しください。',
  'button.check': 'もう一度確認（無料）',
} satisfies Partial<Record<keyof typeof english, string>>;
