import type { usage as english } from '../en/usage.ts';

export const usage = {
  'usage.day':
    'Heute **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht, in {requests, plural, one {# Anfrage} other {# Anfragen}}: Karaoke {karaoke, number}, Stems {stems, number}.',
  'usage.week':
    'Diese Woche **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht, in {requests, plural, one {# Anfrage} other {# Anfragen}}: Karaoke {karaoke, number}, Stems {stems, number}.',
  'usage.month':
    'Diesen Monat **{used, number} von {limit, plural, one {# Credit} other {# Credits}}** verbraucht, in {requests, plural, one {# Anfrage} other {# Anfragen}}: Karaoke {karaoke, number}, Stems {stems, number}.',
  'usage.total': 'Rechnet man mit, was zurückgesetzt wurde, sind es {total, number}.',
  'usage.member':
    '{member}: {credits, plural, one {# Credit} other {# Credits}} in {requests, plural, one {# Anfrage} other {# Anfragen}}',
  'usage.nobody': 'In diesem Zeitraum hat noch niemand etwas verbraucht.',
  'usage.exported':
    '{requests, plural, one {# Anfrage} other {# Anfragen}} aus diesem Zeitraum, jede in einer Zeile, und {changes, plural, one {die letzte # Änderung} other {die letzten # Änderungen}} an Kontingenten (Zeiten in UTC).',
  'chart.title': 'Verbrauchte Credits pro Tag',
  'chart.amount': '{figure} {count, plural, one {Credit} other {Credits}}',
  'chart.period': '{period}, Tage in UTC',
  'chart.karaoke': 'Karaoke {figure}',
  'chart.stems': 'Stems {figure}',
  'chart.limit': 'Limit',
  'chart.limit.sentence': 'Das Limit liegt bei {amount} am Tag.',
  'chart.empty': 'Es gibt keine Tage zu zeigen.',
  'chart.unused':
    '{count, plural, one {An diesem Tag wurden keine Credits verbraucht.} other {In diesen # Tagen wurden keine Credits verbraucht.}}',
  'chart.alt.title': 'Verbrauchte Credits pro Tag.',
  'chart.alt.period': 'Zeitraum: {period}, UTC.',
  'chart.alt.bars': 'Balkendiagramm der pro UTC-Tag verbrauchten Credits, {period}.',
  'chart.alt.total': 'Insgesamt {amount}: {karaoke} für Karaoke und {stems} für Stems.',
  'chart.alt.busiest': 'Der stärkste Tag war der {day} mit {amount}.',
  'chart.alt.at_limit': 'So viel oder mehr wurde an {count, plural, one {# Tag} other {# Tagen}} verbraucht.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
