import type { links as english } from '../en/links.ts';

export const links = {
  'links.soon': 'リンクは{when}に使えなくなります。残しておきたいものは保存してください。',
  'links.gone.added': 'リンクは{when}に使えなくなりました。上のファイルは残ります。',
  'links.gone.none': 'リンクは{when}に使えなくなりました。',
} satisfies Partial<Record<keyof typeof english, string>>;
