import type { troubles as english } from '../en/troubles.ts';

export const troubles = {
  'trouble.store':
    'リクエストを保存できなかったため、受け付けませんでした。1分ほど待ってからもう一度お試しください。',
  'trouble.corrupt_record':
    'このリクエストの記録が破損していたため、別に退避されました。もう一度リクエストしてください。',
  'trouble.stopping': 'Botを再起動しています。1分ほど待ってからもう一度お試しください。',
  'trouble.upstream': '分離サービスから応答がありませんでした。1分ほど待ってからもう一度お試しください。',
  'trouble.discord': 'Discordが回答を受け付けませんでした。1分ほど待ってからもう一度お試しください。',
  'trouble.config': 'Botの設定に誤りがあります。Botの運営者に知らせてください。',
  'trouble.unknown': 'Bot側で問題が発生しました。1分ほど待ってからもう一度お試しください。',
  'trouble.uncharged': 'クレジットは消費されていません。',
  'trouble.server_only': '利用枠がサーバーごとにあるため、このコマンドはサーバー内でのみ使えます。',
  'trouble.not_member': 'これは、あなたまたはこのBotが現在参加していないサーバーのものです。',
  'trouble.too_old':
    'このリクエストは古く、記録が残っていないため、その操作はできません。もう一度コマンドを使ってください。',
  'trouble.unknown_command':
    'このコマンドは現在このBotにありません。最新のコマンドはまもなくDiscordアプリに表示されます。',
  'ids.heading.one': '1つの項目に修正が必要です。',
  'ids.heading.two': '2つの項目に修正が必要です。',
  'ids.problem': '**{field}**：入力された値は{given}です。{mistake}。',
  'ids.nothing': '（なし）',
  'ids.masked':
    'アスタリスクが含まれています。これは省略された例で、実際のIDではありません。自分の曲の完全なIDをコピーしてください',
  'ids.swapped.task_id': 'これはオーディオIDのようです。2つが入れ替わっています',
  'ids.swapped.audio_id': 'これはタスクIDのようです。2つが入れ替わっています',
  'ids.characters.task_id':
    'タスクIDに使えない文字が含まれています（使えるのは英字、数字、`-`、`_`だけです）',
  'ids.characters.audio_id':
    'オーディオIDに使えない文字が含まれています（使えるのは数字、aからfまでの英字、`-`だけです）',
  'ids.too_short': '短すぎます。一部が欠けています',
  'ids.shape': 'ハイフンの位置が正しくありません',
  'ids.too_long': '長すぎます。余分なものが一緒に貼り付けられています',
  'ids.example.task_id': 'タスクIDは8～64文字です：{example}。',
  'ids.example.audio_id': 'オーディオIDは36文字です：{example}。曲のリンク（`suno.com/song/…`）も使えます。',
} satisfies Partial<Record<keyof typeof english, string>>;
