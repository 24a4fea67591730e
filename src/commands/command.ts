import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type APIApplicationCommandInteractionDataOption as GivenOption,
} from 'discord.js';
import { unknownCommand } from '../services/messages/trouble.ts';
import type { CommandData } from '../services/platform/command-registry.ts';
import type { MessagePayload } from '../services/platform/messenger.ts';
import { formOf, type OptionSpecs, type OptionValues } from './options.ts';

/** One use of a command or a button, as Discord told us. */
export interface Call {
  id: string;
  applicationId: string;
  token: string;
  guildId: string;
  channelId: string;
  userId: string;
  roleIds: readonly string[];
  /** Role ids of somebody whom an option names. */
  rolesOf(userId: string): readonly string[];
  /** May manage the server (its owner and administrators may, too). */
  isManager: boolean;
  /** When it reached us, epoch ms. */
  arrivedAt: number;
  /** Answers at once, to this member alone. */
  replyPrivately(payload: MessagePayload): Promise<void>;
  /** For an answer that takes a moment: acknowledges now, to this member alone; `replyPrivately` then fills it in. */
  thinkPrivately(): Promise<void>;
}

/** A slash command: what Discord shows of it, and what it does. */
export interface Command {
  data: CommandData;
  execute(call: Call, given: readonly GivenOption[]): Promise<void>;
}

/** A button under a message of ours. */
export interface Button {
  /** How its custom id begins; what follows is its argument. */
  prefix: string;
  press(call: Call, argument: string): Promise<void>;
}

interface Deed<Specs extends OptionSpecs> {
  description: string;
  options: Specs;
  execute(call: Call, options: OptionValues<Specs>): Promise<void>;
}

/** A sub-command of a command. */
export interface Subcommand {
  name: string;
  description: string;
  options: APIApplicationCommandBasicOption[];
  execute(call: Call, given: readonly GivenOption[]): Promise<void>;
}

const GUILD_ONLY = { contexts: [0], integration_types: [0] };

/** Builds a command from one description of its options, which makes both Discord's form and the types. */
export function defineCommand<const Specs extends OptionSpecs>(name: string, deed: Deed<Specs>): Command {
  const { description, options, execute } = defineSubcommand(name, deed);
  return { data: { name, description, options, ...GUILD_ONLY }, execute };
}

/** As `defineCommand`, for a part of a command. */
export function defineSubcommand<const Specs extends OptionSpecs>(
  name: string,
  deed: Deed<Specs>,
): Subcommand {
  return {
    name,
    description: deed.description,
    options: formOf(deed.options),
    execute: (call, given) => {
      const values = Object.fromEntries(
        given.map((option) => [option.name, 'value' in option ? option.value : undefined]),
      );
      // Discord sends exactly the options that the form declares, with their types, the required ones always.
      return deed.execute(call, values as OptionValues<Specs>);
    },
  };
}

/** Builds a command that only has sub-commands. */
export function defineGroup(name: string, description: string, subcommands: readonly Subcommand[]): Command {
  const options = subcommands.map(({ execute: _, ...shown }) => ({
    type: ApplicationCommandOptionType.Subcommand as const,
    ...shown,
  }));
  return {
    data: { name, description, options, ...GUILD_ONLY },
    async execute(call, [chosen]) {
      const subcommand = subcommands.find((candidate) => candidate.name === chosen?.name);
      if (subcommand === undefined) return await call.replyPrivately(unknownCommand);
      await subcommand.execute(call, (chosen && 'options' in chosen && chosen.options) || []);
    },
  };
}
