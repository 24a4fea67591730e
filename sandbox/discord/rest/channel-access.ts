import type { Directory } from '../directory.ts';
import type { Access } from '../messages/access.ts';
import type { Message } from '../messages/message.ts';
import type { MessageStore } from '../messages/message-store.ts';
import type { Channel } from '../model.ts';
import type { PermissionName } from '../permission-bits.ts';
import { allows } from '../permissions.ts';
import type { Snowflake } from '../snowflake.ts';
import { discordError } from './errors.ts';

/** What the bot may reach with its own token. */
export interface ChannelAccess {
  /** Throws 10003 for a channel that is gone, 50001 when the bot cannot see it, 50013 for any other lack. */
  channel(id: Snowflake, ...needs: PermissionName[]): Channel;
  /** Throws like `channel`, and 10008 for a message that is gone or for one member's eyes only. */
  message(channelId: Snowflake, messageId: Snowflake, ...needs: PermissionName[]): Message;
}

/** Access of the directory's bot. */
export function createChannelAccess(deps: {
  directory: Directory;
  access: Access;
  messages: MessageStore;
}): ChannelAccess {
  const { directory, access, messages } = deps;
  const channelAccess: ChannelAccess = {
    channel(id, ...needs) {
      const channel = directory.channel(id);
      if (!channel) throw discordError('unknownChannel');
      const permissions = access.permissions(channel, directory.bot.id);
      if (!allows(permissions, 'ViewChannel')) throw discordError('missingAccess');
      if (!allows(permissions, ...needs)) throw discordError('missingPermissions');
      return channel;
    },
    message(channelId, messageId, ...needs) {
      channelAccess.channel(channelId, ...needs);
      const message = messages.get(messageId);
      if (!message || message.channelId !== channelId || message.ephemeralFor !== undefined) {
        throw discordError('unknownMessage');
      }
      return message;
    },
  };
  return channelAccess;
}
