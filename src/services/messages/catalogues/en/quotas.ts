/** What `/quota` answers. {user} is a mention; {pause} one of `pause`, {amount} one of `amount`. */
export const quotas = {
  // {rule} is one of `overview.rule`.
  'overview.own.day':
    'You have used **{used, number} of {limit, plural, one {# credit} other {# credits}}** today, {rule}.',
  'overview.own.week':
    'You have used **{used, number} of {limit, plural, one {# credit} other {# credits}}** this week, {rule}.',
  'overview.own.month':
    'You have used **{used, number} of {limit, plural, one {# credit} other {# credits}}** this month, {rule}.',
  'overview.other.day':
    '{user} has used **{used, number} of {limit, plural, one {# credit} other {# credits}}** today, {rule}.',
  'overview.other.week':
    '{user} has used **{used, number} of {limit, plural, one {# credit} other {# credits}}** this week, {rule}.',
  'overview.other.month':
    '{user} has used **{used, number} of {limit, plural, one {# credit} other {# credits}}** this month, {rule}.',
  'overview.rule.override': 'by a limit of their own',
  'overview.rule.role': 'by the limit of {role}',
  'overview.rule.member': 'by the limit of each member',
  'overview.server.day':
    'The server has used **{used, number} of {limit, plural, one {# credit} other {# credits}}** today.',
  'overview.server.week':
    'The server has used **{used, number} of {limit, plural, one {# credit} other {# credits}}** this week.',
  'overview.server.month':
    'The server has used **{used, number} of {limit, plural, one {# credit} other {# credits}}** this month.',
  'overview.ceiling':
    "The bot's ceiling for a server: {used, number} of {limit, plural, one {# credit} other {# credits}} used today (UTC).",
  // {when} is relative ("in 3 hours"), {date} a date and a time.
  'overview.left.own':
    'That leaves **{left, plural, one {# credit} other {# credits}}** for you; the counts begin anew {when} ({date}).',
  'overview.left.other':
    'That leaves **{left, plural, one {# credit} other {# credits}}**; the counts begin anew {when} ({date}).',
  'overview.jobs': 'Requests under way: {counts}.',
  'overview.jobs.member': '{used, number} of {limit, number} per member',
  'overview.jobs.server': '{used, number} of {limit, number} in the server',
  'overview.paused.own': 'Your requests are paused {pause}.',
  'overview.paused.other': 'Their requests are paused {pause}.',
  'rules.title': 'The rules of this server',
  'rules.server': '**Server** {amount}',
  'rules.member': '**Each member** {amount}',
  'rules.roles': '**By role** {list}',
  'rules.members': '**By member** {list}',
  'rules.members.paused': 'paused {pause}',
  'rules.jobs': '**Requests at once** per member: {member}; in the server: {server}',
  'rules.jobs.any': 'no limit',
  'rules.files.auto': '**Results** with their sound as files, as far as they fit',
  'rules.files.links': '**Results** with links alone',
  'rules.managers': '**May manage quotas beside Manage Server** {list}',
  'rules.log': '**Log** {channel}',
  'rules.more': '{list}, and {count, number} more',
  'managers.none': 'Only members with Manage Server may manage quotas. Name a role to add it.',
  'managers.are': 'Beside those with Manage Server, these may manage quotas: {list}.',
  'quota.not_allowed':
    'This needs the permission Manage Server, or a role that `/quota managers` names. You can see your own quota with `/quota show`.',
  'quota.log.broken':
    'The log channel can no longer be written to, so entries are missing there. Choose one with `/quota log`; `/quota export` has the last 200 changes.',
  'quota.log.refused': 'The bot cannot write to that channel: it needs View Channel and Send Messages there.',
  'quota.unchanged': 'Nothing was changed.',
  'quota.reset.server': 'What the server and its members have used in this period counts no more.',
  'quota.reset.member': 'What {user} has used in this period counts no more.',
  'quota.granted.server':
    'The server may use {count, plural, one {# credit} other {# credits}} more in this period.',
  'quota.granted.member':
    '{user} may use {count, plural, one {# credit} other {# credits}} more in this period.',
  'quota.forgotten.member':
    'The history of {user} is erased. What they used in this period stays counted, without their name.',
  'quota.forgotten.you':
    'Your history in this server is erased. What you used in this period stays counted, without your name.',
  // In braces: names of options, and of a choice.
  'hint.limit': '{limit} needs {credits}. To take a limit away, use {clear}.',
  'hint.set': 'Give at least one of {options}.',
  'hint.everyone': 'For everyone there is `/quota set {member}`.',
  'hint.not_everyone': 'Not everyone can manage quotas; name a role.',
} as const;
