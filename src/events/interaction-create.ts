import {
  type APIInteraction,
  ApplicationCommandType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Button, Call, Command } from '../commands/command.ts';
import { AppError, DiscordError } from '../errors.ts';
import { serverOnly, trouble, unknownCommand } from '../services/messages/trouble.ts';
import type { Clock } from '../services/platform/clock.ts';
import type { Logger } from '../services/platform/logger.ts';
import type { MessagePayload, Messenger } from '../services/platform/messenger.ts';

interface InteractionCreateOptions {
  commands: readonly Command[];
  buttons: readonly Button[];
  messenger: Pick<Messenger, 'acknowledge' | 'reply' | 'editReply'>;
  clock: Clock;
  logger: Logger;
}

/** The members whom the options of a command name. */
function resolvedMembers(raw: APIInteraction): Readonly<Record<string, { roles: readonly string[] }>> {
  if (raw.type !== InteractionType.ApplicationCommand || !('resolved' in raw.data)) return {};
  return (raw.data.resolved && 'members' in raw.data.resolved && raw.data.resolved.members) || {};
}

// Discord answers with it for owners and administrators, too.
const MANAGE_GUILD = PermissionFlagsBits.ManageGuild;

interface Deed {
  name: string | undefined;
  /** Absent when this is a command or a button of an older version of ours. */
  run: ((call: Call) => Promise<void>) | undefined;
}

/** Brings each interaction to its command, and makes sure that the member hears of every error. */
export interface Dispatcher {
  dispatch(raw: APIInteraction): Promise<void>;
  /** From now on members are told that the bot restarts. Resolves when what runs has ended. */
  drain(): Promise<void>;
}

export function createInteractionCreate(options: InteractionCreateOptions): Dispatcher {
  const { commands, buttons, messenger, clock, logger } = options;
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const running = new Set<Promise<void>>();
  let isDraining = false;

  /** Discord may have taken a reply whose answer was lost: the second try then says so. */
  async function reply(raw: APIInteraction, payload: MessagePayload): Promise<void> {
    try {
      await messenger.reply(raw, payload, { isPrivate: true });
    } catch (error) {
      if (!(error instanceof DiscordError) || error.reason !== 'transient') throw error;
      await messenger.reply(raw, payload, { isPrivate: true });
    }
  }

  /** The reply, or if the interaction was acknowledged before, an edit of that. */
  async function answer(raw: APIInteraction, payload: MessagePayload): Promise<void> {
    try {
      await messenger.reply(raw, payload, { isPrivate: true });
    } catch (error) {
      if (!(error instanceof DiscordError) || error.reason !== 'already_acknowledged') throw error;
      await messenger.editReply({ applicationId: raw.application_id, token: raw.token }, payload);
    }
  }

  function answersTo(raw: APIInteraction): Pick<Call, 'replyPrivately' | 'thinkPrivately'> {
    let isThinking = false;
    return {
      async thinkPrivately() {
        await messenger.acknowledge(raw, { isPrivate: true });
        isThinking = true;
      },
      async replyPrivately(payload) {
        if (!isThinking) return await reply(raw, payload);
        await messenger.editReply({ applicationId: raw.application_id, token: raw.token }, payload);
      },
    };
  }

  /** Who calls, where; undefined outside of servers. */
  function callOf(raw: APIInteraction, arrivedAt: number): Call | undefined {
    if (raw.guild_id === undefined || raw.member === undefined || raw.channel === undefined) return undefined;
    return {
      id: raw.id,
      applicationId: raw.application_id,
      token: raw.token,
      guildId: raw.guild_id,
      channelId: raw.channel.id,
      userId: raw.member.user.id,
      roleIds: raw.member.roles,
      rolesOf: (userId) => resolvedMembers(raw)[userId]?.roles ?? [],
      isManager: (BigInt(raw.member.permissions) & MANAGE_GUILD) !== 0n,
      arrivedAt,
      ...answersTo(raw),
    };
  }

  /** What is to be done for an interaction; undefined for kinds that we never asked Discord for. */
  function deedOf(raw: APIInteraction): Deed | undefined {
    if (raw.type === InteractionType.MessageComponent) {
      const { custom_id: customId } = raw.data;
      const button = buttons.find(({ prefix }) => customId.startsWith(prefix));
      return {
        name: button?.prefix,
        run: button && ((call) => button.press(call, customId.slice(button.prefix.length))),
      };
    }
    if (
      raw.type !== InteractionType.ApplicationCommand ||
      raw.data.type !== ApplicationCommandType.ChatInput
    ) {
      return undefined;
    }
    const { name, options: given = [] } = raw.data;
    const command = byName.get(name);
    return { name, run: command && ((call) => command.execute(call, given)) };
  }

  async function handle(raw: APIInteraction): Promise<void> {
    const arrivedAt = clock.now();
    const deed = deedOf(raw);
    if (deed === undefined) return;
    const log = logger.child({ interactionId: raw.id, name: deed.name, guildId: raw.guild_id });
    try {
      const call = callOf(raw, arrivedAt);
      if (isDraining) await answer(raw, trouble('stopping', raw.id));
      else if (deed.run === undefined) await answer(raw, unknownCommand);
      else if (call === undefined) await answer(raw, serverOnly);
      else await deed.run(call);
      log.debug({ ms: clock.now() - arrivedAt }, 'an interaction was handled');
    } catch (error) {
      // Discord sends an interaction twice at times: what was answered before has to stay as it is.
      if (error instanceof DiscordError && error.reason === 'already_acknowledged') {
        return log.info('an interaction was answered before');
      }
      log.error({ err: error }, 'an interaction failed');
      const code = error instanceof AppError ? error.code : undefined;
      await answer(raw, trouble(code, raw.id)).catch((failure: unknown) =>
        log.warn({ err: failure }, 'a member could not be told of an error'),
      );
    }
  }

  return {
    dispatch(raw) {
      const handling = handle(raw).finally(() => running.delete(handling));
      running.add(handling);
      return handling;
    },
    async drain() {
      isDraining = true;
      await Promise.all(running);
    },
  };
}
