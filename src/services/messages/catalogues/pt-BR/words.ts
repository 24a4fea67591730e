import type { words as english } from '../en/words.ts';

export const words = {
  'amount.day': '{count, plural, one {# crédito} other {# créditos}} por dia',
  'amount.week': '{count, plural, one {# crédito} other {# créditos}} por semana',
  'amount.month': '{count, plural, one {# crédito} other {# créditos}} por mês',
  comma: ', ',
  reference: 'Referência {id}',
  uncharged: 'Nada foi enviado nem cobrado.',
  'pause.open': 'até segunda ordem',
  'pause.until': 'até {when}',
  'pause.because': '{end} ({reason})',
} satisfies Partial<Record<keyof typeof english, string>>;
