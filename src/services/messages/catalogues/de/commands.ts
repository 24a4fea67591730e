import type { commands as english } from '../en/commands.ts';

export const commands = {
  'command.karaoke': 'Einen generierten Song in Vocals und Instrumental trennen',
  'command.stems': 'Einen generierten Song in bis zu 12 Instrumente aufteilen',
  'command.song.task_id': 'Die ID des Tasks, der den Song generiert hat',
  'command.song.audio_id': 'Die ID des Tracks oder ein Link dazu',
  'command.song.private': 'Die Antwort nur mir zeigen (Standard: nein)',
  'command.quota': 'Wer hier wie viel verbrauchen darf',
  'command.jobs': 'Deine Anfragen auf diesem Server',
  'command.jobs.forget':
    'Deinen Verlauf hier löschen; dein Verbrauch in diesem Zeitraum zählt weiter, ohne deinen Namen',
  'command.quota.whom': 'Für wen (leer lassen für den ganzen Server)',
  'command.quota.reset': 'Den bisherigen Verbrauch in diesem Zeitraum nicht mehr zählen',
  'command.quota.grant': 'Zusätzliche Credits für diesen Zeitraum',
  'command.quota.grant.credits': 'Wie viele zusätzlich',
  'command.quota.forget':
    'Den Verlauf eines Mitglieds löschen; der Verbrauch im Zeitraum zählt weiter, ohne Namen',
  'command.quota.forget.member': 'Wessen Verlauf',
  'command.quota.member': 'Ein eigenes Limit für ein Mitglied oder eine Pause für dessen Anfragen',
  'command.quota.member.member': 'Um wen es geht',
  'command.quota.member.action':
    'Limit setzen: eigene Credits; pausieren: keine Anfragen; zurücksetzen: es gilt, was für alle gilt',
  'command.quota.member.credits': 'Für „Limit setzen“: Credits pro Zeitraum',
  'command.quota.member.duration': 'Für „pausieren“: wie lange (leer lassen: bis auf Weiteres)',
  'command.quota.member.reason': 'Für „pausieren“: warum; das Mitglied bekommt es zu lesen',
  'command.quota.show': 'Was du und der Server verbraucht haben und noch verbrauchen dürfen',
  'command.quota.show.member': 'Wessen Kontingent (nur für die Moderation)',
  'command.quota.set': 'Die Limits des Servers, der Zeitraum, für den sie gelten, und gleichzeitige Anfragen',
  'command.quota.set.server': 'Credits für den ganzen Server pro Zeitraum',
  'command.quota.set.member': 'Credits für jedes Mitglied pro Zeitraum',
  'command.quota.set.period': 'Wie oft neu gezählt wird (UTC; Wochen beginnen am Montag)',
  'command.quota.set.member_jobs': 'Gleichzeitig laufende Anfragen pro Mitglied (0: ohne Limit)',
  'command.quota.set.server_jobs': 'Gleichzeitig laufende Anfragen auf dem Server (0: ohne Limit)',
  'command.quota.log': 'Der Kanal, in dem jede Änderung an Kontingenten festgehalten wird',
  'command.quota.log.channel': 'Welcher (leer lassen: keiner)',
  'command.quota.usage': 'Wer in diesem Zeitraum wie viel verbraucht hat, mit Diagramm der letzten 30 Tage',
  'command.quota.export':
    'Anfragen des Zeitraums und letzte Änderungen an Kontingenten als Dateien für Tabellen (CSV)',
  'command.quota.role':
    'Credits pro Zeitraum für Mitglieder mit einer Rolle; von mehreren zählt die großzügigste',
  'command.quota.role.role': 'Für wessen Mitglieder',
  'command.quota.role.credits': 'Credits pro Zeitraum (leer lassen, um das Limit aufzuheben)',
  'command.quota.managers': 'Welche Rollen außer denen mit „Server verwalten“ Kontingente verwalten dürfen',
  'command.quota.managers.role': 'Die Rolle (leer lassen, um alle zu sehen)',
  'command.quota.managers.action': 'Was mit ihr geschehen soll (Standard: hinzufügen)',
} as const satisfies Partial<Record<keyof typeof english, string>>;
