/** The values among which an option lets members choose; the descriptions of these options name them, too. */
export const choices = {
  'choice.limit': 'limit',
  'choice.block': 'block',
  'choice.unblock': 'unblock',
  'choice.clear': 'clear',
  'choice.hour': 'hour',
  'choice.day': 'day',
  'choice.week': 'week',
  'choice.month': 'month',
  'choice.auto': 'auto',
  'choice.links': 'links',
  'choice.add': 'add',
  'choice.remove': 'remove',
  'choice.start': 'start',
  'choice.privacy': 'privacy',
} as const;
