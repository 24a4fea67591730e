import type { names as english } from '../en/names.ts';

export const names = {
  'name.task_id': 'タスクid',
  'name.audio_id': 'オーディオid',
  'name.private': '自分だけに表示',
  'name.member': 'メンバー',
  'name.credits': 'クレジット',
  'name.action': '操作',
  'name.duration': '停止期間',
  'name.reason': '理由',
  'name.role': 'ロール',
  'name.channel': 'チャンネル',
  'name.server': 'サーバー',
  'name.period': '期間',
  'name.member_jobs': 'メンバーの同時リクエスト数',
  'name.server_jobs': 'サーバーの同時リクエスト数',
  'name.mode': 'モード',
  'name.job': 'リクエスト',
  'name.topic': 'トピック',
  'name.Make karaoke': 'カラオケを作成',
  'name.Split stems': 'ステムに分離',
} satisfies Partial<Record<keyof typeof english, string>>;
