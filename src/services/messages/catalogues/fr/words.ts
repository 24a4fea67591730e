import type { words as english } from '../en/words.ts';

export const words = {
  'amount.day': '{count, plural, one {# crédit} other {# crédits}} par jour',
  'amount.week': '{count, plural, one {# crédit} other {# crédits}} par semaine',
  'amount.month': '{count, plural, one {# crédit} other {# crédits}} par mois',
  comma: ', ',
  reference: 'Référence {id}',
  uncharged: 'Rien n’a été envoyé ni débité.',
  'pause.open': 'jusqu’à nouvel ordre',
  'pause.until': 'jusqu’au {when}',
  'pause.because': '{end} ({reason})',
} as const satisfies Partial<Record<keyof typeof english, string>>;
