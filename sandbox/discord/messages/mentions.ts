import type { Guild, Person } from '../model.ts';
import { allows } from '../permissions.ts';
import type { AllowedMentions } from '../rules/message-rules.ts';
import type { Snowflake } from '../snowflake.ts';
import type { Mentions } from './message.ts';

/** Without `allowed_mentions` everything that the text names is a mention. */
const everything: AllowedMentions = { parse: ['users', 'roles', 'everyone'] };

/** Whom `content` mentions, as far as `allowed` lets it: a name that stands in the text but is not allowed is not in it. */
export function readMentions(
  content: string,
  allowed: AllowedMentions | null | undefined,
  author: { permissions: bigint },
): Mentions {
  const { parse, users, roles } = allowed ?? everything;
  const mayAll = allows(author.permissions, 'MentionEveryone');
  const named = (pattern: RegExp) => [
    ...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? '')),
  ];
  return {
    people: named(/<@!?(\d+)>/g).filter((id) => parse?.includes('users') || users?.includes(id)),
    roles: named(/<@&(\d+)>/g).filter(
      (id) => mayAll && (parse?.includes('roles') === true || roles?.includes(id) === true),
    ),
    everyone: mayAll && parse?.includes('everyone') === true && /@(everyone|here)\b/.test(content),
  };
}

/** The people whom the mentions notify: those who can see the channel, never the author. */
export function pingedBy(
  mentions: Mentions,
  where: { guild: Guild | undefined; author: Person; canSee: (personId: Snowflake) => boolean },
): Snowflake[] {
  const members = [...(where.guild?.members.values() ?? [])];
  const byRole = members.filter(({ roles }) => roles.some((role) => mentions.roles.includes(role)));
  const all = mentions.everyone ? members : [];
  const ids = [...mentions.people, ...[...byRole, ...all].map(({ personId }) => personId)];
  return [...new Set(ids)].filter((id) => id !== where.author.id && where.canSee(id));
}
