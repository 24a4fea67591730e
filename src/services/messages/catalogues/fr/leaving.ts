import type { leaving as english } from '../en/leaving.ts';

export const leaving = {
  'leaving.cancelled': 'Annulé. Rien n’a été envoyé, et les crédits ont été rendus.',
  'leaving.left':
    'Tu n’attends plus cette demande. Elle continue, donc ses crédits restent comptés ; le résultat sera dans `/jobs list`.',
  'leaving.late': 'C’était déjà décidé : regarde le message, ou `/jobs list`.',
  'leaving.foreign': 'Seule la personne qui a fait la demande peut faire ça.',
  'button.cancel': 'Annuler',
  'button.leave': 'Ne plus attendre',
} as const satisfies Partial<Record<keyof typeof english, string>>;
