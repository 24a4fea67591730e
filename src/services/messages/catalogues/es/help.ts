import type { help as english } from '../en/help.ts';

export const help = {
  'help.title': 'Canciones, pista por pista',
  'help.intro': 'Este bot separa una canción generada en pistas y las publica donde las pidas.',
  'help.make': 'Empezar',
  'help.make.karaoke':
    '`/karaoke` voz e instrumental · **{cost, plural, one {# crédito} other {# créditos}}**',
  'help.make.stems':
    '`/stems` hasta {count, number} instrumentos · **{cost, plural, one {# crédito} other {# créditos}}**',
  'help.make.how':
    'Indica `{task}` y `{audio}`, o escribe un título. Con `{private}`, solo tú ves la respuesta.',
  'help.make.menu':
    'O abre el menú de un mensaje que mencione una canción y luego Aplicaciones: **{karaoke}** o **{stems}**.',
  'help.credits': 'Tus créditos',
  'help.left.day': 'Hoy te **{left, plural, one {queda # crédito} other {quedan # créditos}}**.',
  'help.left.week': 'Esta semana te **{left, plural, one {queda # crédito} other {quedan # créditos}}**.',
  'help.left.month': 'Este mes te **{left, plural, one {queda # crédito} other {quedan # créditos}}**.',
  'help.used':
    'Has usado {used, number} de {limit, number}; el servidor, {server, number} de {serverLimit, number}.',
  'help.ceiling':
    'Hoy (UTC) el tope del bot para un servidor está cerca: {used, number} de {limit, number} usados.',
  'help.resets':
    'Se empieza a contar de nuevo {when}. Si algo falla, se devuelven los créditos; lo que ya existe no cuesta nada.',
  'help.paused': 'El equipo de moderación ha pausado tus solicitudes {pause}.',
  'help.files': 'Tus archivos',
  'help.files.life':
    'Los enlaces funcionan durante {days, plural, one {# día} other {# días}}. El audio adjunto a un mensaje se queda en él; guarda todo lo demás que quieras conservar.',
  'help.files.links':
    'Los enlaces funcionan durante {days, plural, one {# día} other {# días}}, y aquí los resultados no traen nada más: guarda lo que quieras conservar.',
  'help.find': 'Volver a encontrarlo',
  'help.find.how': '`/jobs list` tus solicitudes aquí, con sus enlaces\n`/jobs show` todo sobre una de ellas',
  'help.limits': 'Límites más altos',
  'help.limits.how':
    'Pídelo al equipo de moderación: fija los límites con `/quota`, hasta donde el bot lo permite.',
  'help.limits.roles': 'También pueden hacerlo {roles}.',
  'help.privacy': 'Tus datos',
  'help.privacy.how': '`/help {topic}:{privacy}` qué se guarda y cómo borrarlo',
  'privacy.title': 'Qué se guarda sobre ti',
  'privacy.intro':
    'Solo lo necesario para atender tus solicitudes, contar créditos y volver a encontrar los resultados.',
  'privacy.jobs': 'Tus solicitudes',
  'privacy.jobs.what':
    'Tu ID de usuario, tus roles y tu idioma, el servidor y el canal, los ID y el título de la canción, las horas y los enlaces del resultado. Para responderte y para volver a encontrarlo.',
  'privacy.jobs.life': 'Se guardan hasta {days, plural, one {# día} other {# días}} después de terminar.',
  'privacy.ledger': 'Lo que cuestan',
  'privacy.ledger.what': 'Tu ID de usuario, los créditos, el tipo y la hora. Para contar los límites.',
  'privacy.ledger.life': 'Se guarda durante {days, plural, one {# día} other {# días}}.',
  'privacy.settings': 'Lo que decide la moderación',
  'privacy.settings.what':
    'Los límites y las pausas que te afectan, y los últimos {count, number} cambios, y quién los hizo.',
  'privacy.settings.life':
    'Se guarda mientras el bot está en el servidor, y {days, plural, one {# día} other {# días}} más. Después se borra todo lo del servidor.',
  'privacy.songs': 'Lo que se sabe de las canciones',
  'privacy.songs.what':
    'La letra de una canción con sus tiempos, para siempre y sin tu nombre: solo se pide una vez. Cómo suenan de fuerte sus pistas en cada momento, para sus imágenes: tanto como la solicitud.',
  'privacy.others': 'Quién más lo ve',
  'privacy.others.what':
    'El servicio de separación recibe los ID de la canción, nunca quién eres. Los resultados en los canales los ve todo el que esté allí, y sus títulos se sugieren a otras personas. El equipo de moderación ve quién pidió qué aquí; de las solicitudes privadas, solo quién, cuándo, el tipo y cómo van. Quien administra el bot puede leer sus registros. Esa persona decide cuánto tiempo guarda el registro técnico y las copias de seguridad.',
  'privacy.erase': 'Borrarlo',
  'privacy.erase.how':
    '`/jobs forget` quita de inmediato tu nombre y tus títulos de tus solicitudes terminadas en este servidor. Lo que usaste sigue contando, sin tu nombre. Las solicitudes en curso no se tocan; vuelve a usarlo cuando hayan terminado.',
  'privacy.erase.stays':
    'Los mensajes en los canales se quedan, y también los límites y las pausas que haya puesto la moderación.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
