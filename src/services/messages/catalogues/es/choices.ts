import type { choices as english } from '../en/choices.ts';

export const choices = {
  'choice.limit': 'limitar',
  'choice.block': 'pausar',
  'choice.unblock': 'quitar la pausa',
  'choice.clear': 'restablecer',
  'choice.hour': 'hora',
  'choice.day': 'día',
  'choice.week': 'semana',
  'choice.month': 'mes',
  'choice.auto': 'automático',
  'choice.links': 'solo enlaces',
  'choice.add': 'añadir',
  'choice.remove': 'quitar',
  'choice.start': 'empezar',
  'choice.privacy': 'privacidad',
} as const satisfies Partial<Record<keyof typeof english, string>>;
