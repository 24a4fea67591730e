import type { help as english } from '../en/help.ts';

export const help = {
  'help.title': 'Songs, in ihre Spuren zerlegt',
  'help.intro':
    'Dieser Bot zerlegt einen generierten Song in seine Spuren und postet sie dort, wo du danach fragst.',
  'help.make': 'Loslegen',
  'help.make.karaoke':
    '`/karaoke` Vocals und Instrumental · **{cost, plural, one {# Credit} other {# Credits}}**',
  'help.make.stems':
    '`/stems` bis zu {count, number} Instrumente · **{cost, plural, one {# Credit} other {# Credits}}**',
  'help.make.how':
    'Gib `{task}` und `{audio}` an oder tipp einen Titel ein. Mit `{private}` siehst nur du die Antwort.',
  'help.make.menu':
    'Oder öffne das Menü einer Nachricht, in der ein Song steht, und dort Apps: **{karaoke}** oder **{stems}**.',
  'help.credits': 'Deine Credits',
  'help.left.day': 'Heute hast du noch **{left, plural, one {# Credit} other {# Credits}} übrig**.',
  'help.left.week': 'Diese Woche hast du noch **{left, plural, one {# Credit} other {# Credits}} übrig**.',
  'help.left.month': 'Diesen Monat hast du noch **{left, plural, one {# Credit} other {# Credits}} übrig**.',
  'help.used':
    'Du hast {used, number} von {limit, number} verbraucht, der Server {server, number} von {serverLimit, number}.',
  'help.ceiling':
    'Heute (UTC) ist die Obergrenze des Bots für einen Server nah: {used, number} von {limit, number} verbraucht.',
  'help.resets':
    'Neu gezählt wird {when}. Schlägt etwas fehl, bekommst du die Credits zurück; was es schon gibt, kostet nichts.',
  'help.paused': 'Die Moderation hat deine Anfragen {pause} pausiert.',
  'help.files': 'Deine Dateien',
  'help.files.life':
    'Links funktionieren {days, plural, one {# Tag} other {# Tage}} lang. Audio, das an einer Nachricht hängt, bleibt dort; speicher, was du sonst noch behalten willst.',
  'help.files.links':
    'Links funktionieren {days, plural, one {# Tag} other {# Tage}}, und mehr bringen Ergebnisse hier nicht mit: Speicher, was du behalten willst.',
  'help.find': 'Wiederfinden',
  'help.find.how': '`/jobs list` deine Anfragen hier, mit ihren Links\n`/jobs show` alles über eine davon',
  'help.limits': 'Höhere Limits',
  'help.limits.how':
    'Frag die Moderation: Sie legt mit `/quota` die Limits fest, so weit der Bot es zulässt.',
  'help.limits.roles': 'Das können auch {roles}.',
  'help.privacy': 'Deine Daten',
  'help.privacy.how': '`/help {topic}:{privacy}` was gespeichert wird und wie du es löschst',
  'privacy.title': 'Was über dich gespeichert wird',
  'privacy.intro':
    'Nur, was nötig ist, um deine Anfragen zu erledigen, Credits zu zählen und Ergebnisse wiederzufinden.',
  'privacy.jobs': 'Deine Anfragen',
  'privacy.jobs.what':
    'Deine User-ID, Rollen und Sprache, der Server und der Kanal, die IDs und der Titel des Songs, Zeiten und die Links des Ergebnisses. Um dir zu antworten und um es wiederzufinden.',
  'privacy.jobs.life': 'Gespeichert bis {days, plural, one {# Tag} other {# Tage}} nach ihrem Ende.',
  'privacy.ledger': 'Was sie kosten',
  'privacy.ledger.what': 'Deine User-ID, die Credits, die Art und die Zeit. Um Limits zu zählen.',
  'privacy.ledger.life': '{days, plural, one {# Tag} other {# Tage}} lang gespeichert.',
  'privacy.settings': 'Was die Moderation entscheidet',
  'privacy.settings.what':
    'Limits und Pausen, die dich betreffen, und die letzten {count, number} Änderungen, und von wem sie stammen.',
  'privacy.settings.life':
    'Gespeichert, solange der Bot auf dem Server ist, und {days, plural, one {# Tag} other {# Tage}} länger. Dann wird alles von diesem Server gelöscht.',
  'privacy.songs': 'Was über Songs bekannt ist',
  'privacy.songs.what':
    'Der Text eines Songs mit seinen Zeiten, auf Dauer und ohne deinen Namen: Nach ihm wird nur einmal gefragt. Wie laut seine Spuren im Verlauf sind, für ihre Bilder: so lange wie die Anfrage.',
  'privacy.others': 'Wer es sonst noch sieht',
  'privacy.others.what':
    'Der Separationsdienst bekommt die IDs des Songs, aber nie, wer du bist. Ergebnisse in Kanälen sehen alle dort, und ihre Titel werden anderen vorgeschlagen. Die Moderation sieht, wer hier was angefragt hat; bei privaten Anfragen nur wer, wann, die Art und wie es darum steht. Wer den Bot betreibt, kann seine Aufzeichnungen lesen. Wie lange Protokoll und Backups bleiben, entscheidet diese Person.',
  'privacy.erase': 'Löschen',
  'privacy.erase.how':
    '`/jobs forget` nimmt deinen Namen und deine Titel sofort aus deinen beendeten Anfragen auf diesem Server. Was du verbraucht hast, zählt weiter, aber ohne deinen Namen. Laufende Anfragen bleiben; benutz den Befehl noch einmal, wenn sie beendet sind.',
  'privacy.erase.stays':
    'Nachrichten in Kanälen bleiben, ebenso Limits und Pausen, die die Moderation festgelegt hat.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
