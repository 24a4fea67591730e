import type { help as english } from '../en/help.ts';

export const help = {
  'help.title': 'Músicas, separadas em faixas',
  'help.intro':
    'Este bot separa uma música gerada nas faixas que a compõem e as posta no canal em que você pedir.',
  'help.make': 'Criar',
  'help.make.karaoke':
    '`/karaoke` voz e instrumental · **{cost, plural, one {# crédito} other {# créditos}}**',
  'help.make.stems':
    '`/stems` até {count, number} instrumentos · **{cost, plural, one {# crédito} other {# créditos}}**',
  'help.make.how':
    'Informe `{task}` e `{audio}` ou digite um título. Com `{private}`, só você vê a resposta.',
  'help.make.menu':
    'Ou abra o menu de uma mensagem que menciona uma música e, em Apps, escolha **{karaoke}** ou **{stems}**.',
  'help.credits': 'Seus créditos',
  'help.left.day': 'Hoje você ainda tem **{left, plural, one {# crédito} other {# créditos}}**.',
  'help.left.week': 'Esta semana você ainda tem **{left, plural, one {# crédito} other {# créditos}}**.',
  'help.left.month': 'Este mês você ainda tem **{left, plural, one {# crédito} other {# créditos}}**.',
  'help.used':
    'Você usou {used, number} de {limit, number}; o servidor, {server, number} de {serverLimit, number}.',
  'help.ceiling':
    'Hoje (UTC) o teto do bot por servidor está próximo: {used, number} de {limit, number} em uso.',
  'help.resets': 'A contagem recomeça {when}. O que falha é devolvido, e o que já existe não custa nada.',
  'help.paused': 'A moderação pausou seus pedidos {pause}.',
  'help.files': 'Seus arquivos',
  'help.files.life':
    'Os links funcionam por {days, plural, one {# dia} other {# dias}}. O áudio anexado a uma mensagem fica nela; salve o resto do que quiser guardar.',
  'help.files.links':
    'Os links funcionam por {days, plural, one {# dia} other {# dias}}, e aqui os resultados não trazem mais nada: salve o que quiser guardar.',
  'help.find': 'Encontrar de novo',
  'help.find.how': '`/jobs list` seus pedidos aqui, com os links\n`/jobs show` tudo sobre um deles',
  'help.limits': 'Limites maiores',
  'help.limits.how': 'Fale com a moderação: ela define os limites com `/quota`, até onde o bot permite.',
  'help.limits.roles': 'O mesmo vale para {roles}.',
  'help.privacy': 'Seus dados',
  'help.privacy.how': '`/help {topic}:{privacy}` o que fica guardado e como apagar',
  'privacy.title': 'O que fica guardado sobre você',
  'privacy.intro':
    'Só o necessário para atender seus pedidos, contar os créditos e encontrar os resultados de novo.',
  'privacy.jobs': 'Seus pedidos',
  'privacy.jobs.what':
    'Seu ID de usuário, cargos e idioma, o servidor e o canal, os IDs e o título da música, os horários e os links do resultado. Para responder a você e encontrar tudo de novo.',
  'privacy.jobs.life': 'Guardados até {days, plural, one {# dia} other {# dias}} depois de encerrados.',
  'privacy.ledger': 'Quanto eles custam',
  'privacy.ledger.what': 'Seu ID de usuário, os créditos, o tipo e o horário. Para contar os limites.',
  'privacy.ledger.life': 'Guardado por {days, plural, one {# dia} other {# dias}}.',
  'privacy.settings': 'O que a moderação decide',
  'privacy.settings.what':
    'Limites e pausas que dizem respeito a você e as últimas {count, number} mudanças, com quem as fez.',
  'privacy.settings.life':
    'Guardado enquanto o bot estiver no servidor e por mais {days, plural, one {# dia} other {# dias}}. Depois, tudo do servidor é apagado.',
  'privacy.songs': 'O que se sabe das músicas',
  'privacy.songs.what':
    'A letra de uma música com os tempos, para sempre e sem o seu nome: ela só é pedida uma vez. O volume das faixas ao longo do tempo, para as imagens delas: pelo mesmo tempo que o pedido.',
  'privacy.others': 'Quem mais vê isso',
  'privacy.others.what':
    'O serviço de separação recebe os IDs da música, nunca quem você é. Resultados em canais são visíveis para todo mundo ali, e os títulos deles são sugeridos a outras pessoas. A moderação vê quem pediu o quê aqui; dos pedidos privados, só quem pediu, quando, o tipo e a situação. Quem administra o bot pode ler os registros dele. Essa pessoa decide por quanto tempo guarda o log e os backups.',
  'privacy.erase': 'Apagar',
  'privacy.erase.how':
    '`/jobs forget` tira na hora o seu nome e os seus títulos dos pedidos já encerrados neste servidor. O que você usou continua contando, sem o seu nome. Pedidos em andamento não mudam; use o comando de novo quando eles terminarem.',
  'privacy.erase.stays':
    'As mensagens nos canais ficam, assim como os limites e as pausas definidos pela moderação.',
} satisfies Partial<Record<keyof typeof english, string>>;
