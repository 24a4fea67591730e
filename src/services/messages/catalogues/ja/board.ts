import type { board as english } from '../en/board.ts';

export const board = {
  'board.unmeasured': '波形なし',
  'board.alt': '{count, plural, other {#トラック}}の波形（同じ目盛り、長さ{length}）：',
  'board.part': '{name}（{from}～{to}）',
  'board.silent': '{name}（無音）',
  'board.sentence': '{words}。',
} satisfies Partial<Record<keyof typeof english, string>>;
