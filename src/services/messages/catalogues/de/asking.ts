import type { asking as english } from '../en/asking.ts';

export const asking = {
  'suggest.own': '{title} · {date} · von dir',
  'suggest.server': '{title} · {date}',
  'suggest.use': 'Diese ID verwenden: {id}',
  'suggest.use_titled': '{title} · {id}',
  'track.untitled': 'Ohne Titel',
  'track.variant': 'Version {number}',
  'pick.several':
    'In dieser Nachricht stehen mehrere Tracks. Welchen meinst du? Jede Auswahl ist eine eigene Anfrage.',
  'pick.of_task':
    'In dieser Nachricht steht ein Song, aber nicht, welche Version davon. Welche meinst du? Jede Auswahl ist eine eigene Anfrage.',
  'pick.placeholder.separate_vocal': 'Track für Karaoke auswählen',
  'pick.placeholder.split_stem': 'Track zum Aufteilen in Stems auswählen',
  'pick.more': 'Der Song wird noch generiert: Es können weitere Versionen dazukommen.',
  'pick.unfinished':
    'Dieser Song wird noch generiert, bisher gibt es keinen Track davon. Versuch es in einer Minute noch einmal oder gib beide IDs selbst ein.',
  'pick.unknown':
    'Zu dem Song in dieser Nachricht hat der Separationsdienst keine Tracks. Wenn du beide IDs hast, gib sie selbst ein.',
  'pick.unreachable':
    'Die Tracks dieses Songs konnten gerade nicht nachgeschlagen werden. Versuch es in einer Minute noch einmal oder gib beide IDs selbst ein.',
  'button.enter_ids': 'IDs eingeben',
  'form.title.separate_vocal': 'Karaoke: welcher Song?',
  'form.title.split_stem': 'Stems: welcher Song?',
  'form.task_id': 'Task-ID, etwa 3e63b4cc88d52611159371f6…',
  'form.audio_id': 'Audio-ID oder Link zum Song',
} as const satisfies Partial<Record<keyof typeof english, string>>;
