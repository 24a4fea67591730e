/**
 * Changes of quotas, as moderators and the log read them. {member} is a mention, or `member.former`; {who} a mention,
 * or `member.some`; {before} and {after} are numbers, mentions, or words for a value.
 */
export const changes = {
  'change.line': 'Changed: {what}, {before} → **{after}**.',
  'change.same': 'That is how it was set already.',
  'change.above.guildCredits':
    "The limit of the server would be {amount}; the operator's ceiling for a whole server is {ceiling} (`GUILD_DAILY_CREDITS_MAX`).",
  'change.above.memberCredits':
    "The limit of each member would be {amount}; the operator's ceiling for a whole server is {ceiling} (`GUILD_DAILY_CREDITS_MAX`).",
  'change.above.role':
    "The limit of the role {role} would be {amount}; the operator's ceiling for a whole server is {ceiling} (`GUILD_DAILY_CREDITS_MAX`).",
  'change.above.member':
    "The limit of {member} would be {amount}; the operator's ceiling for a whole server is {ceiling} (`GUILD_DAILY_CREDITS_MAX`).",
  'change.above.operator': 'Only whoever runs this bot can raise it.',
  // What was changed.
  'fact.period': 'period',
  'fact.guildCredits': 'limit of the server',
  'fact.memberCredits': 'limit of each member',
  'fact.guildJobs': 'requests at once in the server',
  'fact.memberJobs': 'requests at once per member',
  'fact.role': 'limit of the role {role}',
  'fact.member': 'limit of {member}',
  'fact.block': 'block of {member}',
  'fact.manager': '{role} may manage quotas',
  'fact.files': 'what results bring',
  'fact.log': 'log channel',
  'value.none': 'none',
  'value.yes': 'yes',
  'value.no': 'no',
  'audit.changed': '{when} {who} changed {what}: {before} → {after}',
  'audit.reset.server': '{when} {who} reset what was used by the server in this period: {before, number} → 0',
  'audit.reset.member': '{when} {who} reset what was used by {member} in this period: {before, number} → 0',
  'audit.grant.server':
    '{when} {who} gave the server {count, plural, one {# extra credit} other {# extra credits}} for this period',
  'audit.grant.member':
    '{when} {who} gave {member} {count, plural, one {# extra credit} other {# extra credits}} for this period',
  'audit.forget': '{when} {who} erased the history of a member',
  'member.former': 'a former member',
  'member.some': 'a member',
} as const;
