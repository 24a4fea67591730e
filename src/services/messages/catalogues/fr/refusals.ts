import type { refusals as english } from '../en/refusals.ts';

export const refusals = {
  'refusal.blocked':
    'La modération a suspendu tes demandes {pause}. Elle peut lever cette suspension avec `/quota member`.',
  'refusal.memberJobs':
    'Tes demandes en cours : déjà {used, number} sur {limit, plural, one {# possible} other {# possibles}} en même temps ; redemande quand l’une d’elles sera terminée.',
  'refusal.guildJobs':
    'Les demandes en cours sur ce serveur : déjà {used, number} sur {limit, plural, one {# possible} other {# possibles}} en même temps ; redemande quand l’une d’elles sera terminée.',
  'refusal.floor':
    'Le compte du bot est presque à sec : les demandes de {cost, plural, one {# crédit} other {# crédits}} sont suspendues jusqu’à ce que la personne qui le gère le recharge.',
  'refusal.reached.override': 'Ta limite personnelle est atteinte : {usage}',
  'refusal.reached.role': 'La limite de ton rôle {role} est atteinte : {usage}',
  'refusal.reached.member': 'La limite par membre est atteinte : {usage}',
  'refusal.reached.guild': 'La limite de ce serveur est atteinte : {usage}',
  'refusal.reached.ceiling': 'Le plafond de ce bot pour un serveur est atteint : {usage}',
  'refusal.reached.operator': 'Le budget de ce bot pour tous les serveurs est atteint : {usage}',
  'refusal.usage.day':
    '{used, number} sur {limit, plural, one {# crédit} other {# crédits}} aujourd’hui, et il en faut {cost, number} pour cette demande.',
  'refusal.usage.week':
    '{used, number} sur {limit, plural, one {# crédit} other {# crédits}} cette semaine, et il en faut {cost, number} pour cette demande.',
  'refusal.usage.month':
    '{used, number} sur {limit, plural, one {# crédit} other {# crédits}} ce mois-ci, et il en faut {cost, number} pour cette demande.',
  'refusal.resets': 'Le compteur repart de zéro {when}.',
  'refusal.small.override':
    'Ta limite personnelle de {amount} est trop basse pour cette demande : il en faut {cost, number}.',
  'refusal.small.role':
    'La limite de ton rôle {role}, de {amount}, est trop basse pour cette demande : il en faut {cost, number}.',
  'refusal.small.member':
    'La limite par membre, de {amount}, est trop basse pour cette demande : il en faut {cost, number}.',
  'refusal.small.guild':
    'La limite de ce serveur, de {amount}, est trop basse pour cette demande : il en faut {cost, number}.',
  'refusal.small.ceiling':
    'Le plafond de ce bot pour un serveur, de {amount}, est trop bas pour cette demande : il en faut {cost, number}.',
  'refusal.small.operator':
    'Le budget de ce bot pour tous les serveurs, de {amount}, est trop bas pour cette demande : il en faut {cost, number}.',
  'refusal.raise.moderator': 'La modération peut relever ce maximum avec `/quota`.',
  'refusal.raise.operator': 'Seule la personne qui gère ce bot peut relever ce maximum.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
