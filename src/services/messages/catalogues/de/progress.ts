import type { progress as english } from '../en/progress.ts';

export const progress = {
  'progress.queued.separate_vocal':
    'In der Warteschlange: Deine Karaoke-Spuren sind auf Platz {position, number}.',
  'progress.queued.split_stem': 'In der Warteschlange: Deine Stems sind auf Platz {position, number}.',
  'progress.paused':
    'Der Separationsdienst nimmt von diesem Bot gerade keine Anfragen an. Deine Anfrage bleibt gespeichert.',
  'progress.connection':
    'Der Separationsdienst ist gerade nicht erreichbar. Deine Anfrage bleibt gespeichert und wird wieder versucht.',
  'progress.maintenance':
    'Der Separationsdienst wird gerade gewartet. Deine Anfrage bleibt gespeichert und wird in ein paar Minuten wieder versucht.',
  'progress.running.separate_vocal': 'Deine Karaoke-Spuren werden getrennt, gestartet {when}.',
  'progress.running.split_stem': 'Deine Stems werden getrennt, gestartet {when}.',
  'progress.held': '{cost, plural, one {# Credit} other {# Credits}} reserviert',
  'progress.held.yours.day':
    '{cost, plural, one {# Credit} other {# Credits}} reserviert, heute hast du noch {left, number} von {limit, number}',
  'progress.held.yours.week':
    '{cost, plural, one {# Credit} other {# Credits}} reserviert, diese Woche hast du noch {left, number} von {limit, number}',
  'progress.held.yours.month':
    '{cost, plural, one {# Credit} other {# Credits}} reserviert, diesen Monat hast du noch {left, number} von {limit, number}',
  'progress.held.server.day':
    '{cost, plural, one {# Credit} other {# Credits}} reserviert, heute hat der Server noch {left, number} von {limit, number}',
  'progress.held.server.week':
    '{cost, plural, one {# Credit} other {# Credits}} reserviert, diese Woche hat der Server noch {left, number} von {limit, number}',
  'progress.held.server.month':
    '{cost, plural, one {# Credit} other {# Credits}} reserviert, diesen Monat hat der Server noch {left, number} von {limit, number}',
  'progress.usual': '{bar} {percent, number} % der üblichen {time} Minuten',
  'progress.longer': '{bar} Es dauert länger als üblich ({time} Minuten).',
  'progress.joined.alone': 'Kostet dich nichts: wurde schon vorher angefragt',
  'progress.joined.together':
    'Kostet dich nichts: du bekommst Bescheid, zusammen mit {count, plural, one {# anderen Person} other {# anderen}}',
  'progress.reference': 'Referenz {id}',
  'progress.low': 'Du hast weniger als ein Fünftel deiner Credits übrig; neu gezählt wird {when}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
