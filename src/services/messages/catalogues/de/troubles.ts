import type { troubles as english } from '../en/troubles.ts';

export const troubles = {
  'trouble.store':
    'Deine Anfrage konnte nicht gespeichert werden und wurde deshalb nicht angenommen. Bitte versuch es in einer Minute noch einmal.',
  'trouble.corrupt_record':
    'Der Eintrag zu dieser Anfrage ist beschädigt und wurde beiseitegelegt. Bitte stell die Anfrage noch einmal.',
  'trouble.stopping': 'Der Bot startet gerade neu. Bitte versuch es in einer Minute noch einmal.',
  'trouble.upstream':
    'Der Separationsdienst hat nicht geantwortet. Bitte versuch es in einer Minute noch einmal.',
  'trouble.discord':
    'Discord hat die Antwort nicht angenommen. Bitte versuch es in einer Minute noch einmal.',
  'trouble.config':
    'Der Bot ist nicht richtig eingerichtet. Bitte sag der Person Bescheid, die ihn betreibt.',
  'trouble.unknown': 'Bei uns ist etwas schiefgegangen. Bitte versuch es in einer Minute noch einmal.',
  'trouble.uncharged': 'Es wurde nichts berechnet.',
  'trouble.server_only':
    'Dieser Befehl funktioniert nur auf Servern, denn jeder Server hat sein eigenes Kontingent.',
  'trouble.not_member': 'Das gehört zu einem Server, auf dem du oder dieser Bot nicht mehr bist.',
  'trouble.too_old':
    'Dafür ist diese Anfrage zu alt: Ihr Eintrag ist nicht mehr da. Bitte benutz den Befehl noch einmal.',
  'trouble.unknown_command':
    'Diesen Befehl hat der Bot nicht mehr. Deine Discord-App zeigt gleich die aktuellen an.',
  'ids.heading.one': 'Ein Feld stimmt noch nicht.',
  'ids.heading.two': 'Zwei Felder stimmen noch nicht.',
  'ids.problem': '**{field}**: Du hast {given} angegeben; {mistake}.',
  'ids.nothing': '(nichts)',
  'ids.masked':
    'das enthält Sternchen und ist damit ein gekürztes Beispiel, keine echte ID. Kopier die ganze ID deines Songs',
  'ids.swapped.task_id': 'das sieht nach der Audio-ID aus: Die beiden wurden vertauscht',
  'ids.swapped.audio_id': 'das sieht nach der Task-ID aus: Die beiden wurden vertauscht',
  'ids.characters.task_id':
    'das enthält Zeichen, die in keiner Task-ID vorkommen (möglich sind nur Buchstaben, Ziffern, `-` und `_`)',
  'ids.characters.audio_id':
    'das enthält Zeichen, die in keiner Audio-ID vorkommen (möglich sind nur Ziffern, die Buchstaben a bis f und `-`)',
  'ids.too_short': 'das ist zu kurz: Ein Teil fehlt',
  'ids.shape': 'die Bindestriche sind nicht da, wo sie hingehören',
  'ids.too_long': 'das ist zu lang: Da wurde noch etwas anderes mit eingefügt',
  'ids.example.task_id': 'Eine Task-ID hat 8 bis 64 Zeichen: {example}.',
  'ids.example.audio_id':
    'Eine Audio-ID hat 36 Zeichen: {example}. Ein Link zum Song (`suno.com/song/…`) geht auch.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
