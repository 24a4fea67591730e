import type { board as english } from '../en/board.ts';

export const board = {
  'board.unmeasured': 'sem forma de onda',
  'board.alt':
    '{count, plural, one {A forma de onda de # faixa} other {As formas de onda de # faixas}} na mesma escala, com {length} de duração:',
  'board.part': '{name} ({from} a {to})',
  'board.silent': '{name} (em silêncio)',
  'board.sentence': '{words}.',
} satisfies Partial<Record<keyof typeof english, string>>;
