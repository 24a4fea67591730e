import type { mix as english } from '../en/mix.ts';

export const mix = {
  'button.open_mixer': 'ミキサーを開く',
  'mix.untitled': '無題の曲',
  'mix.heading': '{title} – Stemsmith ミキサー',
  'mix.tracks': '{count, plural, other {#トラック}}',
  'mix.noscript': 'ミキサーには JavaScript が必要です。',
  'mix.missing.title': 'ここには何もありません',
  'mix.missing.text':
    'リンクは途中で切れていませんか。Discord の結果の下にあるボタンに完全なリンクがあります。',
  'mix.gone.title': 'ファイルはもうありません',
  'mix.gone.text':
    '分離したトラックの保存期間は14日間です。Discord で {command} を使い、task_id {task} と audio_id {audio} でもう一度依頼してください。',
} satisfies Partial<Record<keyof typeof english, string>>;
