import type { links as english } from '../en/links.ts';

export const links = {
  'links.soon': 'Os links deixam de funcionar {when}: salve o que quiser guardar.',
  'links.gone.added': 'Os links deixaram de funcionar {when}; os arquivos acima continuam aqui.',
  'links.gone.none': 'Os links deixaram de funcionar {when}.',
} satisfies Partial<Record<keyof typeof english, string>>;
