import type { questions as english } from '../en/questions.ts';

export const questions = {
  'question.other_track':
    'Esta tarefa não tem nenhuma faixa com esse `{option}`. {count, plural, one {A única faixa dela está abaixo} other {As # faixas dela estão abaixo}}: escolha a que você quer. Nada foi enviado nem cobrado.',
  'question.gone':
    'Isto já foi feito antes, e os arquivos deixaram de existir {time}. Dá para fazer de novo. Nada foi enviado nem cobrado.',
  'question.cost.yours.day': 'Isto custa {cost} dos {left} créditos que você ainda tem hoje. Continuar?',
  'question.cost.yours.week':
    'Isto custa {cost} dos {left} créditos que você ainda tem esta semana. Continuar?',
  'question.cost.yours.month':
    'Isto custa {cost} dos {left} créditos que você ainda tem este mês. Continuar?',
  'question.cost.server.day':
    'Isto custa {cost} dos {left} créditos que o servidor ainda tem hoje. Continuar?',
  'question.cost.server.week':
    'Isto custa {cost} dos {left} créditos que o servidor ainda tem esta semana. Continuar?',
  'question.cost.server.month':
    'Isto custa {cost} dos {left} créditos que o servidor ainda tem este mês. Continuar?',
  'question.dismissed': 'Tudo bem: nada foi pedido.',
  'question.track': 'Faixa {number}',
  'button.go': 'Continuar ({cost, plural, one {# crédito} other {# créditos}})',
  'button.again': 'Fazer de novo ({cost, plural, one {# crédito} other {# créditos}})',
  'button.not_now': 'Agora não',
} satisfies Partial<Record<keyof typeof english, string>>;
