import type { help as english } from '../en/help.ts';

export const help = {
  'help.title': '曲をパートごとに分離',
  'help.intro': '生成した曲をトラックに分離し、リクエストした場所に投稿するBotです。',
  'help.make': '作成する',
  'help.make.karaoke': '`/karaoke` ボーカルとインスト · **{cost, plural, other {#クレジット}}**',
  'help.make.stems': '`/stems` 最大{count, number}の楽器パート · **{cost, plural, other {#クレジット}}**',
  'help.make.how':
    '`{task}`と`{audio}`を指定するか、タイトルを入力してください。`{private}`を使うと、回答はあなただけに表示されます。',
  'help.make.menu':
    '曲が書かれたメッセージのメニューを開き、「アプリ」から**{karaoke}**または**{stems}**を選ぶこともできます。',
  'help.credits': 'あなたのクレジット',
  'help.left.day': 'あなたの今日の残りは**{left, plural, other {#クレジット}}**です。',
  'help.left.week': 'あなたの今週の残りは**{left, plural, other {#クレジット}}**です。',
  'help.left.month': 'あなたの今月の残りは**{left, plural, other {#クレジット}}**です。',
  'help.used':
    'あなたの使用量は{limit, number}中{used, number}、サーバーの使用量は{serverLimit, number}中{server, number}です。',
  'help.ceiling':
    'Botが1つのサーバーに認める今日（UTC）の最大値に近づいています（{limit, number}中{used, number}を使用）。',
  'help.resets': '{when}にリセットされます。失敗した分は返却され、すでにある結果は無料です。',
  'help.paused': 'モデレーターがあなたのリクエストを停止しています（{pause}）。',
  'help.files': 'あなたのファイル',
  'help.files.life':
    'リンクは{days, plural, other {#日間}}使えます。メッセージに添付された音声はそのまま残ります。それ以外で残しておきたいものは保存してください。',
  'help.files.links':
    'リンクは{days, plural, other {#日間}}使えます。ここでは結果にリンク以外は付きません。残しておきたいものは保存してください。',
  'help.find': 'もう一度探す',
  'help.find.how': '`/jobs list` ここでのリクエストとそのリンク\n`/jobs show` リクエスト1件の詳細',
  'help.limits': '上限の引き上げ',
  'help.limits.how':
    'モデレーターに相談してください。Botが認める範囲で、`/quota`を使って上限を設定できます。',
  'help.limits.roles': '{roles}も設定できます。',
  'help.privacy': 'あなたのデータ',
  'help.privacy.how': '`/help {topic}:{privacy}` 保存される情報と消去の方法',
  'privacy.title': 'あなたについて保存される情報',
  'privacy.intro': 'リクエストの処理、クレジットの集計、結果の再表示に必要なものだけです。',
  'privacy.jobs': 'リクエスト',
  'privacy.jobs.what':
    'あなたのユーザーID、ロール、言語、サーバーとチャンネル、曲のIDとタイトル、日時、結果のリンク。回答と、結果を後で探すために使います。',
  'privacy.jobs.life': '終了後、{days, plural, other {#日}}が過ぎるまで保存されます。',
  'privacy.ledger': 'リクエストの費用',
  'privacy.ledger.what': 'あなたのユーザーID、クレジット数、種類、日時。上限の集計に使います。',
  'privacy.ledger.life': '{days, plural, other {#日間}}保存されます。',
  'privacy.settings': 'モデレーターによる設定',
  'privacy.settings.what': 'あなたに関する上限と停止、および最近{count, number}件の変更とその変更者。',
  'privacy.settings.life':
    'Botがサーバーにいる間と、その後{days, plural, other {#日間}}保存されます。その後、サーバーに関するものはすべて消去されます。',
  'privacy.songs': '曲についての情報',
  'privacy.songs.what':
    '曲の歌詞とその時刻。問い合わせは一度だけなので、あなたの名前を付けずに、期限なく保存されます。各トラックの音量の推移は、画像のために、リクエストと同じ期間保存されます。',
  'privacy.others': 'ほかに見られる人',
  'privacy.others.what':
    '分離サービスには曲のIDだけが渡り、あなたが誰かは伝わりません。チャンネルに投稿された結果はそこにいる全員が見ることができ、そのタイトルはほかの人への候補にも表示されます。モデレーターには、ここで誰が何をリクエストしたかが見えます。非公開のリクエストで見えるのは、誰が、いつ、どの種類を頼み、今どんな状態かだけです。Botの運営者は記録を読むことができます。ログとバックアップの保存期間は運営者が決めます。',
  'privacy.erase': '消去する',
  'privacy.erase.how':
    '`/jobs forget`を使うと、このサーバーで終了したリクエストからあなたの名前とタイトルがすぐに消去されます。使用量は、名前を除いて集計に残ります。進行中のリクエストはそのままです。終了後にもう一度使ってください。',
  'privacy.erase.stays': 'チャンネルのメッセージは残ります。モデレーターが設定した上限と停止も残ります。',
} satisfies Partial<Record<keyof typeof english, string>>;
