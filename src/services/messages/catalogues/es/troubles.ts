import type { troubles as english } from '../en/troubles.ts';

export const troubles = {
  'trouble.store':
    'No se ha podido guardar tu solicitud, así que no se ha aceptado. Inténtalo de nuevo en un minuto.',
  'trouble.corrupt_record':
    'El registro de esta solicitud está dañado y se ha apartado. Vuelve a hacer la solicitud.',
  'trouble.stopping': 'El bot se está reiniciando. Inténtalo de nuevo en un minuto.',
  'trouble.upstream': 'El servicio de separación no ha respondido. Inténtalo de nuevo en un minuto.',
  'trouble.discord': 'Discord no ha aceptado la respuesta. Inténtalo de nuevo en un minuto.',
  'trouble.config': 'El bot no está bien configurado. Avisa a quien lo administra.',
  'trouble.unknown': 'Algo ha salido mal por nuestra parte. Inténtalo de nuevo en un minuto.',
  'trouble.uncharged': 'No se ha cobrado nada.',
  'trouble.server_only':
    'Este comando solo funciona en servidores, porque cada servidor tiene su propia cuota.',
  'trouble.not_member': 'Esto pertenece a un servidor en el que tú, o este bot, ya no estáis.',
  'trouble.too_old':
    'Esta solicitud es demasiado antigua para eso: su registro ya no existe. Vuelve a usar el comando.',
  'trouble.unknown_command':
    'Este bot ya no tiene este comando. Tu app de Discord mostrará los actuales en un momento.',
  'ids.heading.one': 'Hay que corregir un campo.',
  'ids.heading.two': 'Hay que corregir dos campos.',
  'ids.problem': '**{field}**: has puesto {given}; {mistake}.',
  'ids.nothing': '(nada)',
  'ids.masked':
    'tiene asteriscos: es un ejemplo abreviado, no un ID de verdad. Copia el ID completo de tu canción',
  'ids.swapped.task_id': 'esto parece el ID de audio: están intercambiados',
  'ids.swapped.audio_id': 'esto parece el ID de tarea: están intercambiados',
  'ids.characters.task_id':
    'tiene caracteres que ningún ID de tarea lleva (solo puede haber letras, cifras, `-` y `_`)',
  'ids.characters.audio_id':
    'tiene caracteres que ningún ID de audio lleva (solo puede haber cifras, las letras de la a a la f y `-`)',
  'ids.too_short': 'es demasiado corto: le falta una parte',
  'ids.shape': 'los guiones no están donde deben',
  'ids.too_long': 'es demasiado largo: se ha pegado algo más con él',
  'ids.example.task_id': 'Un ID de tarea tiene de 8 a 64 caracteres: {example}.',
  'ids.example.audio_id':
    'Un ID de audio tiene 36 caracteres: {example}. También sirve un enlace a la canción (`suno.com/song/…`).',
} as const satisfies Partial<Record<keyof typeof english, string>>;
