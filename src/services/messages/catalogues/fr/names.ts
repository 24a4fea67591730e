import type { names as english } from '../en/names.ts';

export const names = {
  'name.task_id': 'task_id',
  'name.audio_id': 'audio_id',
  'name.private': 'privé',
  'name.member': 'membre',
  'name.credits': 'crédits',
  'name.action': 'action',
  'name.duration': 'durée',
  'name.reason': 'raison',
  'name.role': 'rôle',
  'name.channel': 'salon',
  'name.server': 'serveur',
  'name.period': 'période',
  'name.member_jobs': 'demandes_membre',
  'name.job': 'demande',
  'name.topic': 'sujet',
  'name.server_jobs': 'demandes_serveur',
  'name.mode': 'mode',
  'name.Make karaoke': 'Créer un karaoké',
  'name.Split stems': 'Séparer en stems',
} as const satisfies Partial<Record<keyof typeof english, string>>;
