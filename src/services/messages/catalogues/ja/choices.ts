import type { choices as english } from '../en/choices.ts';

export const choices = {
  'choice.limit': '上限設定',
  'choice.block': '停止',
  'choice.unblock': '停止解除',
  'choice.clear': '個別設定を削除',
  'choice.hour': '1時間',
  'choice.day': '1日',
  'choice.week': '1週間',
  'choice.month': '1か月',
  'choice.auto': '自動',
  'choice.links': 'リンクのみ',
  'choice.add': '追加',
  'choice.remove': '削除',
  'choice.start': 'はじめに',
  'choice.privacy': 'プライバシー',
} satisfies Partial<Record<keyof typeof english, string>>;
