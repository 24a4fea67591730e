import type { changes as english } from '../en/changes.ts';

export const changes = {
  'change.line': 'Geändert: {what}, {before} → **{after}**.',
  'change.same': 'Genau so war es schon eingestellt.',
  'change.above.guildCredits':
    'Das Limit des Servers wäre dann {amount}; die Obergrenze des Bots für einen ganzen Server ist {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.memberCredits':
    'Das Limit pro Mitglied wäre dann {amount}; die Obergrenze des Bots für einen ganzen Server ist {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.role':
    'Das Limit der Rolle {role} wäre dann {amount}; die Obergrenze des Bots für einen ganzen Server ist {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.member':
    'Das Limit von {member} wäre dann {amount}; die Obergrenze des Bots für einen ganzen Server ist {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.operator': 'Erhöhen kann sie nur, wer diesen Bot betreibt.',
  'fact.period': 'Zeitraum',
  'fact.guildCredits': 'Limit des Servers',
  'fact.memberCredits': 'Limit pro Mitglied',
  'fact.guildJobs': 'gleichzeitige Anfragen auf dem Server',
  'fact.memberJobs': 'gleichzeitige Anfragen pro Mitglied',
  'fact.role': 'Limit der Rolle {role}',
  'fact.member': 'Limit von {member}',
  'fact.block': 'Pause von {member}',
  'fact.manager': '{role} darf Kontingente verwalten',
  'fact.files': 'was Ergebnisse mitbringen',
  'fact.log': 'Log-Kanal',
  // Of a limit, a pause or a channel, whose genders differ.
  'value.none': 'nicht gesetzt',
  'value.yes': 'ja',
  'value.no': 'nein',
  'audit.changed': '{when} {who} hat geändert: {what}, {before} → {after}',
  'audit.reset.server':
    '{when} {who} hat den Verbrauch des Servers in diesem Zeitraum zurückgesetzt: {before, number} → 0',
  'audit.reset.member':
    '{when} {who} hat den Verbrauch von {member} in diesem Zeitraum zurückgesetzt: {before, number} → 0',
  'audit.grant.server':
    '{when} {who} hat dem Server für diesen Zeitraum {count, plural, one {# zusätzlichen Credit} other {# zusätzliche Credits}} gegeben',
  'audit.grant.member':
    '{when} {who} hat {member} für diesen Zeitraum {count, plural, one {# zusätzlichen Credit} other {# zusätzliche Credits}} gegeben',
  'audit.forget': '{when} {who} hat den Verlauf eines Mitglieds gelöscht',
  // In every case of the grammar the same.
  'member.former': 'Ex-Mitglied',
  'member.some': 'ein Mitglied',
} as const satisfies Partial<Record<keyof typeof english, string>>;
