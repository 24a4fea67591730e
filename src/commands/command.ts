import {
  type APIApplicationCommandBasicOption,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type APIApplicationCommandInteractionDataOption as GivenOption,
} from 'discord.js';
import type { MessageKey } from '../services/messages/catalogues/catalogues.ts';
import { unknownCommand } from '../services/messages/trouble.ts';
import type { CommandData } from '../services/platform/command-registry.ts';
import type { Call } from './call.ts';
import { localisedDescription, localisedName } from './localised.ts';
import {
  formOf,
  type OptionSpecs,
  type OptionValues,
  type Suggestion,
  suggestFor,
  type Typing,
} from './options.ts';

/** A slash command: what Discord shows of it, and what it does. */
export interface Command {
  data: CommandData;
  execute(call: Call, given: readonly GivenOption[]): Promise<void>;
  suggest(
    call: Omit<Typing, 'typed' | 'others'>,
    given: readonly GivenOption[],
  ): Promise<readonly Suggestion[]>;
}

/** A command in the menu of a message. */
export interface MessageCommand {
  data: CommandData;
  execute(call: Call, message: APIMessage): Promise<void>;
}

/** A button or a select menu under a message of ours. */
export interface Component {
  /** How its custom id begins; what follows is its argument. */
  prefix: string;
  /** `values` are those that were chosen in a menu. */
  press(call: Call, argument: string, values: readonly string[]): Promise<void>;
}

/** What happens with a form that a member has filled in. */
export interface FormHandler {
  /** How its custom id begins; what follows is its argument. */
  prefix: string;
  submit(call: Call, argument: string, fields: Readonly<Record<string, string>>): Promise<void>;
}

interface Deed<Specs extends OptionSpecs> {
  description: MessageKey;
  options: Specs;
  execute(call: Call, options: OptionValues<Specs>): Promise<void>;
}

/** A sub-command of a command. */
export interface Subcommand extends Pick<Command, 'execute' | 'suggest'> {
  name: string;
  description: MessageKey;
  options: APIApplicationCommandBasicOption[];
}

const GUILD_ONLY = { contexts: [0], integration_types: [0] };

/** Builds a command from one description of its options, which makes both Discord's form and the types. */
export function defineCommand<const Specs extends OptionSpecs>(name: string, deed: Deed<Specs>): Command {
  const { description, options, ...deeds } = defineSubcommand(name, deed);
  return { data: { name, ...localisedDescription(description), options, ...GUILD_ONLY }, ...deeds };
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
    suggest: (call, given) => suggestFor(deed.options, call, given),
  };
}

/** Builds a command that only has sub-commands. */
export function defineGroup(
  name: string,
  description: MessageKey,
  subcommands: readonly Subcommand[],
): Command {
  const options = subcommands.map((subcommand) => ({
    type: ApplicationCommandOptionType.Subcommand as const,
    name: subcommand.name,
    ...localisedDescription(subcommand.description),
    options: subcommand.options,
  }));
  const chosenOf = (chosen: GivenOption | undefined) => ({
    subcommand: subcommands.find((candidate) => candidate.name === chosen?.name),
    given: (chosen && 'options' in chosen && chosen.options) || [],
  });
  return {
    data: { name, ...localisedDescription(description), options, ...GUILD_ONLY },
    async execute(call, [chosen]) {
      const { subcommand, given } = chosenOf(chosen);
      if (subcommand === undefined) return await call.replyPrivately(unknownCommand(call.t));
      await subcommand.execute(call, given);
    },
    async suggest(call, [chosen]) {
      const { subcommand, given } = chosenOf(chosen);
      return (await subcommand?.suggest(call, given)) ?? [];
    },
  };
}

/** Builds a command for the menu of a message. `name` is what the menu shows. */
export function defineMessageCommand(name: string, execute: MessageCommand['execute']): MessageCommand {
  return { data: { type: ApplicationCommandType.Message, ...localisedName(name), ...GUILD_ONLY }, execute };
}
