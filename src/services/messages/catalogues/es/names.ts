import type { names as english } from '../en/names.ts';

export const names = {
  'name.task_id': 'task_id',
  'name.audio_id': 'audio_id',
  'name.private': 'privado',
  'name.member': 'miembro',
  'name.credits': 'créditos',
  'name.action': 'acción',
  'name.duration': 'duración',
  'name.reason': 'motivo',
  'name.role': 'rol',
  'name.channel': 'canal',
  'name.server': 'servidor',
  'name.period': 'periodo',
  'name.member_jobs': 'solicitudes_miembro',
  'name.job': 'solicitud',
  'name.topic': 'tema',
  'name.server_jobs': 'solicitudes_servidor',
  'name.mode': 'modo',
  'name.Make karaoke': 'Crear karaoke',
  'name.Split stems': 'Separar en stems',
} as const satisfies Partial<Record<keyof typeof english, string>>;
