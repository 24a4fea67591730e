/** Why a request was refused. {usage} is one of `refusal.usage`, {amount} one of `amount`, {pause} one of `pause`. */
export const refusals = {
  'refusal.blocked':
    'A moderator has paused your requests {pause}. Moderators can lift this with `/quota member`.',
  'refusal.memberJobs':
    'You have {used, number} of {limit, plural, one {# request} other {# requests}} under way at once; ask again when one of them is done.',
  'refusal.guildJobs':
    'This server has {used, number} of {limit, plural, one {# request} other {# requests}} under way at once; ask again when one of them is done.',
  'refusal.floor':
    "The bot's account is running low, so requests of {cost, plural, one {# credit} other {# credits}} are paused until whoever runs the bot tops it up.",
  'refusal.reached.override': 'Your own limit is reached: {usage}',
  'refusal.reached.role': 'The limit of your role {role} is reached: {usage}',
  'refusal.reached.member': 'The limit of each member is reached: {usage}',
  'refusal.reached.guild': "This server's limit is reached: {usage}",
  'refusal.reached.ceiling': "This bot's ceiling for a server is reached: {usage}",
  'refusal.reached.operator': "This bot's budget for all servers is reached: {usage}",
  'refusal.usage.day':
    '{used, number} of {limit, plural, one {# credit} other {# credits}} used today, and this needs {cost, number}.',
  'refusal.usage.week':
    '{used, number} of {limit, plural, one {# credit} other {# credits}} used this week, and this needs {cost, number}.',
  'refusal.usage.month':
    '{used, number} of {limit, plural, one {# credit} other {# credits}} used this month, and this needs {cost, number}.',
  'refusal.resets': 'It resets {when}.',
  'refusal.small.override': 'Your own limit of {amount} is too small for this, which needs {cost, number}.',
  'refusal.small.role':
    'The limit of your role {role} of {amount} is too small for this, which needs {cost, number}.',
  'refusal.small.member':
    'The limit of each member of {amount} is too small for this, which needs {cost, number}.',
  'refusal.small.guild': "This server's limit of {amount} is too small for this, which needs {cost, number}.",
  'refusal.small.ceiling':
    "This bot's ceiling for a server of {amount} is too small for this, which needs {cost, number}.",
  'refusal.small.operator':
    "This bot's budget for all servers of {amount} is too small for this, which needs {cost, number}.",
  'refusal.raise.moderator': 'A moderator can raise it with `/quota`.',
  'refusal.raise.operator': 'Only whoever runs this bot can raise it.',
} as const;
