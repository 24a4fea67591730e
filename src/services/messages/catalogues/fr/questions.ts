import type { questions as english } from '../en/questions.ts';

export const questions = {
  'question.other_track':
    'Cette tâche n’a aucun morceau avec cet `{option}`. {count, plural, one {Son seul morceau est ci-dessous} other {Ses # morceaux sont ci-dessous}} : choisis celui que tu veux. Rien n’a été envoyé ni débité.',
  'question.gone':
    'Ça a déjà été fait, mais les fichiers ont disparu {time}. On peut le refaire. Rien n’a été envoyé ni débité.',
  'question.cost.yours.day': 'Cela coûte {cost} des {left} crédits qu’il te reste aujourd’hui. On y va ?',
  'question.cost.yours.week': 'Cela coûte {cost} des {left} crédits qu’il te reste cette semaine. On y va ?',
  'question.cost.yours.month': 'Cela coûte {cost} des {left} crédits qu’il te reste ce mois-ci. On y va ?',
  'question.cost.server.day':
    'Cela coûte {cost} des {left} crédits qu’il reste au serveur aujourd’hui. On y va ?',
  'question.cost.server.week':
    'Cela coûte {cost} des {left} crédits qu’il reste au serveur cette semaine. On y va ?',
  'question.cost.server.month':
    'Cela coûte {cost} des {left} crédits qu’il reste au serveur ce mois-ci. On y va ?',
  'question.dismissed': 'D’accord : rien n’a été demandé.',
  'question.track': 'Morceau {number}',
  'button.go': 'C’est parti ({cost, plural, one {# crédit} other {# crédits}})',
  'button.again': 'Refaire ({cost, plural, one {# crédit} other {# crédits}})',
  'button.not_now': 'Pas maintenant',
} as const satisfies Partial<Record<keyof typeof english, string>>;
