import type { quotas as english } from '../en/quotas.ts';

export const quotas = {
  'overview.own.day':
    'Has usado **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** hoy ({rule}).',
  'overview.own.week':
    'Has usado **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** esta semana ({rule}).',
  'overview.own.month':
    'Has usado **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** este mes ({rule}).',
  'overview.other.day':
    '{user} ha usado **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** hoy ({rule}).',
  'overview.other.week':
    '{user} ha usado **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** esta semana ({rule}).',
  'overview.other.month':
    '{user} ha usado **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** este mes ({rule}).',
  'overview.rule.override': 'límite propio',
  'overview.rule.role': 'límite del rol {role}',
  'overview.rule.member': 'límite por miembro',
  'overview.server.day':
    'El servidor ha usado **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** hoy.',
  'overview.server.week':
    'El servidor ha usado **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** esta semana.',
  'overview.server.month':
    'El servidor ha usado **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** este mes.',
  'overview.ceiling':
    'Tope del bot para un servidor: {used, number} de {limit, plural, one {# crédito} other {# créditos}} hoy (UTC).',
  'overview.left.own':
    'Dispones, por tanto, de **{left, plural, one {# crédito} other {# créditos}}**; se empieza a contar de nuevo {when} ({date}).',
  'overview.left.other':
    'Saldo restante: **{left, plural, one {# crédito} other {# créditos}}**; se empieza a contar de nuevo {when} ({date}).',
  'overview.jobs': 'Solicitudes en curso: {counts}.',
  'overview.jobs.member': '{used, number} de {limit, number} por miembro',
  'overview.jobs.server': '{used, number} de {limit, number} en el servidor',
  'overview.paused.own': 'Tus solicitudes están en pausa {pause}.',
  'overview.paused.other': 'Sus solicitudes están en pausa {pause}.',
  'rules.title': 'Las reglas de cuota de este servidor',
  'rules.server': '**Servidor** {amount}',
  'rules.member': '**Cada miembro** {amount}',
  'rules.roles': '**Por rol** {list}',
  'rules.members': '**Por miembro** {list}',
  'rules.members.paused': 'en pausa {pause}',
  'rules.jobs': '**Solicitudes simultáneas** por miembro: {member}; en el servidor: {server}',
  'rules.jobs.any': 'sin límite',
  'rules.files.auto': '**Resultados** con su audio en archivos, si caben',
  'rules.files.links': '**Resultados** solo con enlaces',
  'rules.managers': '**Gestionan cuotas aunque no tengan «Gestionar servidor»** {list}',
  'rules.log': '**Registro** {channel}',
  'rules.more': '{list} y {count, number} más',
  'managers.none':
    'Solo los miembros con el permiso «Gestionar servidor» pueden gestionar cuotas. Indica un rol para añadirlo.',
  'managers.are':
    'Además de quienes tienen «Gestionar servidor», estos roles pueden gestionar cuotas: {list}.',
  'quota.not_allowed':
    'Para esto necesitas el permiso «Gestionar servidor» o un rol designado con `/quota managers`. Puedes ver tu propia cuota con `/quota show`.',
  'quota.log.broken':
    'Ya no se puede escribir en el canal de registro, así que ahí faltan entradas. Elige uno con `/quota log`; `/quota export` tiene los últimos 200 cambios.',
  'quota.log.refused': 'El bot no puede escribir en ese canal: ahí necesita «Ver canal» y «Enviar mensajes».',
  'quota.unchanged': 'No se ha cambiado nada.',
  'quota.reset.server': 'Lo que han usado el servidor y sus miembros en este periodo ya no cuenta.',
  'quota.reset.member': 'Lo que ha usado {user} en este periodo ya no cuenta.',
  'quota.granted.server':
    'El servidor puede usar {count, plural, one {# crédito} other {# créditos}} más en este periodo.',
  'quota.granted.member':
    '{user} puede usar {count, plural, one {# crédito} other {# créditos}} más en este periodo.',
  'quota.forgotten.member':
    'Se ha borrado el historial de {user}. Lo que usó en este periodo sigue contando, sin su nombre.',
  'quota.forgotten.you':
    'Se ha borrado tu historial en este servidor. Lo que usaste en este periodo sigue contando, sin tu nombre.',
  'hint.limit': '«{limit}» necesita «{credits}». Para quitar un límite, usa «{clear}».',
  'hint.set': 'Indica al menos una de estas opciones: {options}.',
  'hint.everyone': 'Para todo el mundo está `/quota set {member}`.',
  'hint.not_everyone': 'No todo el mundo puede gestionar cuotas; indica un rol.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
