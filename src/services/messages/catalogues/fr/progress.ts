import type { progress as english } from '../en/progress.ts';

export const progress = {
  'progress.queued.separate_vocal':
    'En file d’attente : tes pistes karaoké sont à la place {position, number}.',
  'progress.queued.split_stem': 'En file d’attente : tes stems sont à la place {position, number}.',
  'progress.paused':
    'Le service de séparation n’accepte pas de demandes de ce bot pour le moment. La tienne est conservée.',
  'progress.connection':
    'Le service de séparation est injoignable pour le moment. Ta demande est conservée et sera retentée.',
  'progress.maintenance':
    'Le service de séparation est en maintenance. Ta demande est conservée et sera retentée dans quelques minutes.',
  'progress.running.separate_vocal': 'Séparation de tes pistes karaoké en cours, lancée {when}.',
  'progress.running.split_stem': 'Séparation de tes stems en cours, lancée {when}.',
  'progress.held': '{cost, plural, one {# crédit réservé} other {# crédits réservés}}',
  'progress.held.yours.day':
    '{cost, plural, one {# crédit réservé} other {# crédits réservés}}, il t’en reste {left, number} sur {limit, number} aujourd’hui',
  'progress.held.yours.week':
    '{cost, plural, one {# crédit réservé} other {# crédits réservés}}, il t’en reste {left, number} sur {limit, number} cette semaine',
  'progress.held.yours.month':
    '{cost, plural, one {# crédit réservé} other {# crédits réservés}}, il t’en reste {left, number} sur {limit, number} ce mois-ci',
  'progress.held.server.day':
    '{cost, plural, one {# crédit réservé} other {# crédits réservés}}, il en reste au serveur {left, number} sur {limit, number} aujourd’hui',
  'progress.held.server.week':
    '{cost, plural, one {# crédit réservé} other {# crédits réservés}}, il en reste au serveur {left, number} sur {limit, number} cette semaine',
  'progress.held.server.month':
    '{cost, plural, one {# crédit réservé} other {# crédits réservés}}, il en reste au serveur {left, number} sur {limit, number} ce mois-ci',
  'progress.usual': '{bar} {percent, number} % des {time} minutes habituelles',
  'progress.longer': '{bar} Ça prend plus de temps que d’habitude ({time} minutes).',
  'progress.joined.alone': 'Ça ne te coûte rien : c’était déjà demandé',
  'progress.joined.together':
    'Ça ne te coûte rien : tu auras la réponse en même temps que {count, plural, one {# autre personne} other {# autres personnes}}',
  'progress.reference': 'référence {id}',
  'progress.low': 'Il te reste moins d’un cinquième de tes crédits ; le compteur repart de zéro {when}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
