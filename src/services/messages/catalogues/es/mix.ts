import type { mix as english } from '../en/mix.ts';

export const mix = {
  'button.open_mixer': 'Abrir mezclador',
  'mix.untitled': 'Canción sin título',
  'mix.heading': '{title} – Mezclador de Stemsmith',
  'mix.tracks': '{count, plural, one {# pista} other {# pistas}}',
  'mix.noscript': 'El mezclador necesita JavaScript.',
  'mix.missing.title': 'Aquí no hay nada',
  'mix.missing.text': '¿Está completo el enlace? El botón bajo el resultado en Discord lo tiene entero.',
  'mix.gone.title': 'Estos archivos ya no existen',
  'mix.gone.text':
    'Las pistas separadas se guardan 14 días. Pídelas de nuevo en Discord con {command}, task_id {task} y audio_id {audio}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
