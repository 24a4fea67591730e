import type { usage as english } from '../en/usage.ts';

export const usage = {
  'usage.day':
    'Uso de hoje: **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** em {requests, plural, one {# pedido} other {# pedidos}} (karaokê {karaoke, number}, stems {stems, number}).',
  'usage.week':
    'Uso desta semana: **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** em {requests, plural, one {# pedido} other {# pedidos}} (karaokê {karaoke, number}, stems {stems, number}).',
  'usage.month':
    'Uso deste mês: **{used, number} de {limit, plural, one {# crédito} other {# créditos}}** em {requests, plural, one {# pedido} other {# pedidos}} (karaokê {karaoke, number}, stems {stems, number}).',
  'usage.total': 'Antes de a contagem ser zerada eram {total, number}.',
  'usage.member':
    '{member}: {credits, plural, one {# crédito} other {# créditos}} em {requests, plural, one {# pedido} other {# pedidos}}',
  'usage.nobody': 'Ninguém usou nada neste período ainda.',
  'usage.exported':
    '{requests, plural, one {# pedido} other {# pedidos}} deste período, um por linha, e {changes, plural, one {a última mudança (#)} other {as últimas # mudanças}} nas cotas (horários em UTC).',
  'chart.title': 'Créditos usados por dia',
  'chart.amount': '{figure} {count, plural, one {crédito} other {créditos}}',
  'chart.period': '{period}, dias em UTC',
  'chart.karaoke': 'Karaokê {figure}',
  'chart.stems': 'Stems {figure}',
  'chart.limit': 'Limite',
  'chart.limit.sentence': 'O limite é de {amount} por dia.',
  'chart.empty': 'Não há dias para mostrar.',
  'chart.unused':
    '{count, plural, one {Nenhum crédito foi usado neste dia.} other {Nenhum crédito foi usado nestes # dias.}}',
  'chart.alt.title': 'Créditos usados por dia.',
  'chart.alt.period': 'Período: {period}, UTC.',
  'chart.alt.bars': 'Gráfico de barras dos créditos usados em cada dia (UTC), {period}.',
  'chart.alt.total': 'No total, {amount}: {karaoke} com karaokê e {stems} com stems.',
  'chart.alt.busiest': 'O dia de maior uso foi {day}, com {amount}.',
  'chart.alt.at_limit':
    'O uso chegou a esse limite ou passou dele em {count, plural, one {# dia} other {# dias}}.',
} satisfies Partial<Record<keyof typeof english, string>>;
