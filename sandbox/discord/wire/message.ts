import type { Directory } from '../directory.ts';
import type { Attachment, Message, MessageOrigin } from '../messages/message.ts';
import type { MessageStore } from '../messages/message-store.ts';
import type { Snowflake } from '../snowflake.ts';
import { embedPayload, rowPayloads } from './component.ts';
import { userPayload } from './user.ts';

/** Turns messages into message objects. */
export interface MessageWriter {
  /** The whole object, as the webhook routes and interactions show it. */
  full(message: Message): Record<string, unknown>;
  /**
   * The object as the bot reads it in a channel: without the Message Content intent the words of others are empty, save
   * in private channels and where the bot is mentioned.
   */
  forBot(message: Message): Record<string, unknown>;
}

/** A writer that looks people and quoted messages up as they are now. */
export function createMessageWriter(directory: Directory, messages: MessageStore): MessageWriter {
  const user = (id: Snowflake) => {
    const person = directory.person(id);
    return person ? [userPayload(person)] : [];
  };

  const metadata = (origin: MessageOrigin): object => ({
    id: origin.id,
    type: origin.type,
    user: user(origin.personId)[0],
    authorizing_integration_owners: { 0: origin.guildId ?? '0' },
    ...(origin.interactedMessageId ? { interacted_message_id: origin.interactedMessageId } : {}),
    ...(origin.targetMessageId ? { target_message_id: origin.targetMessageId } : {}),
    ...(origin.triggeredBy ? { triggering_interaction_metadata: metadata(origin.triggeredBy) } : {}),
  });

  const origin = (message: Message) => {
    if (!message.origin) return {};
    const { id, type, name, personId } = message.origin;
    return {
      application_id: directory.bot.id,
      webhook_id: directory.bot.id,
      interaction_metadata: metadata(message.origin),
      ...(type === 2 ? { interaction: { id, type, name, user: user(personId)[0] } } : {}),
    };
  };

  const basics = (message: Message): Record<string, unknown> => ({
    id: message.id,
    type: message.type,
    channel_id: message.channelId,
    author: user(message.authorId)[0],
    content: message.content,
    embeds: message.embeds.map(embedPayload),
    components: rowPayloads(message.components),
    attachments: message.attachments.filter((file) => !file.inEmbed).map(attachmentPayload),
    mentions: message.mentions.people.flatMap(user),
    mention_roles: message.mentions.roles,
    mention_everyone: message.mentions.everyone,
    pinned: false,
    tts: false,
    flags: message.flags,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...origin(message),
  });

  const full = (message: Message) => {
    if (message.replyTo === undefined) return basics(message);
    const quoted = messages.get(message.replyTo);
    return {
      ...basics(message),
      message_reference: { type: 0, channel_id: message.channelId, message_id: message.replyTo },
      referenced_message: quoted ? basics(quoted) : null,
    };
  };

  return {
    full,
    forBot(message) {
      const open =
        message.authorId === directory.bot.id ||
        directory.channel(message.channelId)?.kind === 'dm' ||
        message.mentions.people.includes(directory.bot.id);
      const payload = full(message);
      return open ? payload : { ...payload, content: '', embeds: [], components: [], attachments: [] };
    },
  };
}

/** An attachment object. */
export function attachmentPayload({ contentType, inEmbed: _, ...file }: Attachment) {
  return { ...file, proxy_url: file.url, content_type: contentType };
}
