import type { changes as english } from '../en/changes.ts';

export const changes = {
  'change.line': 'Modifié : {what}, {before} → **{after}**.',
  'change.same': 'C’était déjà réglé ainsi.',
  'change.above.guildCredits':
    'La limite du serveur serait de {amount} ; le plafond du bot pour un serveur entier est de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.memberCredits':
    'La limite par membre serait de {amount} ; le plafond du bot pour un serveur entier est de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.role':
    'La limite du rôle {role} serait de {amount} ; le plafond du bot pour un serveur entier est de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.member':
    'La limite pour {member} serait de {amount} ; le plafond du bot pour un serveur entier est de {ceiling} (`GUILD_DAILY_CREDITS_MAX`).',
  'change.above.operator': 'Seule la personne qui gère ce bot peut relever ce plafond.',
  'fact.period': 'période',
  'fact.guildCredits': 'limite du serveur',
  'fact.memberCredits': 'limite par membre',
  'fact.guildJobs': 'demandes simultanées sur le serveur',
  'fact.memberJobs': 'demandes simultanées par membre',
  'fact.role': 'limite du rôle {role}',
  // With "pour", since "de" and the words for a former member would melt into one.
  'fact.member': 'limite pour {member}',
  'fact.block': 'suspension pour {member}',
  'fact.manager': '{role} peut gérer les quotas',
  'fact.files': 'ce que les résultats apportent',
  'fact.log': 'salon de logs',
  // Of a limit, a suspension or a channel, whose genders differ.
  'value.none': 'non défini',
  'value.yes': 'oui',
  'value.no': 'non',
  'audit.changed': '{when} {who} a modifié : {what}, {before} → {after}',
  'audit.reset.server':
    '{when} {who} a remis à zéro l’usage du serveur pour cette période : {before, number} → 0',
  'audit.reset.member':
    '{when} {who} a remis à zéro, pour {member}, l’usage de cette période : {before, number} → 0',
  'audit.grant.server':
    '{when} {who} a accordé au serveur {count, plural, one {# crédit supplémentaire} other {# crédits supplémentaires}} pour cette période',
  'audit.grant.member':
    '{when} {who} a accordé à {member} {count, plural, one {# crédit supplémentaire} other {# crédits supplémentaires}} pour cette période',
  'audit.forget': '{when} {who} a effacé l’historique d’un membre',
  'member.former': 'un ancien membre',
  'member.some': 'un membre',
} as const satisfies Partial<Record<keyof typeof english, string>>;
