import type { Directory } from '../directory.ts';
import type { Attachment, Message, MessageOrigin } from '../messages/message.ts';
import type { MessageStore } from '../messages/message-store.ts';
import type { Snowflake } from '../snowflake.ts';
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

  const origin = (message: Message) => {
    if (!message.origin) return {};
    const owner = message.origin.guildId ?? message.origin.personId;
    const [who] = user(message.origin.personId);
    const metadata = {
      id: message.origin.id,
      type: message.origin.type,
      user: who,
      authorizing_integration_owners: { 0: message.origin.guildId === null ? '0' : owner },
    };
    return {
      application_id: directory.bot.id,
      webhook_id: directory.bot.id,
      interaction_metadata: { ...metadata, ...details(message.origin, message) },
      ...(message.origin.type === 2
        ? { interaction: { id: message.origin.id, type: 2, name: message.origin.name, user: who } }
        : {}),
    };
  };

  const basics = (message: Message): Record<string, unknown> => ({
    id: message.id,
    type: message.type,
    channel_id: message.channelId,
    author: user(message.authorId)[0],
    content: message.content,
    embeds: message.embeds.map((embed) => ({ type: 'rich', ...embed })),
    components: message.components.map(numbered),
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

function details(origin: MessageOrigin, message: Message) {
  if (origin.type === 3) return { interacted_message_id: message.replyTo ?? message.id };
  if (origin.targetMessageId !== undefined) return { target_message_id: origin.targetMessageId };
  return {};
}

/** Discord numbers components from 1 on, in the order in which they are read. */
function numbered<Row extends { components: object[] }>(row: Row, index: number, rows: Row[]) {
  const before = rows.slice(0, index).reduce((sum, each) => sum + each.components.length + 1, 0);
  const components = row.components.map((component, place) => ({ id: before + place + 2, ...component }));
  return { id: before + 1, ...row, components };
}
