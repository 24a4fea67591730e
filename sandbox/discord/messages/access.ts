import type { Directory } from '../directory.ts';
import type { Channel } from '../model.ts';
import { allPermissions } from '../permission-bits.ts';
import { allows, channelPermissions } from '../permissions.ts';
import type { Snowflake } from '../snowflake.ts';
import type { Message } from './message.ts';

/** Who may see and do what where. */
export interface Access {
  /** What the person may do in the channel; everything in a private channel of their own, nothing in a foreign one. */
  permissions(channel: Channel, personId: Snowflake): bigint;
  canSee(channel: Channel, personId: Snowflake): boolean;
  /** A message for one person's eyes is seen by nobody else, not even by a moderator. */
  canSeeMessage(message: Message, personId: Snowflake): boolean;
  /** The largest file that may be sent to the channel, in bytes. */
  attachmentLimit(channel: Channel): number;
  /** Whether the bot is a member of the channel's guild; always so in private channels. */
  botIsIn(channel: Channel): boolean;
}

const dmAttachmentLimit = 10 * 1024 * 1024;

/** Reads the directory each time, so that a changed role counts at once. */
export function createAccess(directory: Directory): Access {
  const guildOf = (channel: Channel) =>
    channel.kind === 'guild' ? directory.guild(channel.guildId) : undefined;
  const isBot = (personId: Snowflake) => personId === directory.bot.id;
  const access: Access = {
    permissions(channel, personId) {
      if (channel.kind === 'dm') {
        return channel.personId === personId || isBot(personId) ? allPermissions : 0n;
      }
      const guild = guildOf(channel);
      return guild ? channelPermissions(guild, channel, personId) : 0n;
    },
    canSee: (channel, personId) => allows(access.permissions(channel, personId), 'ViewChannel'),
    canSeeMessage(message, personId) {
      const channel = directory.channel(message.channelId);
      if (!channel || !access.canSee(channel, personId)) return false;
      return message.ephemeralFor === undefined || message.ephemeralFor === personId;
    },
    attachmentLimit: (channel) => guildOf(channel)?.attachmentLimit ?? dmAttachmentLimit,
    botIsIn: (channel) => channel.kind === 'dm' || guildOf(channel)?.members.has(directory.bot.id) === true,
  };
  return access;
}
