import type { questions as english } from '../en/questions.ts';

export const questions = {
  'question.other_track':
    'Esta tarea no tiene ninguna canción con ese `{option}`. {count, plural, one {Abajo está la única que tiene} other {Abajo están las # que tiene}}: elige la que quieres. No se ha enviado ni cobrado nada.',
  'question.gone':
    'Esto ya se había hecho antes y sus archivos desaparecieron {time}. Se puede hacer de nuevo. No se ha enviado ni cobrado nada.',
  'question.cost.yours.day': 'Esto cuesta {cost} de los {left} créditos que te quedan hoy. ¿Seguimos?',
  'question.cost.yours.week':
    'Esto cuesta {cost} de los {left} créditos que te quedan esta semana. ¿Seguimos?',
  'question.cost.yours.month': 'Esto cuesta {cost} de los {left} créditos que te quedan este mes. ¿Seguimos?',
  'question.cost.server.day':
    'Esto cuesta {cost} de los {left} créditos que le quedan al servidor hoy. ¿Seguimos?',
  'question.cost.server.week':
    'Esto cuesta {cost} de los {left} créditos que le quedan al servidor esta semana. ¿Seguimos?',
  'question.cost.server.month':
    'Esto cuesta {cost} de los {left} créditos que le quedan al servidor este mes. ¿Seguimos?',
  'question.dismissed': 'De acuerdo: no se ha pedido nada.',
  'question.track': 'Canción {number}',
  'button.go': 'Adelante ({cost, plural, one {# crédito} other {# créditos}})',
  'button.again': 'Hacerlo de nuevo ({cost, plural, one {# crédito} other {# créditos}})',
  'button.not_now': 'Ahora no',
} as const satisfies Partial<Record<keyof typeof english, string>>;
