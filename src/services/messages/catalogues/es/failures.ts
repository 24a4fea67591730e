import type { failures as english } from '../en/failures.ts';

export const failures = {
  'failure.of.separate_vocal': '{user}, no se han podido crear las pistas de karaoke: {cause}.',
  'failure.of.split_stem': '{user}, no se han podido crear los stems: {cause}.',
  'failure.titled.separate_vocal':
    '{user}, no se han podido crear las pistas de karaoke de {title}: {cause}.',
  'failure.titled.split_stem': '{user}, no se han podido crear los stems de {title}: {cause}.',
  'failure.cause.invalid': 'el servicio de separación no conoce esta canción o no puede separarla',
  'failure.cause.source': 'el servicio de separación no ha podido obtener el audio de la canción',
  'failure.cause.no_credits': 'al servicio de separación no le quedan créditos para este bot',
  'failure.cause.unauthorized': 'el servicio de separación ya no acepta a este bot',
  'failure.cause.wrong_url': 'el servicio de separación no está donde este bot lo busca',
  'failure.cause.failed': 'el servicio de separación lo ha intentado sin éxito',
  'failure.cause.unknown_outcome':
    'el servicio de separación no ha dado una respuesta clara y no ha llegado ningún resultado',
  'failure.cause.timeout': 'la separación ha tardado demasiado',
  'failure.advice.ids': 'Comprueba que los dos ID son de la misma canción ({command}).',
  'failure.advice.song': 'Comprueba que la canción sigue existiendo y vuelve a intentarlo ({command}).',
  'failure.advice.operator': 'Avisa a quien administra el bot y vuelve a intentarlo más tarde ({command}).',
  'failure.advice.again':
    'Vuelve a intentarlo; si falla otra vez, puede que esta canción no se pueda separar ({command}).',
  'failure.advice.late': 'Vuelve a intentarlo; si el resultado acaba llegando, aparecerá aquí ({command}).',
  'failure.refund': 'Se te {cost, plural, one {ha devuelto # crédito} other {han devuelto # créditos}}.',
  'failure.free': 'No se te ha cobrado nada.',
  'button.retry': 'Reintentar ({cost, plural, one {# crédito} other {# créditos}})',
  'telling.pointer': 'La respuesta a esta solicitud está aquí: {link}',
  'ping.separated.separate_vocal': '{user}, tus pistas de karaoke están listas; mira el mensaje de arriba.',
  'ping.separated.split_stem': '{user}, tus stems están listos; mira el mensaje de arriba.',
  'ping.failed.separate_vocal':
    '{user}, no se han podido crear tus pistas de karaoke; mira el mensaje de arriba.',
  'ping.failed.split_stem': '{user}, no se han podido crear tus stems; mira el mensaje de arriba.',
  'ping.returned.separate_vocal':
    '{user}, hay una pregunta sobre tus pistas de karaoke; mira el mensaje de arriba.',
  'ping.returned.split_stem': '{user}, hay una pregunta sobre tus stems; mira el mensaje de arriba.',
  'ping.refused.separate_vocal':
    '{user}, no se han pedido tus pistas de karaoke porque se ha alcanzado un límite; mira el mensaje de arriba.',
  'ping.refused.split_stem':
    '{user}, no se han pedido tus stems porque se ha alcanzado un límite; mira el mensaje de arriba.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
