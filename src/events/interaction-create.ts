import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIModalSubmitInteraction,
  ApplicationCommandType,
  InteractionType,
} from 'discord.js';
import type { Call } from '../commands/call.ts';
import type { Command, Component, FormHandler, MessageCommand } from '../commands/command.ts';
import type { Suggestion } from '../commands/options.ts';
import { AppError, DiscordError } from '../errors.ts';
import type { Home, HomeOf } from '../services/jobs/home-of.ts';
import { jobOf } from '../services/messages/job-of.ts';
import { translator } from '../services/messages/translate.ts';
import { notMember, serverOnly, tooOld, trouble, unknownCommand } from '../services/messages/trouble.ts';
import type { Clock } from '../services/platform/clock.ts';
import type { Logger } from '../services/platform/logger.ts';
import type { Messenger } from '../services/platform/messenger.ts';
import { answer, callerOf, callOf, languagesOf } from './call-of.ts';

interface InteractionCreateOptions {
  commands: readonly Command[];
  messageCommands: readonly MessageCommand[];
  components: readonly Component[];
  forms: readonly FormHandler[];
  messenger: Pick<
    Messenger,
    'acknowledge' | 'reply' | 'editReply' | 'openForm' | 'changeMessage' | 'suggest'
  >;
  homeOf: HomeOf;
  clock: Clock;
  logger: Logger;
}

// Discord waits 3 s for suggestions, and so does whoever types.
const SUGGEST_WITHIN_MS = 1_500;

interface Deed {
  /** The job that it is about, if it names one. */
  jobId?: string | undefined;
  name: string | undefined;
  /** Absent when this is a command, a component or a form of an older version of ours. */
  run: ((call: Call) => Promise<void>) | undefined;
}

/** Brings each interaction to its command, and makes sure that the member hears of every error. */
export interface Dispatcher {
  dispatch(raw: APIInteraction): Promise<void>;
  /** From now on members are told that the bot restarts. Resolves when what runs has ended. */
  drain(): Promise<void>;
}

export function createInteractionCreate(options: InteractionCreateOptions): Dispatcher {
  const { commands, messageCommands, components, forms, messenger, homeOf, clock, logger } = options;
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const running = new Set<Promise<void>>();
  let isDraining = false;

  /** What is to be done for an interaction; undefined for kinds that we never asked Discord for. */
  function deedOf(raw: APIInteraction): Deed | undefined {
    switch (raw.type) {
      case InteractionType.MessageComponent: {
        const { custom_id: customId } = raw.data;
        const values = 'values' in raw.data ? raw.data.values : [];
        const component = components.find(({ prefix }) => customId.startsWith(prefix));
        return {
          name: component?.prefix,
          jobId: jobOf(customId),
          run:
            component && ((call) => component.press(call, customId.slice(component.prefix.length), values)),
        };
      }
      case InteractionType.ModalSubmit: {
        const { custom_id: customId } = raw.data;
        const form = forms.find(({ prefix }) => customId.startsWith(prefix));
        return {
          name: form?.prefix,
          run: form && ((call) => form.submit(call, customId.slice(form.prefix.length), fieldsOf(raw))),
        };
      }
      case InteractionType.ApplicationCommand:
        return deedOfCommand(raw);
      default:
        return undefined;
    }
  }

  function deedOfCommand({ data }: APIApplicationCommandInteraction): Deed | undefined {
    const { name } = data;
    switch (data.type) {
      case ApplicationCommandType.ChatInput: {
        const command = byName.get(name);
        return { name, run: command && ((call) => command.execute(call, data.options ?? [])) };
      }
      case ApplicationCommandType.Message: {
        const command = messageCommands.find((candidate) => candidate.data.name === name);
        const message = data.resolved.messages[data.target_id];
        return { name, run: command && message && ((call) => command.execute(call, message)) };
      }
      default:
        return undefined;
    }
  }

  /** In a direct message, the job that a button is about says which server is meant. */
  async function homeBehind(raw: APIInteraction, { jobId }: Deed): Promise<Home | 'left' | undefined> {
    const userId = callerOf(raw);
    if (raw.guild_id !== undefined || jobId === undefined || userId === undefined) return undefined;
    return await homeOf(jobId, userId);
  }

  async function handle(raw: APIInteraction): Promise<void> {
    const arrivedAt = clock.now();
    if (raw.type === InteractionType.ApplicationCommandAutocomplete) return await suggest(raw);
    const deed = deedOf(raw);
    if (deed === undefined) return;
    const t = translator(languagesOf(raw).member);
    const log = logger.child({ interactionId: raw.id, name: deed.name, guildId: raw.guild_id });
    try {
      if (isDraining) await answer(raw, trouble(t, 'stopping', raw.id), messenger);
      else if (deed.run === undefined) await answer(raw, unknownCommand(t), messenger);
      else {
        const home = await homeBehind(raw, deed);
        if (home === 'left') return await answer(raw, notMember(t), messenger);
        const standing = home && { ...home, isManager: false };
        const call = callOf(raw, { arrivedAt, messenger, standing });
        if (call === undefined)
          return await answer(raw, deed.jobId === undefined ? serverOnly(t) : tooOld(t), messenger);
        await deed.run(call);
      }
      log.debug({ ms: clock.now() - arrivedAt }, 'an interaction was handled');
    } catch (error) {
      // Discord sends an interaction twice at times: what was answered before has to stay as it is.
      if (error instanceof DiscordError && error.reason === 'already_acknowledged') {
        return log.info('an interaction was answered before');
      }
      log.error({ err: error }, 'an interaction failed');
      const code = error instanceof AppError ? error.code : undefined;
      await answer(raw, trouble(t, code, raw.id), messenger).catch((failure: unknown) =>
        log.warn({ err: failure }, 'a member could not be told of an error'),
      );
    }
  }

  /** Who types is never told of an error: they can go on typing. */
  async function suggest(raw: APIApplicationCommandAutocompleteInteraction): Promise<void> {
    const call = callOf(raw, { arrivedAt: clock.now(), messenger });
    const command = byName.get(raw.data.name);
    if (call === undefined || command === undefined || isDraining) return;
    const nothing = clock.sleep(SUGGEST_WITHIN_MS).then((): readonly Suggestion[] => []);
    try {
      const found = await Promise.race([command.suggest(call, raw.data.options), nothing]);
      await messenger.suggest(raw, found);
    } catch (error) {
      logger.info({ err: error, name: raw.data.name }, 'nothing could be suggested');
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

/** The texts of a form, by the ids of its fields. */
function fieldsOf({ data }: APIModalSubmitInteraction): Record<string, string> {
  const rows = data.components.flatMap((row) => ('components' in row ? row.components : []));
  return Object.fromEntries(
    rows.flatMap((field) => ('value' in field ? [[field.custom_id, field.value] as const] : [])),
  );
}
