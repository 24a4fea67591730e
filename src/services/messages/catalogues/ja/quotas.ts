import type { quotas as english } from '../en/quotas.ts';

export const quotas = {
  'overview.own.day':
    'あなたの今日の使用量は**{limit, plural, other {#クレジット}}中{used, number}**です（{rule}）。',
  'overview.own.week':
    'あなたの今週の使用量は**{limit, plural, other {#クレジット}}中{used, number}**です（{rule}）。',
  'overview.own.month':
    'あなたの今月の使用量は**{limit, plural, other {#クレジット}}中{used, number}**です（{rule}）。',
  'overview.other.day':
    '{user}さんの今日の使用量は**{limit, plural, other {#クレジット}}中{used, number}**です（{rule}）。',
  'overview.other.week':
    '{user}さんの今週の使用量は**{limit, plural, other {#クレジット}}中{used, number}**です（{rule}）。',
  'overview.other.month':
    '{user}さんの今月の使用量は**{limit, plural, other {#クレジット}}中{used, number}**です（{rule}）。',
  'overview.rule.override': '個別の上限',
  'overview.rule.role': '{role}の上限',
  'overview.rule.member': 'メンバーごとの上限',
  'overview.server.day':
    'サーバーの今日の使用量は**{limit, plural, other {#クレジット}}中{used, number}**です。',
  'overview.server.week':
    'サーバーの今週の使用量は**{limit, plural, other {#クレジット}}中{used, number}**です。',
  'overview.server.month':
    'サーバーの今月の使用量は**{limit, plural, other {#クレジット}}中{used, number}**です。',
  'overview.ceiling':
    'Botが1つのサーバーに認める最大値：今日（UTC）は{limit, plural, other {#クレジット}}中{used, number}を使用。',
  'overview.left.own':
    'あなたの残りは**{left, plural, other {#クレジット}}**です。{when}（{date}）にリセットされます。',
  'overview.left.other':
    '残りは**{left, plural, other {#クレジット}}**です。{when}（{date}）にリセットされます。',
  'overview.jobs': '進行中のリクエスト：{counts}。',
  'overview.jobs.member': 'メンバーごとは{limit, number}件中{used, number}件',
  'overview.jobs.server': 'サーバー全体は{limit, number}件中{used, number}件',
  'overview.paused.own': 'あなたのリクエストは停止されています（{pause}）。',
  'overview.paused.other': 'このメンバーのリクエストは停止されています（{pause}）。',
  'rules.title': 'このサーバーのルール',
  'rules.server': '**サーバー** {amount}',
  'rules.member': '**メンバーごと** {amount}',
  'rules.roles': '**ロール別** {list}',
  'rules.members': '**メンバー別** {list}',
  'rules.members.paused': '停止中（{pause}）',
  'rules.jobs': '**同時リクエスト数** メンバーごと：{member}、サーバー全体：{server}',
  'rules.jobs.any': '無制限',
  'rules.files.auto': '**結果** 入る分だけ音声ファイルを添付',
  'rules.files.links': '**結果** リンクのみ',
  'rules.managers': '**「サーバー管理」のほかに利用枠を管理できるロール** {list}',
  'rules.log': '**ログ** {channel}',
  'rules.more': '{list}、ほか{count, number}件',
  'managers.none':
    '利用枠を管理できるのは「サーバー管理」の権限を持つメンバーだけです。ロールを指定すると追加できます。',
  'managers.are': '「サーバー管理」の権限を持つメンバーのほかに、次のロールも利用枠を管理できます：{list}。',
  'quota.not_allowed':
    'これには「サーバー管理」の権限か、`/quota managers`で指定されたロールが必要です。自分の利用枠は`/quota show`で確認できます。',
  'quota.log.broken':
    'ログチャンネルに書き込めなくなったため、記録が抜けています。`/quota log`でチャンネルを選び直してください。最近200件の変更は`/quota export`で確認できます。',
  'quota.log.refused':
    'Botはそのチャンネルに書き込めません。そのチャンネルで「チャンネルを見る」と「メッセージを送信」の権限が必要です。',
  'quota.unchanged': '何も変更されていません。',
  'quota.reset.server': 'この期間のサーバーとメンバーの使用量はリセットされました。',
  'quota.reset.member': 'この期間の{user}さんの使用量はリセットされました。',
  'quota.granted.server': 'この期間、サーバーはさらに{count, plural, other {#クレジット}}使えます。',
  'quota.granted.member': 'この期間、{user}さんはさらに{count, plural, other {#クレジット}}使えます。',
  'quota.forgotten.member':
    '{user}さんの履歴を消去しました。この期間の使用量は、名前を除いて集計に残ります。',
  'quota.forgotten.you':
    'このサーバーでのあなたの履歴を消去しました。この期間の使用量は、あなたの名前を除いて集計に残ります。',
  'hint.limit': '「{limit}」には「{credits}」の指定が必要です。上限をなくすには「{clear}」を選んでください。',
  'hint.set': '次のうち少なくとも1つを指定してください：{options}。',
  'hint.everyone': '全員が対象の場合は`/quota set {member}`を使ってください。',
  'hint.not_everyone': '全員に利用枠の管理を任せることはできません。ロールを指定してください。',
} satisfies Partial<Record<keyof typeof english, string>>;
