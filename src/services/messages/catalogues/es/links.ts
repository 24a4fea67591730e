import type { links as english } from '../en/links.ts';

export const links = {
  'links.soon': 'Los enlaces desaparecen {when}: guarda lo que quieras conservar.',
  'links.gone.added': 'Los enlaces desaparecieron {when}; los archivos de arriba se quedan.',
  'links.gone.none': 'Los enlaces desaparecieron {when}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
