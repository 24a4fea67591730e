import type { progress as english } from '../en/progress.ts';

export const progress = {
  'progress.queued.separate_vocal': 'En cola: tus pistas de karaoke están en el puesto {position, number}.',
  'progress.queued.split_stem': 'En cola: tus stems están en el puesto {position, number}.',
  'progress.paused':
    'El servicio de separación no acepta solicitudes de este bot en este momento. La tuya queda guardada.',
  'progress.connection':
    'No se puede contactar con el servicio de separación en este momento. Tu solicitud queda guardada y se volverá a intentar.',
  'progress.maintenance':
    'El servicio de separación está en mantenimiento. Tu solicitud queda guardada y se volverá a intentar en unos minutos.',
  'progress.running.separate_vocal': 'Separando tus pistas de karaoke, desde {when}.',
  'progress.running.split_stem': 'Separando tus stems, desde {when}.',
  'progress.held': '{cost, plural, one {# crédito reservado} other {# créditos reservados}}',
  'progress.held.yours.day':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}, hoy dispones de {left, number} de {limit, number}',
  'progress.held.yours.week':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}, esta semana dispones de {left, number} de {limit, number}',
  'progress.held.yours.month':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}, este mes dispones de {left, number} de {limit, number}',
  'progress.held.server.day':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}, hoy el servidor dispone de {left, number} de {limit, number}',
  'progress.held.server.week':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}, esta semana el servidor dispone de {left, number} de {limit, number}',
  'progress.held.server.month':
    '{cost, plural, one {# crédito reservado} other {# créditos reservados}}, este mes el servidor dispone de {left, number} de {limit, number}',
  'progress.usual': '{bar} {percent, number} % de los {time} minutos habituales',
  'progress.longer': '{bar} Está tardando más de lo habitual ({time} minutos).',
  'progress.joined.alone': 'No te cuesta nada: ya se había pedido antes',
  'progress.joined.together':
    'No te cuesta nada: se te avisará junto con {count, plural, one {# persona más} other {# personas más}}',
  'progress.reference': 'referencia {id}',
  'progress.low': 'Te queda menos de una quinta parte de tus créditos; se empieza a contar de nuevo {when}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
