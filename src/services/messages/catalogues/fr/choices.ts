import type { choices as english } from '../en/choices.ts';

export const choices = {
  'choice.limit': 'limiter',
  'choice.block': 'suspendre',
  'choice.unblock': 'lever la suspension',
  'choice.clear': 'réinitialiser',
  'choice.hour': 'heure',
  'choice.day': 'jour',
  'choice.week': 'semaine',
  'choice.month': 'mois',
  'choice.auto': 'automatique',
  'choice.links': 'liens seuls',
  'choice.add': 'ajouter',
  'choice.remove': 'retirer',
  'choice.start': 'débuter',
  'choice.privacy': 'vie privée',
} as const satisfies Partial<Record<keyof typeof english, string>>;
