import type { quotas as english } from '../en/quotas.ts';

export const quotas = {
  'overview.own.day':
    'Você usou **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** hoje, {rule}.',
  'overview.own.week':
    'Você usou **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** esta semana, {rule}.',
  'overview.own.month':
    'Você usou **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** este mês, {rule}.',
  'overview.other.day':
    '{user} usou **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** hoje, {rule}.',
  'overview.other.week':
    '{user} usou **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** esta semana, {rule}.',
  'overview.other.month':
    '{user} usou **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** este mês, {rule}.',
  'overview.rule.override': 'segundo um limite próprio',
  'overview.rule.role': 'segundo o limite de {role}',
  'overview.rule.member': 'segundo o limite de cada membro',
  'overview.server.day':
    'O servidor usou **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** hoje.',
  'overview.server.week':
    'O servidor usou **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** esta semana.',
  'overview.server.month':
    'O servidor usou **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** este mês.',
  'overview.ceiling':
    'Teto do bot por servidor: {used, number} de {limit, plural, one {# crédito} other {# créditos}} hoje (UTC).',
  'overview.left.own':
    'Você ainda tem **{left, plural, one {# crédito} other {# créditos}}**; a contagem recomeça {when} ({date}).',
  'overview.left.other':
    'Saldo restante: **{left, plural, one {# crédito} other {# créditos}}**; a contagem recomeça {when} ({date}).',
  'overview.jobs': 'Pedidos em andamento: {counts}.',
  'overview.jobs.member': '{used, number} de {limit, number} por membro',
  'overview.jobs.server': '{used, number} de {limit, number} no servidor',
  'overview.paused.own': 'Seus pedidos estão pausados {pause}.',
  'overview.paused.other': 'Os pedidos desse membro estão pausados {pause}.',
  'rules.title': 'As regras deste servidor',
  'rules.server': '**Servidor** {amount}',
  'rules.member': '**Cada membro** {amount}',
  'rules.roles': '**Por cargo** {list}',
  'rules.members': '**Por membro** {list}',
  'rules.members.paused': 'em pausa {pause}',
  'rules.jobs': '**Pedidos simultâneos** por membro: {member}; no servidor: {server}',
  'rules.jobs.any': 'sem limite',
  'rules.files.auto': '**Resultados** com o áudio em arquivos, se couberem',
  'rules.files.links': '**Resultados** só com links',
  'rules.managers': '**Gerenciam cotas além de quem tem Gerenciar servidor** {list}',
  'rules.log': '**Registro** {channel}',
  'rules.more': '{list} e mais {count, number}',
  'managers.none':
    'Só membros com a permissão Gerenciar servidor podem gerenciar cotas. Informe um cargo para adicioná-lo.',
  'managers.are': 'Além de quem tem a permissão Gerenciar servidor, também podem gerenciar cotas: {list}.',
  'quota.not_allowed':
    'Para isso é preciso ter a permissão Gerenciar servidor ou um cargo definido em `/quota managers`. Você pode ver sua própria cota com `/quota show`.',
  'quota.log.broken':
    'Não é mais possível escrever no canal de registro, então faltam entradas lá. Escolha um com `/quota log`; `/quota export` traz as últimas 200 mudanças.',
  'quota.log.refused':
    'O bot não consegue escrever nesse canal: ele precisa das permissões Ver canal e Enviar mensagens nele.',
  'quota.unchanged': 'Nada foi alterado.',
  'quota.reset.server': 'O que o servidor e seus membros usaram neste período não conta mais.',
  'quota.reset.member': 'O que {user} usou neste período não conta mais.',
  'quota.granted.server':
    'O servidor pode usar mais {count, plural, one {# crédito} other {# créditos}} neste período.',
  'quota.granted.member':
    '{user} pode usar mais {count, plural, one {# crédito} other {# créditos}} neste período.',
  'quota.forgotten.member':
    'O histórico de {user} foi apagado. O uso deste período continua contando, mas sem o nome.',
  'quota.forgotten.you':
    'Seu histórico neste servidor foi apagado. O que você usou neste período continua contando, mas sem o seu nome.',
  'hint.limit': 'Para “{limit}”, informe “{credits}”. Para remover um limite, use “{clear}”.',
  'hint.set': 'Informe pelo menos uma destas opções: {options}.',
  'hint.everyone': 'Para todo mundo, use `/quota set {member}`.',
  'hint.not_everyone': 'Não dá para deixar todo mundo gerenciar cotas; informe um cargo.',
} satisfies Partial<Record<keyof typeof english, string>>;
