import type { questions as english } from '../en/questions.ts';

export const questions = {
  'question.other_track':
    'このタスクには、その`{option}`のトラックがありません。{count, plural, other {タスクのトラック（#件）を下に表示しています}}。どれにするか選んでください。何も送信されておらず、クレジットも消費されていません。',
  'question.gone':
    'これは以前に作成されましたが、ファイルは{time}に消えました。もう一度作成できます。何も送信されておらず、クレジットも消費されていません。',
  'question.cost.yours.day':
    'あなたの今日の残り{left}クレジットのうち、{cost}クレジットを使います。続けますか？',
  'question.cost.yours.week':
    'あなたの今週の残り{left}クレジットのうち、{cost}クレジットを使います。続けますか？',
  'question.cost.yours.month':
    'あなたの今月の残り{left}クレジットのうち、{cost}クレジットを使います。続けますか？',
  'question.cost.server.day':
    'サーバーの今日の残り{left}クレジットのうち、{cost}クレジットを使います。続けますか？',
  'question.cost.server.week':
    'サーバーの今週の残り{left}クレジットのうち、{cost}クレジットを使います。続けますか？',
  'question.cost.server.month':
    'サーバーの今月の残り{left}クレジットのうち、{cost}クレジットを使います。続けますか？',
  'question.dismissed': 'わかりました。何もリクエストしていません。',
  'question.track': 'トラック{number}',
  'button.go': '続ける（{cost, plural, other {#クレジット}}）',
  'button.again': 'もう一度作成（{cost, plural, other {#クレジット}}）',
  'button.not_now': '今はしない',
} satisfies Partial<Record<keyof typeof english, string>>;
