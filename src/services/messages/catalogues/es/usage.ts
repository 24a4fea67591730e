import type { usage as english } from '../en/usage.ts';

export const usage = {
  'usage.day':
    '**{used, number} de {limit, plural, one {# crédito} other {# créditos}}** hoy, en {requests, plural, one {# solicitud} other {# solicitudes}}: karaoke {karaoke, number}, stems {stems, number}.',
  'usage.week':
    '**{used, number} de {limit, plural, one {# crédito} other {# créditos}}** esta semana, en {requests, plural, one {# solicitud} other {# solicitudes}}: karaoke {karaoke, number}, stems {stems, number}.',
  'usage.month':
    '**{used, number} de {limit, plural, one {# crédito} other {# créditos}}** este mes, en {requests, plural, one {# solicitud} other {# solicitudes}}: karaoke {karaoke, number}, stems {stems, number}.',
  'usage.total': 'Contando lo que se puso a cero, son {total, number}.',
  'usage.member':
    '{member}: {credits, plural, one {# crédito} other {# créditos}} en {requests, plural, one {# solicitud} other {# solicitudes}}',
  'usage.nobody': 'Nadie ha usado nada todavía en este periodo.',
  'usage.exported':
    '{requests, plural, one {# solicitud} other {# solicitudes}} de este periodo, una por línea, y {changes, plural, one {# cambio} other {los últimos # cambios}} de cuotas (horas en UTC).',
  'chart.title': 'Créditos usados por día',
  'chart.amount': '{figure} {count, plural, one {crédito} other {créditos}}',
  'chart.period': '{period}, días en UTC',
  'chart.karaoke': 'Karaoke {figure}',
  'chart.stems': 'Stems {figure}',
  'chart.limit': 'Límite',
  'chart.limit.sentence': 'El límite es de {amount} al día.',
  'chart.empty': 'No hay días que mostrar.',
  'chart.unused':
    '{count, plural, one {No se usaron créditos ese día.} other {No se usaron créditos en estos # días.}}',
  'chart.alt.title': 'Créditos usados por día.',
  'chart.alt.period': 'Periodo: {period}, UTC.',
  'chart.alt.bars': 'Gráfico de barras de los créditos usados cada día (UTC), {period}.',
  'chart.alt.total': 'En total {amount}: {karaoke} para karaoke y {stems} para stems.',
  'chart.alt.busiest': 'El día de más uso fue el {day}, con {amount}.',
  'chart.alt.at_limit': 'Esa cantidad o más se usó en {count, plural, one {# día} other {# días}}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
