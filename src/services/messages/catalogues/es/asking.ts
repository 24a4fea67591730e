import type { asking as english } from '../en/asking.ts';

export const asking = {
  'suggest.own': '{title} · {date} · tú',
  'suggest.server': '{title} · {date}',
  'suggest.use': 'Usar este ID: {id}',
  'suggest.use_titled': '{title} · {id}',
  'track.untitled': 'Sin título',
  'track.variant': 'versión {number}',
  'pick.several':
    'Este mensaje menciona varias canciones. ¿Cuál quieres? Cada elección es una solicitud aparte.',
  'pick.of_task':
    'Este mensaje menciona una canción, pero no cuál de sus versiones. ¿Cuál quieres? Cada elección es una solicitud aparte.',
  'pick.placeholder.separate_vocal': 'Elige una canción para el karaoke',
  'pick.placeholder.split_stem': 'Elige una canción para separarla en stems',
  'pick.more': 'La canción todavía se está generando: puede que lleguen más versiones.',
  'pick.unfinished':
    'Esta canción todavía se está generando y aún no tiene ninguna versión. Inténtalo de nuevo en un minuto o escribe tú los dos ID.',
  'pick.unknown':
    'El servicio de separación no tiene ninguna versión de la canción que menciona este mensaje. Si tienes los dos ID, escríbelos tú.',
  'pick.unreachable':
    'Ahora mismo no se han podido consultar las versiones de esta canción. Inténtalo de nuevo en un minuto o escribe tú los dos ID.',
  'button.enter_ids': 'Escribir los ID',
  'form.title.separate_vocal': 'Karaoke: ¿qué canción?',
  'form.title.split_stem': 'Stems: ¿qué canción?',
  'form.task_id': 'ID de tarea, como 3e63b4cc88d52611159…',
  'form.audio_id': 'ID de audio, o enlace a la canción',
} as const satisfies Partial<Record<keyof typeof english, string>>;
