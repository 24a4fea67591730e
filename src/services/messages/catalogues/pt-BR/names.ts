import type { names as english } from '../en/names.ts';

export const names = {
  'name.task_id': 'id_da_tarefa',
  'name.audio_id': 'id_do_áudio',
  'name.private': 'privado',
  'name.member': 'membro',
  'name.credits': 'créditos',
  'name.action': 'ação',
  'name.duration': 'duração',
  'name.reason': 'motivo',
  'name.role': 'cargo',
  'name.channel': 'canal',
  'name.server': 'servidor',
  'name.period': 'período',
  'name.member_jobs': 'pedidos_por_membro',
  'name.server_jobs': 'pedidos_no_servidor',
  'name.mode': 'modo',
  'name.job': 'pedido',
  'name.topic': 'assunto',
  'name.Make karaoke': 'Criar karaokê',
  'name.Split stems': 'Separar stems',
} satisfies Partial<Record<keyof typeof english, string>>;
