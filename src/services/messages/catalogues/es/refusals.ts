import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
  'refusal.blocked':
    'El equipo de moderación ha pausado tus solicitudes {pause}. Puede quitar la pausa con `/quota member`.',
  'refusal.memberJobs':
    'Ya tienes {used, number} de {limit, plural, one {# solicitud posible} other {# solicitudes posibles}} en curso a la vez; vuelve a pedirlo cuando termine una de ellas.',
  'refusal.guildJobs':
    'Este servidor ya tiene {used, number} de {limit, plural, one {# solicitud posible} other {# solicitudes posibles}} en curso a la vez; vuelve a pedirlo cuando termine una de ellas.',
  'refusal.floor':
    'A la cuenta del bot le queda poco saldo, así que las solicitudes de {cost, plural, one {# crédito} other {# créditos}} están en pausa hasta que la recargue quien lo administra.',
  'refusal.reached.override': 'Has alcanzado tu propio límite: {usage}',
  'refusal.reached.role': 'Has alcanzado el límite de tu rol {role}: {usage}',
  'refusal.reached.member': 'Has alcanzado el límite por miembro: {usage}',
  'refusal.reached.guild': 'Se ha alcanzado el límite de este servidor: {usage}',
  'refusal.reached.ceiling': 'Se ha alcanzado el tope de este bot para un servidor: {usage}',
  'refusal.reached.operator': 'Se ha alcanzado el presupuesto de este bot para todos los servidores: {usage}',
  'refusal.usage.day':
    '{used, number} de {limit, plural, one {# crédito} other {# créditos}} hoy, y esto necesita {cost, number}.',
  'refusal.usage.week':
    '{used, number} de {limit, plural, one {# crédito} other {# créditos}} esta semana, y esto necesita {cost, number}.',
  'refusal.usage.month':
    '{used, number} de {limit, plural, one {# crédito} other {# créditos}} este mes, y esto necesita {cost, number}.',
  'refusal.resets': 'Se empieza a contar de nuevo {when}.',
  'refusal.small.override':
    'Tu propio límite de {amount} es demasiado bajo para esto, que necesita {cost, number}.',
  'refusal.small.role':
    'El límite de tu rol {role}, de {amount}, es demasiado bajo para esto, que necesita {cost, number}.',
  'refusal.small.member':
    'El límite por miembro, de {amount}, es demasiado bajo para esto, que necesita {cost, number}.',
  'refusal.small.guild':
    'El límite de este servidor, de {amount}, es demasiado bajo para esto, que necesita {cost, number}.',
  'refusal.small.ceiling':
    'El tope de este bot para un servidor, de {amount}, es demasiado bajo para esto, que necesita {cost, number}.',
  'refusal.small.operator':
    'El presupuesto de este bot para todos los servidores, de {amount}, es demasiado bajo para esto, que necesita {cost, number}.',
  'refusal.raise.moderator': 'El equipo de moderación puede aumentar este límite con `/quota`.',
  'refusal.raise.operator': 'Solo puede aumentar este límite quien administra este bot.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
