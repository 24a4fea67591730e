import type { words as english } from '../en/words.ts';

export const words = {
  'amount.day': '{count, plural, one {# crédito} other {# créditos}} al día',
  'amount.week': '{count, plural, one {# crédito} other {# créditos}} a la semana',
  'amount.month': '{count, plural, one {# crédito} other {# créditos}} al mes',
  comma: ', ',
  reference: 'Referencia {id}',
  uncharged: 'No se ha enviado ni cobrado nada.',
  'pause.open': 'hasta nuevo aviso',
  'pause.until': 'hasta el {when}',
  'pause.because': '{end} ({reason})',
} as const satisfies Partial<Record<keyof typeof english, string>>;
