import type { choices as english } from '../en/choices.ts';

export const choices = {
  'choice.limit': 'Limit setzen',
  'choice.block': 'pausieren',
  'choice.unblock': 'Pause aufheben',
  'choice.clear': 'zurücksetzen',
  'choice.hour': 'Stunde',
  'choice.day': 'Tag',
  'choice.week': 'Woche',
  'choice.month': 'Monat',
  'choice.auto': 'automatisch',
  'choice.links': 'nur Links',
  'choice.add': 'hinzufügen',
  'choice.remove': 'entfernen',
  'choice.start': 'Start',
  'choice.privacy': 'Datenschutz',
} as const satisfies Partial<Record<keyof typeof english, string>>;
