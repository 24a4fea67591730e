import type { quotas as english } from '../en/quotas.ts';

export const quotas = {
  'overview.own.day':
    'Du hast heute **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht ({rule}).',
  'overview.own.week':
    'Du hast diese Woche **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht ({rule}).',
  'overview.own.month':
    'Du hast diesen Monat **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht ({rule}).',
  'overview.other.day':
    '{user} hat heute **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht ({rule}).',
  'overview.other.week':
    '{user} hat diese Woche **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht ({rule}).',
  'overview.other.month':
    '{user} hat diesen Monat **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht ({rule}).',
  'overview.rule.override': 'eigenes Limit',
  'overview.rule.role': 'Limit der Rolle {role}',
  'overview.rule.member': 'Limit pro Mitglied',
  'overview.server.day':
    'Der Server hat heute **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht.',
  'overview.server.week':
    'Der Server hat diese Woche **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht.',
  'overview.server.month':
    'Der Server hat diesen Monat **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht.',
  'overview.ceiling':
    'Obergrenze des Bots für einen Server: heute (UTC) {used, number} von {limit, plural, one {# Credit} other {# Credits}} verbraucht.',
  'overview.left.own':
    'Damit hast du noch **{left, plural, one {# Credit} other {# Credits}}**; neu gezählt wird {when} ({date}).',
  'overview.left.other':
    'Damit bleibt ein Rest von **{left, plural, one {# Credit} other {# Credits}}**; neu gezählt wird {when} ({date}).',
  'overview.jobs': 'Laufende Anfragen: {counts}.',
  'overview.jobs.member': '{used, number} von {limit, number} pro Mitglied',
  'overview.jobs.server': '{used, number} von {limit, number} auf dem Server',
  'overview.paused.own': 'Deine Anfragen sind {pause} pausiert.',
  'overview.paused.other': 'Die Anfragen dieses Mitglieds sind {pause} pausiert.',
  'rules.title': 'Die Kontingent-Regeln dieses Servers',
  'rules.server': '**Server** {amount}',
  'rules.member': '**Jedes Mitglied** {amount}',
  'rules.roles': '**Nach Rolle** {list}',
  'rules.members': '**Nach Mitglied** {list}',
  'rules.members.paused': '{pause} pausiert',
  'rules.jobs': '**Gleichzeitige Anfragen** pro Mitglied: {member}; auf dem Server: {server}',
  'rules.jobs.any': 'ohne Limit',
  'rules.files.auto': '**Ergebnisse** mit Audio als Dateien, soweit sie passen',
  'rules.files.links': '**Ergebnisse** nur mit Links',
  'rules.managers': '**Verwalten Kontingente auch ohne „Server verwalten“** {list}',
  'rules.log': '**Log** {channel}',
  'rules.more': '{list} und {count, number} weitere',
  'managers.none':
    'Kontingente dürfen nur Mitglieder mit der Berechtigung „Server verwalten“ verwalten. Gib eine Rolle an, um sie hinzuzufügen.',
  'managers.are': 'Außer Mitgliedern mit „Server verwalten“ dürfen diese Kontingente verwalten: {list}.',
  'quota.not_allowed':
    'Dafür brauchst du die Berechtigung „Server verwalten“ oder eine Rolle, die mit `/quota managers` bestimmt ist. Dein eigenes Kontingent zeigt dir `/quota show`.',
  'quota.log.broken':
    'In den Log-Kanal kann nicht mehr geschrieben werden, deshalb fehlen dort Einträge. Wähl mit `/quota log` einen anderen; die letzten 200 Änderungen gibt es mit `/quota export`.',
  'quota.log.refused':
    'In diesen Kanal kann der Bot nicht schreiben: Er braucht dort „Kanal ansehen“ und „Nachrichten senden“.',
  'quota.unchanged': 'Es wurde nichts geändert.',
  'quota.reset.server':
    'Was der Server und seine Mitglieder in diesem Zeitraum verbraucht haben, zählt nicht mehr.',
  'quota.reset.member': 'Was {user} in diesem Zeitraum verbraucht hat, zählt nicht mehr.',
  'quota.granted.server':
    'Der Server darf in diesem Zeitraum {count, plural, one {# Credit} other {# Credits}} mehr verbrauchen.',
  'quota.granted.member':
    '{user} darf in diesem Zeitraum {count, plural, one {# Credit} other {# Credits}} mehr verbrauchen.',
  'quota.forgotten.member':
    'Der Verlauf von {user} ist gelöscht. Der Verbrauch in diesem Zeitraum zählt weiter, aber ohne den Namen.',
  'quota.forgotten.you':
    'Dein Verlauf auf diesem Server ist gelöscht. Was du in diesem Zeitraum verbraucht hast, zählt weiter, aber ohne deinen Namen.',
  'hint.limit': '„{limit}“ braucht „{credits}“. Um ein Limit aufzuheben, nimm „{clear}“.',
  'hint.set': 'Gib mindestens eines davon an: {options}.',
  'hint.everyone': 'Für alle gibt es `/quota set {member}`.',
  'hint.not_everyone': 'Kontingente können nicht alle verwalten; gib eine Rolle an.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
