import type { quotas as english } from '../en/quotas.ts';

export const quotas = {
  'overview.own.day':
    'Tu as utilisé **{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** aujourd’hui ({rule}).',
  'overview.own.week':
    'Tu as utilisé **{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** cette semaine ({rule}).',
  'overview.own.month':
    'Tu as utilisé **{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** ce mois-ci ({rule}).',
  'overview.other.day':
    '{user} a utilisé **{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** aujourd’hui ({rule}).',
  'overview.other.week':
    '{user} a utilisé **{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** cette semaine ({rule}).',
  'overview.other.month':
    '{user} a utilisé **{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** ce mois-ci ({rule}).',
  'overview.rule.override': 'limite personnelle',
  'overview.rule.role': 'limite du rôle {role}',
  'overview.rule.member': 'limite par membre',
  'overview.server.day':
    'Le serveur a utilisé **{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** aujourd’hui.',
  'overview.server.week':
    'Le serveur a utilisé **{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** cette semaine.',
  'overview.server.month':
    'Le serveur a utilisé **{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** ce mois-ci.',
  'overview.ceiling':
    'Plafond du bot pour un serveur : {used, number} sur {limit, plural, one {# crédit} other {# crédits}} aujourd’hui (UTC).',
  'overview.left.own':
    'Il te reste donc **{left, plural, one {# crédit} other {# crédits}}** ; les compteurs repartent de zéro {when} ({date}).',
  'overview.left.other':
    'Il reste donc **{left, plural, one {# crédit} other {# crédits}}** ; les compteurs repartent de zéro {when} ({date}).',
  'overview.jobs': 'Demandes en cours : {counts}.',
  'overview.jobs.member': '{used, number} sur {limit, number} par membre',
  'overview.jobs.server': '{used, number} sur {limit, number} sur le serveur',
  'overview.paused.own': 'Tes demandes sont suspendues {pause}.',
  'overview.paused.other': 'Ses demandes sont suspendues {pause}.',
  'rules.title': 'Les règles de quota de ce serveur',
  'rules.server': '**Serveur** {amount}',
  'rules.member': '**Chaque membre** {amount}',
  'rules.roles': '**Par rôle** {list}',
  'rules.members': '**Par membre** {list}',
  'rules.members.paused': 'en pause {pause}',
  'rules.jobs': '**Demandes simultanées** par membre : {member} ; sur le serveur : {server}',
  'rules.jobs.any': 'sans limite',
  'rules.files.auto': '**Résultats** avec leur audio en fichiers, s’ils ne sont pas trop gros',
  'rules.files.links': '**Résultats** avec des liens seuls',
  'rules.managers': '**Gèrent les quotas même sans « Gérer le serveur »** {list}',
  'rules.log': '**Logs** {channel}',
  'rules.more': '{list} et {count, number} de plus',
  'managers.none':
    'Seuls les membres qui ont la permission « Gérer le serveur » peuvent gérer les quotas. Indique un rôle pour l’ajouter.',
  'managers.are':
    'En plus des membres qui ont « Gérer le serveur », ces rôles peuvent gérer les quotas : {list}.',
  'quota.not_allowed':
    'Il faut pour cela la permission « Gérer le serveur », ou un rôle désigné avec `/quota managers`. Tu peux voir ton propre quota avec `/quota show`.',
  'quota.log.broken':
    'Impossible d’écrire dans le salon de logs désormais : des entrées y manquent. Choisis-en un avec `/quota log` ; `/quota export` donne les 200 derniers changements.',
  'quota.log.refused':
    'Le bot ne peut pas écrire dans ce salon : il lui faut « Voir le salon » et « Envoyer des messages ».',
  'quota.unchanged': 'Rien n’a été modifié.',
  'quota.reset.server': 'Ce que le serveur et ses membres ont utilisé pendant cette période ne compte plus.',
  'quota.reset.member': 'Ce que {user} a utilisé pendant cette période ne compte plus.',
  'quota.granted.server':
    'Le serveur peut utiliser {count, plural, one {# crédit} other {# crédits}} de plus pendant cette période.',
  'quota.granted.member':
    '{user} peut utiliser {count, plural, one {# crédit} other {# crédits}} de plus pendant cette période.',
  'quota.forgotten.member':
    'L’historique de {user} est effacé. Ce qui a été utilisé pendant cette période reste compté, sans son nom.',
  'quota.forgotten.you':
    'Ton historique sur ce serveur est effacé. Ce que tu as utilisé pendant cette période reste compté, sans ton nom.',
  'hint.limit': '« {limit} » a besoin de « {credits} ». Pour retirer une limite, utilise « {clear} ».',
  'hint.set': 'Indique au moins une de ces options : {options}.',
  'hint.everyone': 'Pour tout le monde, il y a `/quota set {member}`.',
  'hint.not_everyone': 'Tout le monde ne peut pas gérer les quotas ; indique un rôle.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
