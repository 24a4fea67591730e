import type { links as english } from '../en/links.ts';

export const links = {
  'links.soon': 'Les liens disparaissent {when} : enregistre ce que tu veux garder.',
  'links.gone.added': 'Les liens ont disparu {when} ; les fichiers ci-dessus restent.',
  'links.gone.none': 'Les liens ont disparu {when}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
