/** What `/quota usage` and `/quota export` say, in words and in a picture. {figure} is a number, {day} a date. */
export const usage = {
  'usage.day':
    '**{used, number} of {limit, plural, one {# credit} other {# credits}}** used today in {requests, plural, one {# request} other {# requests}}: karaoke {karaoke, number}, stems {stems, number}.',
  'usage.week':
    '**{used, number} of {limit, plural, one {# credit} other {# credits}}** used this week in {requests, plural, one {# request} other {# requests}}: karaoke {karaoke, number}, stems {stems, number}.',
  'usage.month':
    '**{used, number} of {limit, plural, one {# credit} other {# credits}}** used this month in {requests, plural, one {# request} other {# requests}}: karaoke {karaoke, number}, stems {stems, number}.',
  'usage.total': 'It was {total, number} before what was reset.',
  'usage.member':
    '{member}: {credits, plural, one {# credit} other {# credits}} in {requests, plural, one {# request} other {# requests}}',
  'usage.nobody': 'Nobody has used anything in this period yet.',
  'usage.exported':
    '{requests, plural, one {# request} other {# requests}} of this period, one line each, and the last {changes, plural, one {# change} other {# changes}} of quotas (times in UTC).',
  'chart.title': 'Credits used per day',
  'chart.amount': '{figure} {count, plural, one {credit} other {credits}}',
  'chart.period': '{period}, days in UTC',
  'chart.karaoke': 'Karaoke {figure}',
  'chart.stems': 'Stems {figure}',
  // On the line across the bars: a short word.
  'chart.limit': 'Limit',
  'chart.limit.sentence': 'The limit is {amount} a day.',
  'chart.empty': 'There are no days to show.',
  'chart.unused':
    '{count, plural, one {No credits were used on this day.} other {No credits were used in these # days.}}',
  // The picture in words, for those who do not see it.
  'chart.alt.title': 'Credits used per day.',
  'chart.alt.period': 'Period: {period}, UTC.',
  'chart.alt.bars': 'Bar chart of the credits used on each UTC day, {period}.',
  'chart.alt.total': 'In total {amount}: {karaoke} for karaoke and {stems} for stems.',
  'chart.alt.busiest': 'The busiest day was {day} with {amount}.',
  'chart.alt.at_limit': 'That much or more was used on {count, plural, one {# day} other {# days}}.',
} as const;
