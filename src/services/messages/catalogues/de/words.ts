import type { words as english } from '../en/words.ts';

export const words = {
  'amount.day': '{count, plural, one {# Credit} other {# Credits}} pro Tag',
  'amount.week': '{count, plural, one {# Credit} other {# Credits}} pro Woche',
  'amount.month': '{count, plural, one {# Credit} other {# Credits}} pro Monat',
  comma: ', ',
  reference: 'Referenz {id}',
  uncharged: 'Es wurde nichts abgeschickt und nichts berechnet.',
  'pause.open': 'bis auf Weiteres',
  'pause.until': 'bis zum {when}',
  'pause.because': '{end} ({reason})',
} as const satisfies Partial<Record<keyof typeof english, string>>;
