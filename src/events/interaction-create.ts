import {
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js';
import type { Call, Command } from '../commands/command.ts';
import { AppError, DiscordError } from '../errors.ts';
import { serverOnly, trouble, unknownCommand } from '../services/messages/trouble.ts';
import type { Clock } from '../services/platform/clock.ts';
import type { Logger } from '../services/platform/logger.ts';
import type { MessagePayload, Messenger } from '../services/platform/messenger.ts';

interface InteractionCreateOptions {
  commands: readonly Command[];
  messenger: Pick<Messenger, 'reply' | 'editReply'>;
  clock: Clock;
  logger: Logger;
}

/** The dispatcher: brings each interaction to its command, and makes sure that the member hears of every error. */
export function createInteractionCreate(
  options: InteractionCreateOptions,
): (raw: APIInteraction) => Promise<void> {
  const { commands, messenger, clock, logger } = options;
  const byName = new Map(commands.map((command) => [command.data.name, command]));

  /** The reply, or if the interaction was acknowledged before, an edit of that. */
  async function answer(raw: APIInteraction, payload: MessagePayload): Promise<void> {
    try {
      await messenger.reply(raw, payload, { isPrivate: true });
    } catch (error) {
      if (!(error instanceof DiscordError) || error.reason !== 'already_acknowledged') throw error;
      await messenger.editReply({ applicationId: raw.application_id, token: raw.token }, payload);
    }
  }

  async function run(raw: APIChatInputApplicationCommandInteraction, arrivedAt: number): Promise<void> {
    const command = byName.get(raw.data.name);
    if (command === undefined) return await answer(raw, unknownCommand);
    if (raw.guild_id === undefined || raw.member === undefined) return await answer(raw, serverOnly);
    const call: Call = {
      id: raw.id,
      applicationId: raw.application_id,
      token: raw.token,
      guildId: raw.guild_id,
      channelId: raw.channel.id,
      userId: raw.member.user.id,
      arrivedAt,
      replyPrivately: (payload) => messenger.reply(raw, payload, { isPrivate: true }),
    };
    await command.execute(call, raw.data.options ?? []);
  }

  return async (raw) => {
    const arrivedAt = clock.now();
    if (raw.type !== InteractionType.ApplicationCommand || raw.data.type !== ApplicationCommandType.ChatInput)
      return;
    const log = logger.child({ interactionId: raw.id, command: raw.data.name, guildId: raw.guild_id });
    try {
      // The type of `raw` is narrowed by the check above, which TypeScript does not follow into the intersection.
      await run(raw as APIChatInputApplicationCommandInteraction, arrivedAt);
      log.debug({ ms: clock.now() - arrivedAt }, 'a command was handled');
    } catch (error) {
      log.error({ err: error }, 'a command failed');
      const code = error instanceof AppError ? error.code : undefined;
      await answer(raw, trouble(code, raw.id)).catch((failure: unknown) =>
        log.warn({ err: failure }, 'a member could not be told of an error'),
      );
    }
  };
}
