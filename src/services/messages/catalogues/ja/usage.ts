import type { usage as english } from '../en/usage.ts';

export const usage = {
  'usage.day':
    '今日は{requests, plural, other {#件}}のリクエストで**{limit, plural, other {#クレジット}}中{used, number}**を使用：カラオケ{karaoke, number}、ステム{stems, number}。',
  'usage.week':
    '今週は{requests, plural, other {#件}}のリクエストで**{limit, plural, other {#クレジット}}中{used, number}**を使用：カラオケ{karaoke, number}、ステム{stems, number}。',
  'usage.month':
    '今月は{requests, plural, other {#件}}のリクエストで**{limit, plural, other {#クレジット}}中{used, number}**を使用：カラオケ{karaoke, number}、ステム{stems, number}。',
  'usage.total': 'リセット前は{total, number}でした。',
  'usage.member':
    '{member}：{credits, plural, other {#クレジット}}（{requests, plural, other {#件}}のリクエスト）',
  'usage.nobody': 'この期間にはまだ誰も使っていません。',
  'usage.exported':
    'この期間のリクエスト{requests, plural, other {#件}}（1行に1件）と、利用枠の最近の変更{changes, plural, other {#件}}です（時刻はUTC）。',
  'chart.title': '1日ごとの使用クレジット',
  'chart.amount': '{figure}{count, plural, other {クレジット}}',
  'chart.period': '{period}（UTCの日付）',
  'chart.karaoke': 'カラオケ {figure}',
  'chart.stems': 'ステム {figure}',
  'chart.limit': '上限',
  'chart.limit.sentence': '上限は1日{amount}です。',
  'chart.empty': '表示する日がありません。',
  'chart.unused': '{count, plural, other {この#日間、クレジットは使われていません。}}',
  'chart.alt.title': '1日ごとの使用クレジット。',
  'chart.alt.period': '期間：{period}（UTC）。',
  'chart.alt.bars': 'UTCの日付ごとに使用クレジットを示した棒グラフ、{period}。',
  'chart.alt.total': '合計{amount}：カラオケ{karaoke}、ステム{stems}。',
  'chart.alt.busiest': '最も多かった日は{day}で、{amount}でした。',
  'chart.alt.at_limit': '上限以上を使った日は{count, plural, other {#日}}ありました。',
} satisfies Partial<Record<keyof typeof english, string>>;
