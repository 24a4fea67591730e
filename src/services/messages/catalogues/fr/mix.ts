import type { mix as english } from '../en/mix.ts';

export const mix = {
  'button.open_mixer': 'Ouvrir le mixeur',
  'mix.untitled': 'Chanson sans titre',
  'mix.heading': '{title} – Mixeur Stemsmith',
  'mix.tracks': '{count, plural, one {# piste} other {# pistes}}',
  'mix.noscript': 'Le mixeur a besoin de JavaScript.',
  'mix.missing.title': 'Il n’y a rien ici',
  'mix.missing.text':
    'Le lien est-il complet ? Le bouton sous le résultat dans Discord contient le lien entier.',
  'mix.gone.title': 'Ces fichiers ont disparu',
  'mix.gone.text':
    'Les pistes séparées sont gardées 14 jours. Redemandez-les dans Discord avec {command}, task_id {task} et audio_id {audio}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
