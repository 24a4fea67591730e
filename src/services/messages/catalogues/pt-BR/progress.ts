import type { progress as english } from '../en/progress.ts';

export const progress = {
  'progress.queued.separate_vocal': 'Na fila: suas faixas de karaokê estão na posição {position, number}.',
  'progress.queued.split_stem': 'Na fila: seus stems estão na posição {position, number}.',
  'progress.paused':
    'O serviço de separação não está aceitando pedidos deste bot agora. Seu pedido está guardado.',
  'progress.connection':
    'Não foi possível contatar o serviço de separação agora. Seu pedido está guardado e será tentado de novo.',
  'progress.maintenance':
    'O serviço de separação está em manutenção. Seu pedido está guardado e será tentado de novo daqui a alguns minutos.',
  'progress.running.separate_vocal': 'Separando suas faixas de karaokê, início {when}.',
  'progress.running.split_stem': 'Separando seus stems, início {when}.',
  'progress.held': '{cost, plural, one {# crédito reservado} other {# créditos reservados}}',
  'progress.held.yours.day':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}; hoje você ainda tem {left, number} de {limit, number}',
  'progress.held.yours.week':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}; esta semana você ainda tem {left, number} de {limit, number}',
  'progress.held.yours.month':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}; este mês você ainda tem {left, number} de {limit, number}',
  'progress.held.server.day':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}; hoje o servidor ainda tem {left, number} de {limit, number}',
  'progress.held.server.week':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}; esta semana o servidor ainda tem {left, number} de {limit, number}',
  'progress.held.server.month':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}; este mês o servidor ainda tem {left, number} de {limit, number}',
  'progress.usual': '{bar} {percent, number}% do tempo normal de {time} minutos',
  'progress.longer': '{bar} Está demorando mais que o normal ({time} minutos).',
  'progress.joined.alone': 'Não custa nada para você: já tinha sido pedido antes',
  'progress.joined.together':
    'Não custa nada para você: você será avisado junto com mais {count, plural, one {# pessoa} other {# pessoas}}',
  'progress.reference': 'referência {id}',
  'progress.low': 'Resta menos de um quinto dos seus créditos; a contagem recomeça {when}.',
} satisfies Partial<Record<keyof typeof english, string>>;
