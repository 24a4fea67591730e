import type { choices as english } from '../en/choices.ts';

export const choices = {
  'choice.limit': 'limitar',
  'choice.block': 'bloquear',
  'choice.unblock': 'desbloquear',
  'choice.clear': 'restaurar',
  'choice.hour': 'hora',
  'choice.day': 'dia',
  'choice.week': 'semana',
  'choice.month': 'mês',
  'choice.auto': 'automático',
  'choice.links': 'só links',
  'choice.add': 'adicionar',
  'choice.remove': 'remover',
  'choice.start': 'início',
  'choice.privacy': 'privacidade',
} satisfies Partial<Record<keyof typeof english, string>>;
