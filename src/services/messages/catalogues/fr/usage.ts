import type { usage as english } from '../en/usage.ts';

export const usage = {
  'usage.day':
    '**{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** aujourd’hui, en {requests, plural, one {# demande} other {# demandes}} : karaoké {karaoke, number}, stems {stems, number}.',
  'usage.week':
    '**{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** cette semaine, en {requests, plural, one {# demande} other {# demandes}} : karaoké {karaoke, number}, stems {stems, number}.',
  'usage.month':
    '**{used, number} sur {limit, plural, one {# crédit} other {# crédits}}** ce mois-ci, en {requests, plural, one {# demande} other {# demandes}} : karaoké {karaoke, number}, stems {stems, number}.',
  'usage.total': 'En comptant ce qui a été remis à zéro, c’est {total, number}.',
  'usage.member':
    '{member} : {credits, plural, one {# crédit} other {# crédits}} en {requests, plural, one {# demande} other {# demandes}}',
  'usage.nobody': 'Personne n’a encore rien utilisé pendant cette période.',
  'usage.exported':
    '{requests, plural, one {# demande} other {# demandes}} de cette période, une par ligne, et {changes, plural, one {# changement de quotas} other {les # derniers changements de quotas}} (heures en UTC).',
  'chart.title': 'Crédits utilisés par jour',
  'chart.amount': '{figure} {count, plural, one {crédit} other {crédits}}',
  'chart.period': '{period}, jours en UTC',
  'chart.karaoke': 'Karaoké {figure}',
  'chart.stems': 'Stems {figure}',
  'chart.limit': 'Limite',
  'chart.limit.sentence': 'La limite est de {amount} par jour.',
  'chart.empty': 'Il n’y a aucun jour à afficher.',
  'chart.unused':
    '{count, plural, one {Aucun crédit n’a été utilisé ce jour-là.} other {Aucun crédit n’a été utilisé pendant ces # jours.}}',
  'chart.alt.title': 'Crédits utilisés par jour.',
  'chart.alt.period': 'Période : {period}, UTC.',
  'chart.alt.bars': 'Diagramme en barres des crédits utilisés chaque jour (UTC), {period}.',
  'chart.alt.total': 'Au total {amount} : {karaoke} pour le karaoké et {stems} pour les stems.',
  'chart.alt.busiest': 'Le jour le plus chargé a été le {day} avec {amount}.',
  'chart.alt.at_limit':
    'Autant ou plus a été utilisé {count, plural, one {pendant # jour} other {pendant # jours}}.',
} as const satisfies Partial<Record<keyof typeof english, string>>;
