import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
  'refusal.blocked':
    'A moderação pausou seus pedidos {pause}. Quem modera pode reverter isso com `/quota member`.',
  'refusal.memberJobs':
    'Você tem {used, number} de {limit, plural, one {# pedido simultâneo} other {# pedidos simultâneos}} em andamento; peça de novo quando um deles terminar.',
  'refusal.guildJobs':
    'Este servidor tem {used, number} de {limit, plural, one {# pedido simultâneo} other {# pedidos simultâneos}} em andamento; peça de novo quando um deles terminar.',
  'refusal.floor':
    'A conta do bot está com saldo baixo, então os pedidos de {cost, plural, one {# crédito} other {# créditos}} estão pausados até que quem administra o bot faça uma recarga.',
  'refusal.reached.override': 'Seu limite próprio foi atingido: {usage}',
  'refusal.reached.role': 'O limite do seu cargo {role} foi atingido: {usage}',
  'refusal.reached.member': 'O limite de cada membro foi atingido: {usage}',
  'refusal.reached.guild': 'O limite deste servidor foi atingido: {usage}',
  'refusal.reached.ceiling': 'O teto deste bot por servidor foi atingido: {usage}',
  'refusal.reached.operator': 'O orçamento deste bot para todos os servidores foi atingido: {usage}',
  'refusal.usage.day':
    '{used, number} de {limit, plural, one {# crédito usado} other {# créditos usados}} hoje, e este pedido precisa de {cost, number}.',
  'refusal.usage.week':
    '{used, number} de {limit, plural, one {# crédito usado} other {# créditos usados}} esta semana, e este pedido precisa de {cost, number}.',
  'refusal.usage.month':
    '{used, number} de {limit, plural, one {# crédito usado} other {# créditos usados}} este mês, e este pedido precisa de {cost, number}.',
  'refusal.resets': 'A contagem recomeça {when}.',
  'refusal.small.override':
    'Seu limite próprio de {amount} é pequeno demais para este pedido, que precisa de {cost, number}.',
  'refusal.small.role':
    'O limite de {amount} do seu cargo {role} é pequeno demais para este pedido, que precisa de {cost, number}.',
  'refusal.small.member':
    'O limite de {amount} de cada membro é pequeno demais para este pedido, que precisa de {cost, number}.',
  'refusal.small.guild':
    'O limite de {amount} deste servidor é pequeno demais para este pedido, que precisa de {cost, number}.',
  'refusal.small.ceiling':
    'O teto deste bot por servidor, de {amount}, é pequeno demais para este pedido, que precisa de {cost, number}.',
  'refusal.small.operator':
    'O orçamento deste bot para todos os servidores, de {amount}, é pequeno demais para este pedido, que precisa de {cost, number}.',
  'refusal.raise.moderator': 'A moderação pode aumentar esse limite com `/quota`.',
  'refusal.raise.operator': 'Só quem administra este bot pode aumentar esse limite.',
} satisfies Partial<Record<keyof typeof english, string>>;
