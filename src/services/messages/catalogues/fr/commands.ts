import type { commands as english } from '../en/commands.ts';

export const commands = {
  'command.karaoke': 'Séparer la voix et l’instrumental d’un morceau généré',
  'command.stems': 'Séparer un morceau généré en 12 instruments au maximum',
  'command.song.task_id': 'L’ID de la tâche qui a généré le morceau',
  'command.song.audio_id': 'L’ID du morceau, ou un lien vers celui-ci',
  'command.song.private': 'N’afficher la réponse que pour moi (par défaut : non)',
  'command.quota': 'Combien chacun peut utiliser ici',
  'command.jobs': 'Tes demandes sur ce serveur',
  'command.help': 'Ce que ce bot fait ici, ce que ça coûte, et comment retrouver les résultats',
  'command.help.topic': 'Le sujet : débuter (par défaut) ou vie privée (ce qui est conservé sur toi)',
  'command.jobs.list': 'Tes demandes sur ce serveur, et leurs résultats à nouveau',
  'command.jobs.show': 'Tout sur l’une de tes demandes',
  'command.jobs.show.job': 'Laquelle : une partie du titre, de l’état ou de la date suffit',
  'command.jobs.server': 'Les demandes de tout le monde sur ce serveur (pour la modération)',
  'command.jobs.server.member': 'Celles de qui (laisse vide pour tout le monde)',
  'command.jobs.forget':
    'Effacer ton historique ici ; ce que tu as utilisé cette période reste compté, sans ton nom',
  'command.quota.whom': 'Pour qui (laisse vide pour tout le serveur)',
  'command.quota.reset': 'Ne plus compter ce qui a été utilisé pendant cette période',
  'command.quota.grant': 'Des crédits en plus pour cette période',
  'command.quota.grant.credits': 'Combien en plus',
  'command.quota.forget':
    'Effacer l’historique d’un membre ; son usage de la période reste compté, sans son nom',
  'command.quota.forget.member': 'L’historique de qui',
  'command.quota.member': 'La limite propre à un membre, ou la suspension de ses demandes',
  'command.quota.member.member': 'Le membre concerné',
  'command.quota.member.action':
    'limiter : ses propres crédits ; suspendre : demandes en pause ; réinitialiser : règles communes',
  'command.quota.member.credits': 'Pour « limiter » : crédits par période',
  'command.quota.member.duration': 'Pour « suspendre » : durée (laisse vide : jusqu’à nouvel ordre)',
  'command.quota.member.reason': 'Pour « suspendre » : la raison, que le membre pourra lire',
  'command.quota.show': 'Ce que toi et le serveur avez utilisé, et ce qu’il vous reste',
  'command.quota.show.member': 'Le quota de qui (pour la modération)',
  'command.quota.set':
    'Les limites du serveur, la période sur laquelle elles comptent et les demandes simultanées',
  'command.quota.set.server': 'Crédits par période pour tout le serveur',
  'command.quota.set.member': 'Crédits par période pour chaque membre',
  'command.quota.set.period': 'Quand les compteurs repartent de zéro (UTC ; la semaine commence le lundi)',
  'command.quota.set.member_jobs': 'Demandes en cours en même temps par membre (0 : sans limite)',
  'command.quota.set.server_jobs': 'Demandes en cours en même temps sur le serveur (0 : sans limite)',
  'command.quota.log': 'Le salon où chaque changement de quota est consigné',
  'command.quota.log.channel': 'Lequel (laisse vide : aucun)',
  'command.quota.files': 'Si les résultats apportent leur audio en fichiers, ou seulement des liens',
  'command.quota.files.mode':
    'automatique : fichiers, s’ils ne sont pas trop gros (défaut) ; liens seuls : aucun fichier',
  'command.quota.usage': 'Qui a utilisé combien pendant cette période, et un graphique des 30 derniers jours',
  'command.quota.export':
    'Les demandes de la période et les derniers changements de quotas, en fichiers pour tableur (CSV)',
  'command.quota.role':
    'Crédits par période pour les membres d’un rôle ; le plus généreux de leurs rôles compte',
  'command.quota.role.role': 'Le rôle dont les membres sont concernés',
  'command.quota.role.credits': 'Crédits par période (laisse vide pour retirer la limite)',
  'command.quota.managers': 'Les rôles qui peuvent gérer les quotas même sans « Gérer le serveur »',
  'command.quota.managers.role': 'Le rôle (laisse vide pour les voir tous)',
  'command.quota.managers.action': 'Quoi en faire (par défaut : ajouter)',
} as const satisfies Partial<Record<keyof typeof english, string>>;
