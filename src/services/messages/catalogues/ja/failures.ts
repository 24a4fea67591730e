import type { failures as english } from '../en/failures.ts';

export const failures = {
  'failure.of.separate_vocal': '{user}さん、カラオケ用トラックを作成できませんでした：{cause}。',
  'failure.of.split_stem': '{user}さん、ステムを作成できませんでした：{cause}。',
  'failure.titled.separate_vocal': '{user}さん、{title}のカラオケ用トラックを作成できませんでした：{cause}。',
  'failure.titled.split_stem': '{user}さん、{title}のステムを作成できませんでした：{cause}。',
  'failure.cause.invalid': '分離サービスにこの曲が見つからないか、分離できない曲です',
  'failure.cause.source': '分離サービスが曲の音声を取得できませんでした',
  'failure.cause.no_credits': '分離サービスにこのBotのクレジットが残っていません',
  'failure.cause.unauthorized': 'このBotは分離サービスを利用できなくなっています',
  'failure.cause.wrong_url': 'Botの設定にあるアドレスに分離サービスが見つかりませんでした',
  'failure.cause.failed': '分離サービスが処理に失敗しました',
  'failure.cause.unknown_outcome': '分離サービスからはっきりした応答がなく、結果も届きませんでした',
  'failure.cause.timeout': '分離に時間がかかりすぎました',
  'failure.advice.ids': '2つのIDが同じ曲のものか確認してください（{command}）。',
  'failure.advice.song': '曲がまだ存在するか確認してから、もう一度お試しください（{command}）。',
  'failure.advice.operator': 'Botの運営者に知らせて、後でもう一度お試しください（{command}）。',
  'failure.advice.again':
    'もう一度お試しください。また失敗する場合は、分離できない曲かもしれません（{command}）。',
  'failure.advice.late':
    'もう一度お試しください。遅れて結果が届いた場合は、ここに表示されます（{command}）。',
  'failure.refund': '{cost, plural, other {#クレジット}}をあなたに返却しました。',
  'failure.free': 'あなたのクレジットは消費されていません。',
  'button.retry': 'もう一度試す（{cost, plural, other {#クレジット}}）',
  'telling.pointer': 'このリクエストの回答はこちらです：{link}',
  'ping.separated.separate_vocal':
    '{user}さん、カラオケ用トラックができました。上のメッセージをご覧ください。',
  'ping.separated.split_stem': '{user}さん、ステムができました。上のメッセージをご覧ください。',
  'ping.failed.separate_vocal':
    '{user}さん、カラオケ用トラックを作成できませんでした。上のメッセージをご覧ください。',
  'ping.failed.split_stem': '{user}さん、ステムを作成できませんでした。上のメッセージをご覧ください。',
  'ping.returned.separate_vocal':
    '{user}さん、カラオケ用トラックについて質問があります。上のメッセージをご覧ください。',
  'ping.returned.split_stem': '{user}さん、ステムについて質問があります。上のメッセージをご覧ください。',
  'ping.refused.separate_vocal':
    '{user}さん、上限に達したため、カラオケ用トラックはリクエストされませんでした。上のメッセージをご覧ください。',
  'ping.refused.split_stem':
    '{user}さん、上限に達したため、ステムはリクエストされませんでした。上のメッセージをご覧ください。',
} satisfies Partial<Record<keyof typeof english, string>>;
