import type { Directory } from '../../directory.ts';
import type { Access } from '../../messages/access.ts';
import type { Upload } from '../../messages/files.ts';
import type { Message } from '../../messages/message.ts';
import type { MessageStore } from '../../messages/message-store.ts';
import type { Posting } from '../../messages/posting.ts';
import type { Channel } from '../../model.ts';
import { allows } from '../../permissions.ts';
import { type MessageDraft, parseMessage } from '../../rules/message-rules.ts';
import type { Snowflake } from '../../snowflake.ts';
import type { ChannelAccess } from '../channel-access.ts';
import { discordError, invalidForm } from '../errors.ts';

/** Sends a message of the bot's own. */
export type Sending = (channelId: Snowflake, form: unknown, uploads: readonly Upload[]) => Message;

/** For how long `enforce_nonce` finds the earlier message with the same nonce. */
const nonceLifeMs = 5 * 60_000;

/** Sending with everything that Discord checks: access, permissions, closed private channels, nonce, quoted message. */
export function createSending(deps: {
  directory: Directory;
  access: Access;
  messages: MessageStore;
  posting: Posting;
  channels: ChannelAccess;
  now: () => number;
}): Sending {
  const { directory, access, messages, posting } = deps;

  const earlier = (channel: Channel, draft: MessageDraft) => {
    if (!draft.enforce_nonce || draft.nonce == null) return undefined;
    const recent = messages
      .inChannel(channel.id)
      .filter(({ createdAt }) => deps.now() - createdAt < nonceLifeMs);
    return recent.find(
      ({ authorId, nonce }) => authorId === directory.bot.id && String(nonce ?? '') === String(draft.nonce),
    );
  };

  const quoted = (channel: Channel, reference: NonNullable<MessageDraft['message_reference']>) => {
    const message = messages.get(reference.message_id);
    if (message?.channelId === channel.id) return { replyTo: message.id };
    if (reference.fail_if_not_exists === false) return {};
    const issue = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
    throw invalidForm([{ path: ['message_reference'], ...issue }]);
  };

  return (channelId, form, uploads) => {
    const channel = deps.channels.channel(channelId, 'SendMessages');
    if (channel.kind === 'dm' && directory.person(channel.personId)?.dmsClosed)
      throw discordError('dmsClosed');
    const permissions = access.permissions(channel, directory.bot.id);
    if (uploads.length > 0 && !allows(permissions, 'AttachFiles')) throw discordError('missingPermissions');
    const checked = parseMessage(form, 'channel');
    // Without Embed Links the embeds vanish without an error, as they do at Discord's.
    const draft = allows(permissions, 'EmbedLinks') ? checked : { ...checked, embeds: [] };
    return (
      earlier(channel, draft) ??
      posting.create({
        channel,
        author: directory.bot,
        draft,
        uploads,
        ...(draft.message_reference ? quoted(channel, draft.message_reference) : {}),
      })
    );
  };
}
