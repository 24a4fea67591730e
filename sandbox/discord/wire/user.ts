import type { Guild, Person } from '../model.ts';
import type { Snowflake } from '../snowflake.ts';

/** A user object. */
export function userPayload(person: Person) {
  return {
    id: person.id,
    username: person.username,
    discriminator: person.bot ? '0001' : '0',
    global_name: person.bot ? null : person.displayName,
    avatar: null,
    avatar_decoration_data: null,
    banner: null,
    accent_color: null,
    public_flags: 0,
    flags: 0,
    primary_guild: null,
    ...(person.bot ? { bot: true } : {}),
  };
}

/** The user object that an account sees of itself. */
export function ownUserPayload(person: Person) {
  return { ...userPayload(person), mfa_enabled: false, locale: person.locale, verified: true, email: null };
}

/** A guild member object without its user; `undefined` for somebody who is not in the guild. */
export function memberPayload(guild: Guild, personId: Snowflake) {
  const member = guild.members.get(personId);
  if (!member) return undefined;
  return {
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    flags: 0,
    joined_at: new Date(member.joinedAt).toISOString(),
    nick: null,
    pending: false,
    premium_since: null,
    roles: member.roles,
    mute: false,
    deaf: false,
  };
}
