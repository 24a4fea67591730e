import type { failures as english } from '../en/failures.ts';

export const failures = {
  'failure.of.separate_vocal': '{user}, die Karaoke-Spuren konnten nicht erstellt werden: {cause}.',
  'failure.of.split_stem': '{user}, die Stems konnten nicht erstellt werden: {cause}.',
  'failure.titled.separate_vocal':
    '{user}, die Karaoke-Spuren von {title} konnten nicht erstellt werden: {cause}.',
  'failure.titled.split_stem': '{user}, die Stems von {title} konnten nicht erstellt werden: {cause}.',
  'failure.cause.invalid': 'Der Separationsdienst kennt diesen Song nicht oder kann ihn nicht trennen',
  'failure.cause.source': 'Der Separationsdienst konnte das Audio des Songs nicht abrufen',
  'failure.cause.no_credits': 'Der Separationsdienst hat für diesen Bot keine Credits mehr',
  'failure.cause.unauthorized': 'Der Separationsdienst lässt diesen Bot nicht mehr zu',
  'failure.cause.wrong_url': 'Der Separationsdienst war dort, wo dieser Bot ihn sucht, nicht zu finden',
  'failure.cause.failed': 'Der Separationsdienst hat es versucht, aber nicht geschafft',
  'failure.cause.unknown_outcome':
    'Der Separationsdienst hat keine eindeutige Antwort gegeben, und es ist kein Ergebnis gekommen',
  'failure.cause.timeout': 'Die Trennung hat zu lange gedauert',
  'failure.advice.ids': 'Prüf, ob beide IDs zum selben Song gehören ({command}).',
  'failure.advice.song': 'Prüf, ob es den Song noch gibt, und versuch es dann noch einmal ({command}).',
  'failure.advice.operator':
    'Sag der Person Bescheid, die den Bot betreibt, und versuch es später noch einmal ({command}).',
  'failure.advice.again':
    'Versuch es noch einmal; klappt es wieder nicht, lässt sich dieser Song vielleicht nicht trennen ({command}).',
  'failure.advice.late':
    'Versuch es noch einmal; kommt das Ergebnis doch noch, erscheint es hier ({command}).',
  'failure.refund': 'Du hast {cost, plural, one {# Credit} other {# Credits}} zurückbekommen.',
  'failure.free': 'Dir wurde nichts berechnet.',
  'button.retry': 'Noch einmal versuchen ({cost, plural, one {# Credit} other {# Credits}})',
  'telling.pointer': 'Die Antwort auf diese Anfrage findest du hier: {link}',
  'ping.separated.separate_vocal': '{user}, deine Karaoke-Spuren sind fertig; siehe die Nachricht oben.',
  'ping.separated.split_stem': '{user}, deine Stems sind fertig; siehe die Nachricht oben.',
  'ping.failed.separate_vocal':
    '{user}, deine Karaoke-Spuren konnten nicht erstellt werden; siehe die Nachricht oben.',
  'ping.failed.split_stem': '{user}, deine Stems konnten nicht erstellt werden; siehe die Nachricht oben.',
  'ping.returned.separate_vocal':
    '{user}, zu deinen Karaoke-Spuren gibt es eine Frage; siehe die Nachricht oben.',
  'ping.returned.split_stem': '{user}, zu deinen Stems gibt es eine Frage; siehe die Nachricht oben.',
  'ping.refused.separate_vocal':
    '{user}, deine Karaoke-Spuren wurden nicht angefordert, weil ein Limit erreicht ist; siehe die Nachricht oben.',
  'ping.refused.split_stem':
    '{user}, deine Stems wurden nicht angefordert, weil ein Limit erreicht ist; siehe die Nachricht oben.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
