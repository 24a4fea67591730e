import type { ActionRow } from '../rules/component-rules.ts';
import type { Embed } from '../rules/embed-rules.ts';
import type { Snowflake } from '../snowflake.ts';

/** A file of a message. The bytes lie in the file store, under the same id. */
export interface Attachment {
  readonly id: Snowflake;
  readonly filename: string;
  /** What clients show in place of the name, before its extension. */
  readonly title?: string;
  readonly size: number;
  readonly contentType: string;
  readonly url: string;
  readonly description?: string;
  readonly width?: number;
  readonly height?: number;
  readonly ephemeral?: true;
  /** An embed shows it, so that clients do not list it among the files. */
  readonly inEmbed?: boolean;
}

/** What a message said at some time. */
export interface MessageVersion {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly ActionRow[];
  readonly attachments: readonly Attachment[];
}

/** The interaction that a message answers. */
export interface MessageOrigin {
  readonly id: Snowflake;
  readonly type: number;
  readonly name: string;
  readonly personId: Snowflake;
  readonly guildId: Snowflake | null;
  /** The message that a message command was used on. */
  readonly targetMessageId?: Snowflake;
  /** The message whose component was used. */
  readonly interactedMessageId?: Snowflake;
  /** What opened the form that was sent. */
  readonly triggeredBy?: MessageOrigin;
}

/** People and roles that the text names, as far as `allowed_mentions` lets it. */
export interface Mentions {
  readonly people: readonly Snowflake[];
  readonly roles: readonly Snowflake[];
  readonly everyone: boolean;
}

/** Kinds of messages: a plain one, an answer to another one, and the answer to a command. */
export const messageTypes = { plain: 0, reply: 19, chatInputCommand: 20, contextMenuCommand: 23 } as const;

/** A message, with everything that ever stood in it. */
export interface Message {
  readonly id: Snowflake;
  readonly type: number;
  readonly channelId: Snowflake;
  readonly authorId: Snowflake;
  readonly createdAt: number;
  content: string;
  embeds: Embed[];
  components: ActionRow[];
  attachments: Attachment[];
  flags: number;
  editedAt?: number;
  deletedAt?: number;
  readonly nonce?: string | number;
  readonly replyTo?: Snowflake;
  readonly origin?: MessageOrigin;
  /** The only person who sees it. */
  readonly ephemeralFor?: Snowflake;
  mentions: Mentions;
  /** Whom it really notified, when it was created. */
  pinged: Snowflake[];
  /** From the first to the present one. */
  versions: MessageVersion[];
}
