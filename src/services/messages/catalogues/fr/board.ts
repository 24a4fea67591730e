import type { board as english } from '../en/board.ts';

export const board = {
  'board.unmeasured': 'pas de forme d’onde',
  'board.alt':
    '{count, plural, one {La forme d’onde de # piste} other {Les formes d’onde de # pistes}} à la même échelle, durée {length} :',
  'board.part': '{name} (de {from} à {to})',
  'board.silent': '{name} (silence)',
  'board.sentence': '{words}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
