import type { board as english } from '../en/board.ts';

export const board = {
  'board.unmeasured': 'keine Wellenform',
  'board.alt':
    '{count, plural, one {Die Wellenform von # Spur} other {Die Wellenformen von # Spuren}} im selben Maßstab, Länge {length}:',
  'board.part': '{name} ({from} bis {to})',
  'board.silent': '{name} (stumm)',
  'board.sentence': '{words}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
