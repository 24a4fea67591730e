import type { progress as english } from '../en/progress.ts';

export const progress = {
  'progress.queued.separate_vocal': '順番待ち：カラオケ用トラックは{position, number}番目です。',
  'progress.queued.split_stem': '順番待ち：ステムは{position, number}番目です。',
  'progress.paused':
    '現在、分離サービスがこのBotのリクエストを受け付けていません。あなたのリクエストは保留中です。',
  'progress.connection':
    '現在、分離サービスに接続できません。あなたのリクエストは保留中で、自動的に再試行されます。',
  'progress.maintenance':
    '分離サービスはメンテナンス中です。あなたのリクエストは保留中で、数分後に自動的に再試行されます。',
  'progress.running.separate_vocal': 'カラオケ用トラックを分離しています（開始：{when}）。',
  'progress.running.split_stem': 'ステムを分離しています（開始：{when}）。',
  'progress.held': '{cost, plural, other {#クレジット}}を確保中',
  'progress.held.yours.day':
    '{cost, plural, other {#クレジット}}を確保中、あなたの今日の残りは{limit, number}中{left, number}',
  'progress.held.yours.week':
    '{cost, plural, other {#クレジット}}を確保中、あなたの今週の残りは{limit, number}中{left, number}',
  'progress.held.yours.month':
    '{cost, plural, other {#クレジット}}を確保中、あなたの今月の残りは{limit, number}中{left, number}',
  'progress.held.server.day':
    '{cost, plural, other {#クレジット}}を確保中、サーバーの今日の残りは{limit, number}中{left, number}',
  'progress.held.server.week':
    '{cost, plural, other {#クレジット}}を確保中、サーバーの今週の残りは{limit, number}中{left, number}',
  'progress.held.server.month':
    '{cost, plural, other {#クレジット}}を確保中、サーバーの今月の残りは{limit, number}中{left, number}',
  'progress.usual': '{bar} 通常の所要時間（{time}）の{percent, number}%',
  'progress.longer': '{bar} 通常（{time}）より時間がかかっています。',
  'progress.joined.alone': 'あなたのクレジットは不要（すでにリクエスト済み）',
  'progress.joined.together': 'あなたのクレジットは不要（ほか{count, plural, other {#人}}と一緒に通知）',
  'progress.reference': '参照ID：{id}',
  'progress.low': '残りのクレジットが5分の1を切りました。{when}にリセットされます。',
} satisfies Partial<Record<keyof typeof english, string>>;
