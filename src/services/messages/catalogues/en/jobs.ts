/**
 * Requests that are looked for again. {title} is foreign text; {when} is relative ("in 3 hours"), {date} a date and a
 * time.
 */
export const jobs = {
  'jobs.type.separate_vocal': 'Karaoke',
  'jobs.type.split_stem': 'Stems',
  // A song of which we know no title.
  'jobs.untitled': 'Song {id}',
  // In one word, for lists and suggestions.
  'jobs.outlook.waiting': 'waiting',
  'jobs.outlook.separating': 'separating',
  'jobs.outlook.ready': 'ready',
  'jobs.outlook.expired': 'expired',
  'jobs.outlook.failed': 'failed',
  'jobs.outlook.refused': 'refused',
  'jobs.outlook.cancelled': 'cancelled',
  // In one line.
  'jobs.state.turn': '**Waiting** for its turn',
  'jobs.state.connection': '**Waiting**: the separation service cannot be reached right now',
  'jobs.state.maintenance': '**Waiting**: the separation service is in maintenance',
  'jobs.state.separating': '**Separating**, started {when}',
  'jobs.state.ready': '**Ready** · links expire {when}',
  'jobs.state.expired': '**Expired** · the links ended {when}',
  'jobs.state.failed': '**Failed**: {cause}',
  'jobs.state.refused': '**Refused**: {cause}',
  'jobs.state.cancelled': '**Cancelled**: {cause}',
  'jobs.refused.blocked': 'a moderator had paused your requests',
  'jobs.refused.memberJobs': 'you had too many requests under way',
  'jobs.refused.guildJobs': 'this server had too many requests under way',
  'jobs.refused.floor': "the bot's account was running low",
  'jobs.refused.override': 'your own limit was reached',
  'jobs.refused.role': 'the limit of your role was reached',
  'jobs.refused.member': 'the limit of each member was reached',
  'jobs.refused.guild': 'the limit of this server was reached',
  'jobs.refused.ceiling': "the bot's ceiling for a server was reached",
  'jobs.refused.operator': "the bot's budget for all servers was reached",
  'jobs.cancelled.unacknowledged': 'Discord did not take our answer',
  'jobs.cancelled.unwanted': 'nobody waited for it any more',
  'jobs.cancelled.left': 'the bot was not in this server any more',
  // A member's own list.
  'jobs.list.title': 'Your requests in this server',
  'jobs.list.asked': 'Asked {when}',
  'jobs.list.left': 'you do not wait for it',
  'jobs.list.private': 'only you see it',
  'jobs.list.jump': '[Look at it]({link})',
  'jobs.list.empty':
    'You have asked for nothing here lately. `/karaoke` and `/stems` take a song apart; `/help` says how.',
  'jobs.page': 'Page {page, number} of {pages, number} · {count, plural, one {# request} other {# requests}}',
  // Everybody's list, for moderators.
  'jobs.server.title': 'Requests in this server',
  'jobs.server.of': 'Requests of {user}',
  'jobs.server.private': 'privately',
  'jobs.server.empty': 'Nobody has asked for anything here lately.',
  'jobs.server.empty.member': '{user} has asked for nothing here lately.',
  // Everything about one request.
  'jobs.card.title': '{type} · {title}',
  'jobs.card.asked': 'Asked',
  'jobs.card.started': 'Sent off',
  'jobs.card.completed': 'Separated',
  'jobs.card.ended': 'Ended',
  'jobs.card.expires': 'Links expire',
  'jobs.card.cost': 'Cost',
  'jobs.card.place': 'Where',
  'jobs.card.tracks': 'Tracks',
  'jobs.card.private': 'Only you see it',
  'jobs.cost.held': '{cost, plural, one {# credit} other {# credits}}, held',
  'jobs.cost.charged': '{cost, plural, one {# credit} other {# credits}}',
  'jobs.cost.back': '{cost, plural, one {# credit} other {# credits}}, given back',
  'jobs.cost.late':
    'Free: it came late, so {cost, plural, one {# credit was} other {# credits were}} given back',
  'jobs.cost.joined': 'Free: it had been asked for before',
  'jobs.cost.nothing': 'Nothing',
  'jobs.next.waiting':
    'There is nothing to do: the result comes where you asked, and stands in `/jobs list`.',
  'jobs.next.separating':
    'There is nothing to do: the result comes where you asked, and stands in `/jobs list`.',
  'jobs.next.ready': '**Show again** has the links. Save what you want to keep before they expire.',
  'jobs.next.attached': 'The links are gone. The sound that was attached to the message is still there.',
  'jobs.next.expired':
    'The links have ended. Check whether the files are still there, or have them made again.',
  'jobs.next.cancelled': 'Nothing was made.',
  'jobs.gone': 'The links of this result ended {when}.',
  'jobs.moment': '{date} UTC',
  'jobs.not_found':
    'There is no such request to show you here. It may be too old, of another server, or private to somebody else.',
  'button.numbered': '{number, number}: {label}',
  'button.show': 'Show again',
  'button.newer': 'Newer',
  'button.refresh': 'Refresh',
  'button.older': 'Older',
} as const;
