import type { changes as english } from '../en/changes.ts';

export const changes = {
  'change.line': '変更しました：{what}、{before} → **{after}**',
  'change.same': 'すでにそのように設定されています。',
  'change.above.guildCredits':
    'サーバーの上限が{amount}になりますが、運営者が定めたサーバー全体の最大値は{ceiling}です（`GUILD_DAILY_CREDITS_MAX`）。',
  'change.above.memberCredits':
    'メンバーごとの上限が{amount}になりますが、運営者が定めたサーバー全体の最大値は{ceiling}です（`GUILD_DAILY_CREDITS_MAX`）。',
  'change.above.role':
    'ロール{role}の上限が{amount}になりますが、運営者が定めたサーバー全体の最大値は{ceiling}です（`GUILD_DAILY_CREDITS_MAX`）。',
  'change.above.member':
    '{member}の上限が{amount}になりますが、運営者が定めたサーバー全体の最大値は{ceiling}です（`GUILD_DAILY_CREDITS_MAX`）。',
  'change.above.operator': 'この上限を引き上げられるのはBotの運営者だけです。',
  'fact.period': '期間',
  'fact.guildCredits': 'サーバーの上限',
  'fact.memberCredits': 'メンバーごとの上限',
  'fact.guildJobs': 'サーバーの同時リクエスト数',
  'fact.memberJobs': 'メンバーごとの同時リクエスト数',
  'fact.role': 'ロール{role}の上限',
  'fact.member': '{member}の上限',
  'fact.block': '{member}の停止',
  'fact.manager': '{role}の利用枠管理権限',
  'fact.files': '結果の添付',
  'fact.log': 'ログチャンネル',
  'value.none': 'なし',
  'value.yes': 'あり',
  'value.no': 'なし',
  'audit.changed': '{when} {who}が{what}を変更：{before} → {after}',
  'audit.reset.server': '{when} {who}がこの期間のサーバーの使用量をリセット：{before, number} → 0',
  'audit.reset.member': '{when} {who}がこの期間の{member}の使用量をリセット：{before, number} → 0',
  'audit.grant.server': '{when} {who}がこの期間、サーバーに{count, plural, other {#クレジット}}を追加',
  'audit.grant.member': '{when} {who}がこの期間、{member}に{count, plural, other {#クレジット}}を追加',
  'audit.forget': '{when} {who}がメンバー1人の履歴を消去',
  'member.former': '元メンバー',
  'member.some': 'メンバー',
} satisfies Partial<Record<keyof typeof english, string>>;
