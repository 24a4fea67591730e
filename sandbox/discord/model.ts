import type { Snowflake } from './snowflake.ts';

/** Somebody with an account: a person, or a bot. */
export interface Person {
  readonly id: Snowflake;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
  readonly locale: string;
  dmsClosed: boolean;
}

/** A role of a guild; the one whose id is the guild's own is @everyone. */
export interface Role {
  readonly id: Snowflake;
  readonly name: string;
  readonly color: number;
  readonly position: number;
  permissions: bigint;
}

/** What a channel adds to or takes from a role or a member. */
export interface Overwrite {
  readonly id: Snowflake;
  readonly kind: 'role' | 'member';
  readonly allow: bigint;
  readonly deny: bigint;
}

/** A text channel of a guild. */
export interface GuildChannel {
  readonly kind: 'guild';
  readonly id: Snowflake;
  readonly guildId: Snowflake;
  readonly name: string;
  readonly topic: string | null;
  readonly position: number;
  overwrites: Overwrite[];
}

/** The private channel between one person and the bot. */
export interface DmChannel {
  readonly kind: 'dm';
  readonly id: Snowflake;
  readonly personId: Snowflake;
}

export type Channel = GuildChannel | DmChannel;

/** A person's place in a guild. */
export interface Member {
  readonly personId: Snowflake;
  readonly joinedAt: number;
  roles: Snowflake[];
}

/** A server, as members call it. */
export interface Guild {
  readonly id: Snowflake;
  readonly name: string;
  readonly ownerId: Snowflake;
  readonly locale: string;
  readonly roles: Role[];
  readonly members: Map<Snowflake, Member>;
  channels: GuildChannel[];
  /** The largest file that may be uploaded here, in bytes. */
  attachmentLimit: number;
}
