import type { links as english } from '../en/links.ts';

export const links = {
  'links.soon': 'Os links deixam de funcionar {when}: salve o que quiser guardar.',
  'links.gone.added': 'Os links deixaram de funcionar {when}; os arquivos acima continuam aqui.',
  'links.gone.none': 'Os links deixaram de funcionar {when}.',
  'links.check.there':
    'Os arquivos ainda estão lá. Ninguém sabe por quanto tempo: salve agora o que quiser guardar.',
  'links.check.gone': 'Verificado agora mesmo: os arquivos não existem mais.',
  'links.check.unclear':
    'O serviço de separação não disse se os arquivos ainda estão lá. Tente de novo daqui a um minuto.',
  'button.check': 'Verificar de novo (grátis)',
} satisfies Partial<Record<keyof typeof english, string>>;
