import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
  'refusal.blocked':
    'モデレーターがあなたのリクエストを停止しています（{pause}）。モデレーターは`/quota member`で解除できます。',
  'refusal.memberJobs':
    'あなたのリクエストは、同時に進められる{limit, plural, other {#件}}のうち{used, number}件が進行中です。どれかが終わってからもう一度お試しください。',
  'refusal.guildJobs':
    'このサーバーのリクエストは、同時に進められる{limit, plural, other {#件}}のうち{used, number}件が進行中です。どれかが終わってからもう一度お試しください。',
  'refusal.floor':
    'Botのアカウントの残高が少ないため、運営者が補充するまで{cost, plural, other {#クレジット}}のリクエストは停止されています。',
  'refusal.reached.override': 'あなた個別の上限に達しました：{usage}',
  'refusal.reached.role': 'あなたのロール{role}の上限に達しました：{usage}',
  'refusal.reached.member': 'メンバーごとの上限に達しました：{usage}',
  'refusal.reached.guild': 'このサーバーの上限に達しました：{usage}',
  'refusal.reached.ceiling': 'このBotが1つのサーバーに認める最大値に達しました：{usage}',
  'refusal.reached.operator': 'このBotの全サーバー合計の予算に達しました：{usage}',
  'refusal.usage.day':
    '今日は{limit, plural, other {#クレジット}}中{used, number}が使用済みで、このリクエストには{cost, number}クレジット必要です。',
  'refusal.usage.week':
    '今週は{limit, plural, other {#クレジット}}中{used, number}が使用済みで、このリクエストには{cost, number}クレジット必要です。',
  'refusal.usage.month':
    '今月は{limit, plural, other {#クレジット}}中{used, number}が使用済みで、このリクエストには{cost, number}クレジット必要です。',
  'refusal.resets': '{when}にリセットされます。',
  'refusal.small.override':
    'このリクエストには{cost, number}クレジット必要ですが、あなた個別の上限（{amount}）では足りません。',
  'refusal.small.role':
    'このリクエストには{cost, number}クレジット必要ですが、あなたのロール{role}の上限（{amount}）では足りません。',
  'refusal.small.member':
    'このリクエストには{cost, number}クレジット必要ですが、メンバーごとの上限（{amount}）では足りません。',
  'refusal.small.guild':
    'このリクエストには{cost, number}クレジット必要ですが、このサーバーの上限（{amount}）では足りません。',
  'refusal.small.ceiling':
    'このリクエストには{cost, number}クレジット必要ですが、このBotが1つのサーバーに認める最大値（{amount}）では足りません。',
  'refusal.small.operator':
    'このリクエストには{cost, number}クレジット必要ですが、このBotの全サーバー合計の予算（{amount}）では足りません。',
  'refusal.raise.moderator': 'この上限はモデレーターが`/quota`で引き上げられます。',
  'refusal.raise.operator': 'この上限を引き上げられるのはBotの運営者だけです。',
} satisfies Partial<Record<keyof typeof english, string>>;
