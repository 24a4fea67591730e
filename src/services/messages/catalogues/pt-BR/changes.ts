import type { changes as english } from '../en/changes.ts';

export const changes = {
  'change.line': 'Alterado: {what}, {before} → **{after}**.',
  'change.same': 'Já estava configurado assim.',
  'change.above.guildCredits':
    'O limite do servidor seria de {amount}; o teto definido pelo operador para um servidor inteiro é de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.memberCredits':
    'O limite de cada membro seria de {amount}; o teto definido pelo operador para um servidor inteiro é de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.role':
    'O limite do cargo {role} seria de {amount}; o teto definido pelo operador para um servidor inteiro é de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.member':
    'O limite de {member} seria de {amount}; o teto definido pelo operador para um servidor inteiro é de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.operator': 'Só quem administra este bot pode aumentar esse limite.',
  'fact.period': 'período',
  'fact.guildCredits': 'limite do servidor',
  'fact.memberCredits': 'limite de cada membro',
  'fact.guildJobs': 'pedidos simultâneos no servidor',
  'fact.memberJobs': 'pedidos simultâneos por membro',
  'fact.role': 'limite do cargo {role}',
  'fact.member': 'limite de {member}',
  'fact.block': 'bloqueio de {member}',
  'fact.manager': '{role} pode gerenciar cotas',
  'fact.files': 'o que os resultados trazem',
  'fact.log': 'canal de registro',
  'value.none': 'nenhum',
  'value.yes': 'sim',
  'value.no': 'não',
  'audit.changed': '{when} {who} alterou {what}: {before} → {after}',
  'audit.reset.server': '{when} {who} zerou o uso do servidor neste período: {before, number} → 0',
  'audit.reset.member': '{when} {who} zerou o uso de {member} neste período: {before, number} → 0',
  'audit.grant.server':
    '{when} {who} deu ao servidor {count, plural, one {# crédito extra} other {# créditos extras}} para este período',
  'audit.grant.member':
    '{when} {who} deu a {member} {count, plural, one {# crédito extra} other {# créditos extras}} para este período',
  'audit.forget': '{when} {who} apagou o histórico de um membro',
  'member.former': 'um ex-membro',
  'member.some': 'um membro',
} satisfies Partial<Record<keyof typeof english, string>>;
