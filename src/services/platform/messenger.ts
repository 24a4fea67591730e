import { type APIMessage, type REST, Routes } from 'discord.js';
import { DiscordError, type DiscordReason } from '../../errors.ts';
import { discordReasonOf } from './discord-reason.ts';
import { type Form, type MessagePayload, modal, wire, withoutFiles } from './message-payload.ts';

export type { Form, MessageFile, MessagePayload } from './message-payload.ts';

/** The right to answer one interaction, for 15 minutes from its creation. */
export interface ReplyToken {
  applicationId: string;
  token: string;
}

/** Where a message stands. */
export interface MessagePlace {
  channelId: string;
  messageId: string;
}

/**
 * Everything that we say on Discord, by ids alone: it works the same before and after a restart.
 * Every method throws DiscordError.
 */
export interface Messenger {
  acknowledge(interaction: { id: string; token: string }, options: { isPrivate: boolean }): Promise<void>;
  reply(
    interaction: { id: string; token: string },
    payload: MessagePayload,
    options: { isPrivate: boolean },
  ): Promise<void>;
  /** Offers these while a member types in an option: at most 25, names and values of at most 100 characters. */
  suggest(
    interaction: { id: string; token: string },
    choices: readonly { name: string; value: string }[],
  ): Promise<void>;
  /** Answers a component by changing the message under which it stands. */
  changeMessage(interaction: { id: string; token: string }, payload: MessagePayload): Promise<void>;
  openForm(interaction: { id: string; token: string }, form: Form): Promise<void>;
  editReply(reply: ReplyToken, payload: MessagePayload): Promise<MessagePlace>;
  deleteReply(reply: ReplyToken): Promise<void>;
  followUp(
    reply: ReplyToken,
    payload: MessagePayload,
    options: { isPrivate: boolean },
  ): Promise<MessagePlace>;
  /** Creating it twice with one nonce (25 characters at most) within a few minutes makes one message. */
  post(channelId: string, payload: MessagePayload, nonce: string): Promise<MessagePlace>;
  edit(place: MessagePlace, payload: MessagePayload): Promise<void>;
  /** The newest of the messages that we have posted in the channel, no answers to interactions, with all of `texts`. */
  findOwn(channelId: string, texts: readonly string[]): Promise<MessagePlace | undefined>;
  /** The message that answers an interaction, if it is among the channel's recent ones. */
  findReply(channelId: string, interactionId: string): Promise<MessagePlace | undefined>;
  /** The channel of direct messages with this person. */
  openDirect(userId: string): Promise<string>;
  /** Ids of the roles that somebody has in a server. */
  rolesOf(guildId: string, userId: string): Promise<string[]>;
  /** Ids of every server that the bot is in. */
  guilds(): Promise<string[]>;
}

const EPHEMERAL = 64;
const RECENT_MESSAGES = 100;
const GUILDS_PAGE = 200;

/** The messenger on discord.js' REST client, which waits out rate limits itself and retries nothing. */
export function createMessenger({
  rest,
  onFault = () => {},
}: {
  rest: Pick<REST, 'get' | 'post' | 'patch' | 'delete'>;
  /** Called with what every failed request means. */
  onFault?: (reason: DiscordReason) => void;
}): Messenger {
  const call = async <Answer>(request: Promise<unknown>): Promise<Answer> => {
    try {
      // Discord's answers have the shapes of discord-api-types; only ids are read from them.
      return (await request) as Answer;
    } catch (error) {
      const reason = discordReasonOf(error);
      onFault(reason);
      throw new DiscordError(reason, error);
    }
  };
  const placeOf = (message: APIMessage): MessagePlace => ({
    channelId: message.channel_id,
    messageId: message.id,
  });
  const respond = (interaction: { id: string; token: string }, body: object) =>
    call<void>(
      rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body, auth: false }),
    );
  const flags = (isPrivate: boolean) => (isPrivate ? { flags: EPHEMERAL } : {});
  const original = ({ applicationId, token }: ReplyToken) =>
    Routes.webhookMessage(applicationId, token, '@original');
  const recentIn = (channelId: string) => {
    const query = new URLSearchParams({ limit: String(RECENT_MESSAGES) });
    return call<APIMessage[]>(rest.get(Routes.channelMessages(channelId), { query }));
  };

  return {
    acknowledge: (interaction, { isPrivate }) => respond(interaction, { type: 5, data: flags(isPrivate) }),
    reply: async (interaction, payload, { isPrivate }) =>
      respond(interaction, { type: 4, data: { ...withoutFiles(payload), ...flags(isPrivate) } }),
    suggest: (interaction, choices) => respond(interaction, { type: 8, data: { choices } }),
    changeMessage: async (interaction, payload) =>
      respond(interaction, { type: 7, data: withoutFiles(payload) }),

    openForm: (interaction, form) => respond(interaction, { type: 9, data: modal(form) }),
    editReply: async (reply, payload) =>
      placeOf(await call<APIMessage>(rest.patch(original(reply), { ...wire(payload), auth: false }))),
    deleteReply: (reply) => call<void>(rest.delete(original(reply), { auth: false })),
    followUp: async ({ applicationId, token }, payload, { isPrivate }) =>
      placeOf(
        await call<APIMessage>(
          rest.post(Routes.webhook(applicationId, token), {
            ...wire(payload, flags(isPrivate)),
            auth: false,
          }),
        ),
      ),
    post: async (channelId, payload, nonce) =>
      placeOf(
        await call<APIMessage>(
          rest.post(Routes.channelMessages(channelId), wire(payload, { nonce, enforce_nonce: true })),
        ),
      ),
    edit: async ({ channelId, messageId }, payload) => {
      await call(rest.patch(Routes.channelMessage(channelId, messageId), wire(payload)));
    },
    async findOwn(channelId, texts) {
      const [me, messages] = await Promise.all([
        call<{ id: string }>(rest.get(Routes.user())),
        recentIn(channelId),
      ]);
      const found = messages.find((message) => {
        const isPost = message.author.id === me.id && message.webhook_id === undefined;
        return isPost && texts.every((text) => JSON.stringify(message).includes(text));
      });
      return found === undefined ? undefined : placeOf(found);
    },
    async findReply(channelId, interactionId) {
      const messages = await recentIn(channelId);
      // From old to new: the reply itself comes before what followed it.
      const found = messages.findLast(({ interaction_metadata: from }) => from?.id === interactionId);
      return found === undefined ? undefined : placeOf(found);
    },
    openDirect: async (userId) =>
      (await call<{ id: string }>(rest.post(Routes.userChannels(), { body: { recipient_id: userId } }))).id,
    rolesOf: async (guildId, userId) =>
      (await call<{ roles: string[] }>(rest.get(Routes.guildMember(guildId, userId)))).roles,
    async guilds() {
      const ids: string[] = [];
      for (;;) {
        const query = new URLSearchParams({ limit: String(GUILDS_PAGE), after: ids.at(-1) ?? '0' });
        const page = await call<{ id: string }[]>(rest.get(Routes.userGuilds(), { query }));
        ids.push(...page.map(({ id }) => id));
        if (page.length < GUILDS_PAGE) return ids;
      }
    },
  };
}
