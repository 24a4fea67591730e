import type { questions as english } from '../en/questions.ts';

export const questions = {
  'question.other_track':
    'Dieser Task hat keinen Track mit dieser `{option}`. {count, plural, one {Sein einziger Track steht unten} other {Seine # Tracks stehen unten}}: Wähl den, den du meinst. Es wurde nichts abgeschickt und nichts berechnet.',
  'question.gone':
    'Das gab es schon einmal, die Dateien sind aber {time} verschwunden. Es lässt sich noch einmal erstellen. Es wurde nichts abgeschickt und nichts berechnet.',
  'question.cost.yours.day': 'Das kostet {cost} von den {left} Credits, die du heute noch hast. Loslegen?',
  'question.cost.yours.week':
    'Das kostet {cost} von den {left} Credits, die du diese Woche noch hast. Loslegen?',
  'question.cost.yours.month':
    'Das kostet {cost} von den {left} Credits, die du diesen Monat noch hast. Loslegen?',
  'question.cost.server.day':
    'Das kostet {cost} von den {left} Credits, die der Server heute noch hat. Loslegen?',
  'question.cost.server.week':
    'Das kostet {cost} von den {left} Credits, die der Server diese Woche noch hat. Loslegen?',
  'question.cost.server.month':
    'Das kostet {cost} von den {left} Credits, die der Server diesen Monat noch hat. Loslegen?',
  'question.dismissed': 'Alles klar: Es wurde nichts angefragt.',
  'question.track': 'Track {number}',
  'button.go': 'Loslegen ({cost, plural, one {# Credit} other {# Credits}})',
  'button.again': 'Noch einmal erstellen ({cost, plural, one {# Credit} other {# Credits}})',
  'button.not_now': 'Jetzt nicht',
} as const satisfies Partial<Record<keyof typeof english, string>>;
