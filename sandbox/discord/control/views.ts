import type { Directory } from '../directory.ts';
import type { Interaction, InteractionState } from '../interactions/interaction.ts';
import type { Attachment, Message, MessageVersion } from '../messages/message.ts';
import type { Person } from '../model.ts';
import type { ActionRow } from '../rules/component-rules.ts';
import type { Embed } from '../rules/embed-rules.ts';
import { messageFlags } from '../rules/message-flags.ts';
import type { Snowflake } from '../snowflake.ts';

/** Somebody, as shown beside a message. */
export interface PersonView {
  readonly id: Snowflake;
  readonly username: string;
  readonly displayName: string;
  readonly bot: boolean;
}

/** A message as a member sees it. All times are epoch milliseconds. */
export interface MessageView {
  readonly id: Snowflake;
  readonly channelId: Snowflake;
  readonly guildId: Snowflake | null;
  readonly author: PersonView;
  /** The line above an answer: "Mira used /stems". `name` is the command's path or the component's custom id. */
  readonly usedBy: {
    readonly interactionId: Snowflake;
    readonly person: PersonView;
    readonly name: string;
  } | null;
  /** "Stemsmith is thinking…" */
  readonly loading: boolean;
  /** "Only you can see this" */
  readonly ephemeral: boolean;
  readonly ephemeralFor: Snowflake | null;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly ActionRow[];
  readonly attachments: readonly Attachment[];
  readonly createdAt: number;
  readonly editedAt: number | null;
  /** How often it was changed, the filling of a placeholder included. */
  readonly edits: number;
  /** Every state from the first to the present one. */
  readonly versions: readonly MessageVersion[];
  /** Ids of the people whom it really notified. */
  readonly pinged: readonly Snowflake[];
  readonly mentions: Message['mentions'];
  readonly replyTo: Snowflake | null;
}

/** What became of something that a member did. It carries no token. */
export interface InteractionView {
  readonly id: Snowflake;
  readonly kind: 'command' | 'component' | 'autocomplete' | 'modal';
  readonly name: string;
  readonly personId: Snowflake;
  readonly guildId: Snowflake | null;
  readonly channelId: Snowflake;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly state: InteractionState;
  /** The message that it was answered with, or that it changed. */
  readonly responseId: Snowflake | null;
}

/** A person's view. */
export function viewPerson({ id, username, displayName, bot }: Person): PersonView {
  return { id, username, displayName, bot };
}

/** A message's view, the same for everybody who may see it. */
export function viewMessage(message: Message, directory: Directory): MessageView {
  const channel = directory.channel(message.channelId);
  const who = (id: Snowflake): PersonView => {
    const person = directory.person(id);
    return person ? viewPerson(person) : { id, username: 'deleted', displayName: 'Deleted User', bot: false };
  };
  return {
    id: message.id,
    channelId: message.channelId,
    guildId: channel?.kind === 'guild' ? channel.guildId : null,
    author: who(message.authorId),
    usedBy: message.origin
      ? { interactionId: message.origin.id, person: who(message.origin.personId), name: message.origin.name }
      : null,
    loading: (message.flags & messageFlags.loading) !== 0,
    ephemeral: message.ephemeralFor !== undefined,
    ephemeralFor: message.ephemeralFor ?? null,
    content: message.content,
    embeds: message.embeds,
    components: message.components,
    attachments: message.attachments,
    createdAt: message.createdAt,
    editedAt: message.editedAt ?? null,
    edits: message.versions.length - 1,
    versions: [...message.versions],
    pinged: [...message.pinged],
    mentions: message.mentions,
    replyTo: message.replyTo ?? null,
  };
}

const kinds = { 2: 'command', 3: 'component', 4: 'autocomplete', 5: 'modal' } as const;

/** An interaction's view. */
export function viewInteraction(interaction: Interaction): InteractionView {
  const { id, type, name, personId, guildId, channelId, createdAt, state, responseId } = interaction;
  return {
    id,
    kind: kinds[type],
    name,
    personId,
    guildId,
    channelId,
    createdAt,
    state,
    responseId: responseId ?? null,
  };
}
