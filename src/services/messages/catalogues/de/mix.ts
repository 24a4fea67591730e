import type { mix as english } from '../en/mix.ts';

export const mix = {
  'button.open_mixer': 'Mixer öffnen',
  'mix.untitled': 'Lied ohne Titel',
  'mix.heading': '{title} – Stemsmith-Mixer',
  'mix.tracks': '{count, plural, one {# Spur} other {# Spuren}}',
  'mix.noscript': 'Der Mixer braucht JavaScript.',
  'mix.missing.title': 'Hier ist nichts',
  'mix.missing.text':
    'Ist der Link vollständig? Die Schaltfläche unter dem Ergebnis in Discord hat den ganzen.',
  'mix.gone.title': 'Diese Dateien gibt es nicht mehr',
  'mix.gone.text':
    'Getrennte Spuren werden 14 Tage aufbewahrt. Fordere sie in Discord neu an: mit {command}, task_id {task} und audio_id {audio}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
