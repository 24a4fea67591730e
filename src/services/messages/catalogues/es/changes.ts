import type { changes as english } from '../en/changes.ts';

export const changes = {
  'change.line': 'Cambiado: {what}, {before} → **{after}**.',
  'change.same': 'Ya estaba configurado así.',
  'change.above.guildCredits':
    'El límite del servidor sería de {amount}; el tope del bot para todo un servidor es de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.memberCredits':
    'El límite por miembro sería de {amount}; el tope del bot para todo un servidor es de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.role':
    'El límite del rol {role} sería de {amount}; el tope del bot para todo un servidor es de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.member':
    'El límite de {member} sería de {amount}; el tope del bot para todo un servidor es de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.operator': 'Solo puede aumentar este tope quien administra este bot.',
  'fact.period': 'periodo',
  'fact.guildCredits': 'límite del servidor',
  'fact.memberCredits': 'límite por miembro',
  'fact.guildJobs': 'solicitudes simultáneas en el servidor',
  'fact.memberJobs': 'solicitudes simultáneas por miembro',
  'fact.role': 'límite del rol {role}',
  'fact.member': 'límite de {member}',
  'fact.block': 'pausa de {member}',
  'fact.manager': '{role} puede gestionar cuotas',
  'fact.files': 'lo que traen los resultados',
  'fact.log': 'canal de registro',
  // Of a limit, a pause or a channel, whose genders differ.
  'value.none': 'sin definir',
  'value.yes': 'sí',
  'value.no': 'no',
  'audit.changed': '{when} {who} ha cambiado: {what}, {before} → {after}',
  'audit.reset.server':
    '{when} {who} ha puesto a cero lo usado por el servidor en este periodo: {before, number} → 0',
  'audit.reset.member':
    '{when} {who} ha puesto a cero lo usado por {member} en este periodo: {before, number} → 0',
  'audit.grant.server':
    '{when} {who} ha dado al servidor {count, plural, one {# crédito adicional} other {# créditos adicionales}} para este periodo',
  'audit.grant.member':
    '{when} {who} ha dado a {member} {count, plural, one {# crédito adicional} other {# créditos adicionales}} para este periodo',
  'audit.forget': '{when} {who} ha borrado el historial de un miembro',
  'member.former': 'un antiguo miembro',
  'member.some': 'un miembro',
} as const satisfies Partial<Record<keyof typeof english, string>>;
