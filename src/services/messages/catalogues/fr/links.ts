import type { links as english } from '../en/links.ts';

export const links = {
  'links.soon': 'Les liens disparaissent {when} : enregistre ce que tu veux garder.',
  'links.gone.added': 'Les liens ont disparu {when} ; les fichiers ci-dessus restent.',
  'links.gone.none': 'Les liens ont disparu {when}.',
  'links.check.there':
    'Les fichiers sont toujours là. Personne ne sait pour combien de temps : enregistre maintenant ce que tu veux garder.',
  'links.check.gone': 'Vérifié à l’instant : les fichiers n’existent plus.',
  'links.check.unclear':
    'Le service de séparation n’a pas dit si les fichiers sont toujours là. Réessaie dans une minute.',
  'button.check': 'Vérifier à nouveau (gratuit)',
} as const satisfies Partial<Record<keyof typeof english, string>>;
