import type { SandboxClock } from '../../clock.ts';
import type { Directory } from '../directory.ts';
import type { Events } from '../events.ts';
import type { Channel, Person } from '../model.ts';
import { allPermissions } from '../permission-bits.ts';
import { discordError } from '../rest/errors.ts';
import { messageFlags } from '../rules/message-flags.ts';
import { isEmptyMessage, type MessageDraft } from '../rules/message-rules.ts';
import type { Snowflake, Snowflakes } from '../snowflake.ts';
import type { Access } from './access.ts';
import { changeAttachments, placeInEmbeds } from './attachments.ts';
import type { FileStore, Upload } from './files.ts';
import { pingedBy, readMentions } from './mentions.ts';
import { type Message, type MessageOrigin, messageTypes } from './message.ts';
import type { MessageStore } from './message-store.ts';

/** Everything a new message is made of. */
export interface NewMessage {
  readonly channel: Channel;
  readonly author: Person;
  readonly draft: MessageDraft;
  readonly uploads: readonly Upload[];
  readonly type?: number;
  readonly origin?: MessageOrigin;
  readonly replyTo?: Snowflake;
  readonly ephemeralFor?: Snowflake;
  /** The place of an answer that is still to come: it may be empty, and it pings nobody. */
  readonly loading?: boolean;
}

/** Brings messages into being, changes and removes them, and tells everybody. */
export interface Posting {
  /** Throws 50006 for an empty message, 40005 for a file above the limit, 50035 for a file that is missing. */
  create(message: NewMessage): Message;
  /** Changes what the draft names. Pings nobody. A placeholder becomes a message. Throws like `create`. */
  edit(message: Message, draft: MessageDraft, uploads: readonly Upload[]): Message;
  remove(message: Message): void;
}

interface PostingDeps {
  readonly clock: SandboxClock;
  readonly makeId: Snowflakes;
  readonly directory: Directory;
  readonly access: Access;
  readonly messages: MessageStore;
  readonly files: FileStore;
  readonly events: Events;
}

/** Posting into `messages`. Callers have checked permissions and the draft's form before. */
export function createPosting(deps: PostingDeps): Posting {
  const { clock, directory, access, events } = deps;

  const contentsAfter = (
    message: Pick<Message, 'content' | 'embeds' | 'components' | 'attachments'>,
    draft: MessageDraft,
    uploads: readonly Upload[],
    where: { channel: Channel; ephemeral: boolean },
  ) => {
    const attachments = changeAttachments(
      {
        entries: draft.attachments,
        uploads,
        present: message.attachments,
        channelId: where.channel.id,
        limit: access.attachmentLimit(where.channel),
        ephemeral: where.ephemeral,
      },
      deps.files,
    );
    return {
      content: draft.content === undefined ? message.content : (draft.content ?? ''),
      components: draft.components === undefined ? message.components : (draft.components ?? []),
      ...placeInEmbeds(draft.embeds === undefined ? message.embeds : (draft.embeds ?? []), attachments),
    };
  };

  const mentionsIn = (content: string, draft: MessageDraft, channel: Channel, author: Person) => {
    const permissions = channel.kind === 'guild' ? access.permissions(channel, author.id) : allPermissions;
    return readMentions(content, draft.allowed_mentions, { permissions });
  };

  return {
    create({ channel, author, draft, uploads, loading = false, ...rest }) {
      const ephemeral = rest.ephemeralFor !== undefined;
      const blank = { content: '', embeds: [], components: [], attachments: [] };
      const contents = contentsAfter(blank, draft, uploads, { channel, ephemeral });
      if (!loading && isEmptyMessage(contents)) throw discordError('emptyMessage');
      const mentions = mentionsIn(contents.content, draft, channel, author);
      const silent = loading || ((draft.flags ?? 0) & messageFlags.suppressNotifications) !== 0;
      const flags =
        ((draft.flags ?? 0) & ~messageFlags.ephemeral) |
        (ephemeral ? messageFlags.ephemeral : 0) |
        (loading ? messageFlags.loading : 0);
      const now = clock.now();
      const message: Message = {
        id: deps.makeId(),
        type: rest.replyTo === undefined ? messageTypes.plain : messageTypes.reply,
        channelId: channel.id,
        authorId: author.id,
        createdAt: now,
        ...contents,
        flags,
        ...(draft.nonce == null ? {} : { nonce: draft.nonce }),
        ...rest,
        mentions,
        pinged: [],
        versions: [{ at: now, ...contents }],
      };
      deps.messages.add(message);
      if (!silent) {
        const guild = channel.kind === 'guild' ? directory.guild(channel.guildId) : undefined;
        const canSee = (personId: Snowflake) => access.canSeeMessage(message, personId);
        const repliedTo = repliedAuthor(deps.messages, message, draft);
        const people = repliedTo ? [...mentions.people, repliedTo] : mentions.people;
        message.pinged = pingedBy({ ...mentions, people }, { guild, author, canSee });
      }
      events.emit({ type: 'message', change: 'created', message });
      return message;
    },

    edit(message, draft, uploads) {
      const channel = directory.channel(message.channelId);
      const author = directory.person(message.authorId);
      if (!channel || !author) throw discordError('unknownMessage');
      const ephemeral = message.ephemeralFor !== undefined;
      const contents = contentsAfter(message, draft, uploads, { channel, ephemeral });
      if (isEmptyMessage(contents)) throw discordError('emptyMessage');
      const wasLoading = (message.flags & messageFlags.loading) !== 0;
      const suppressed = (draft.flags ?? message.flags) & messageFlags.suppressEmbeds;
      Object.assign(message, contents, {
        flags: (message.flags & ~messageFlags.loading & ~messageFlags.suppressEmbeds) | suppressed,
        mentions: mentionsIn(contents.content, draft, channel, author),
        ...(wasLoading ? {} : { editedAt: clock.now() }),
      });
      message.versions.push({ at: clock.now(), ...contents });
      events.emit({ type: 'message', change: 'updated', message });
      return message;
    },

    remove(message) {
      message.deletedAt = clock.now();
      events.emit({ type: 'message', change: 'deleted', message });
    },
  };
}

function repliedAuthor(messages: MessageStore, message: Message, draft: MessageDraft): Snowflake | undefined {
  if (message.replyTo === undefined || message.origin) return undefined;
  const wanted = draft.allowed_mentions ? draft.allowed_mentions.replied_user === true : true;
  return wanted ? messages.get(message.replyTo)?.authorId : undefined;
}
