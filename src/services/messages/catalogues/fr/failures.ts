import type { failures as english } from '../en/failures.ts';

export const failures = {
  'failure.of.separate_vocal': '{user}, les pistes karaoké n’ont pas pu être créées : {cause}.',
  'failure.of.split_stem': '{user}, les stems n’ont pas pu être créés : {cause}.',
  'failure.titled.separate_vocal':
    '{user}, les pistes karaoké de {title} n’ont pas pu être créées : {cause}.',
  'failure.titled.split_stem': '{user}, les stems de {title} n’ont pas pu être créés : {cause}.',
  'failure.cause.invalid': 'le service de séparation ne connaît pas ce morceau, ou ne peut pas le séparer',
  'failure.cause.source': 'le service de séparation n’a pas pu récupérer l’audio du morceau',
  'failure.cause.no_credits': 'le service de séparation n’a plus de crédits pour ce bot',
  'failure.cause.unauthorized': 'le service de séparation n’accepte plus ce bot',
  'failure.cause.wrong_url': 'le service de séparation est introuvable là où ce bot le cherche',
  'failure.cause.failed': 'le service de séparation a essayé, sans succès',
  'failure.cause.unknown_outcome':
    'le service de séparation n’a pas donné de réponse claire, et aucun résultat n’est arrivé',
  'failure.cause.timeout': 'la séparation a pris trop de temps',
  'failure.advice.ids': 'Vérifie que les deux ID appartiennent au même morceau ({command}).',
  'failure.advice.song': 'Vérifie que le morceau existe encore, puis réessaie ({command}).',
  'failure.advice.operator': 'Préviens la personne qui gère le bot, et réessaie plus tard ({command}).',
  'failure.advice.again':
    'Réessaie ; si ça échoue encore, ce morceau n’est peut-être pas séparable ({command}).',
  'failure.advice.late': 'Réessaie ; si le résultat finit par arriver, il apparaîtra ici ({command}).',
  'failure.refund': '{cost, plural, one {# crédit t’a été rendu} other {# crédits t’ont été rendus}}.',
  'failure.free': 'Rien ne t’a été débité.',
  'button.retry': 'Réessayer ({cost, plural, one {# crédit} other {# crédits}})',
  'telling.pointer': 'La réponse à cette demande est ici : {link}',
  'ping.separated.separate_vocal': '{user}, tes pistes karaoké sont prêtes ; regarde le message ci-dessus.',
  'ping.separated.split_stem': '{user}, tes stems sont prêts ; regarde le message ci-dessus.',
  'ping.failed.separate_vocal':
    '{user}, tes pistes karaoké n’ont pas pu être créées ; regarde le message ci-dessus.',
  'ping.failed.split_stem': '{user}, tes stems n’ont pas pu être créés ; regarde le message ci-dessus.',
  'ping.returned.separate_vocal':
    '{user}, il y a une question sur tes pistes karaoké ; regarde le message ci-dessus.',
  'ping.returned.split_stem': '{user}, il y a une question sur tes stems ; regarde le message ci-dessus.',
  'ping.refused.separate_vocal':
    '{user}, tes pistes karaoké n’ont pas été demandées, car une limite est atteinte ; regarde le message ci-dessus.',
  'ping.refused.split_stem':
    '{user}, tes stems n’ont pas été demandés, car une limite est atteinte ; regarde le message ci-dessus.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
