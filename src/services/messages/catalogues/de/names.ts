import type { names as english } from '../en/names.ts';

export const names = {
  'name.task_id': 'task_id',
  'name.audio_id': 'audio_id',
  'name.private': 'privat',
  'name.member': 'mitglied',
  'name.credits': 'credits',
  'name.action': 'aktion',
  'name.duration': 'dauer',
  'name.reason': 'grund',
  'name.role': 'rolle',
  'name.channel': 'kanal',
  'name.server': 'server',
  'name.period': 'zeitraum',
  'name.member_jobs': 'anfragen_mitglied',
  'name.job': 'anfrage',
  'name.topic': 'thema',
  'name.server_jobs': 'anfragen_server',
  'name.mode': 'modus',
  'name.Make karaoke': 'Karaoke erstellen',
  'name.Split stems': 'In Stems aufteilen',
} as const satisfies Partial<Record<keyof typeof english, string>>;
