import type { board as english } from '../en/board.ts';

export const board = {
  'board.unmeasured': 'sin forma de onda',
  'board.alt':
    '{count, plural, one {La forma de onda de # pista} other {Las formas de onda de # pistas}} en una misma escala, duración {length}:',
  'board.part': '{name} (de {from} a {to})',
  'board.silent': '{name} (silencio)',
  'board.sentence': '{words}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
