import type { asking as english } from '../en/asking.ts';

export const asking = {
  'suggest.own': '{title} · {date} · あなた',
  'suggest.server': '{title} · {date}',
  'suggest.use': 'このIDを使う：{id}',
  'suggest.use_titled': '{title} · {id}',
  'track.untitled': '無題',
  'track.variant': 'バージョン{number}',
  'pick.several':
    'このメッセージには複数のトラックが含まれています。どれにしますか？選ぶたびに別のリクエストになります。',
  'pick.of_task':
    'このメッセージに曲は書かれていますが、どのトラックかは書かれていません。どれにしますか？選ぶたびに別のリクエストになります。',
  'pick.placeholder.separate_vocal': 'カラオケにするトラックを選択',
  'pick.placeholder.split_stem': 'ステムに分離するトラックを選択',
  'pick.more': 'この曲はまだ生成中です。トラックがさらに増えるかもしれません。',
  'pick.unfinished':
    'この曲はまだ生成中で、トラックがありません。1分ほど待ってからもう一度試すか、2つのIDを自分で入力してください。',
  'pick.unknown':
    'このメッセージの曲のトラックは、分離サービスにありません。IDが2つともわかる場合は、自分で入力してください。',
  'pick.unreachable':
    '今はこの曲のトラックを調べられませんでした。1分ほど待ってからもう一度試すか、2つのIDを自分で入力してください。',
  'button.enter_ids': 'IDを入力',
  'form.title.separate_vocal': 'カラオケ：どの曲ですか？',
  'form.title.split_stem': 'ステム：どの曲ですか？',
  'form.task_id': 'タスクID（例：3e63b4cc88d52611159371f6…）',
  'form.audio_id': 'オーディオIDまたは曲のリンク',
} satisfies Partial<Record<keyof typeof english, string>>;
