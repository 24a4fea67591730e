import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataOption,
  ApplicationCommandOptionType,
} from 'discord.js';
import type { CommandData } from '../services/platform/command-registry.ts';
import type { MessagePayload } from '../services/platform/messenger.ts';

/** One use of a command or a button, as Discord told us. */
export interface Call {
  id: string;
  applicationId: string;
  token: string;
  guildId: string;
  channelId: string;
  userId: string;
  /** When it reached us, epoch ms. */
  arrivedAt: number;
  /** Answers at once, to this member alone. */
  replyPrivately(payload: MessagePayload): Promise<void>;
}

type OptionKind = 'string' | 'boolean';

interface OptionSpec<Kind extends OptionKind, Required extends boolean> {
  kind: Kind;
  description: string;
  required: Required;
}

type OptionSpecs = Record<string, OptionSpec<OptionKind, boolean>>;
type ValueOf<Kind extends OptionKind> = Kind extends 'string' ? string : boolean;

/** What `execute` gets: a value for each option that the command declares, with the type that it declares. */
export type OptionValues<Specs extends OptionSpecs> = {
  [Name in keyof Specs]: Specs[Name] extends OptionSpec<infer Kind, infer Required>
    ? Required extends true
      ? ValueOf<Kind>
      : ValueOf<Kind> | undefined
    : never;
};

/** A slash command: what Discord shows of it, and what it does. */
export interface Command {
  data: CommandData;
  execute(call: Call, options: readonly APIApplicationCommandInteractionDataOption[]): Promise<void>;
}

/** A button under a message of ours. */
export interface Button {
  /** How its custom id begins; what follows is its argument. */
  prefix: string;
  press(call: Call, argument: string): Promise<void>;
}

interface CommandSpec<Specs extends OptionSpecs> {
  name: string;
  description: string;
  options: Specs;
  execute(call: Call, options: OptionValues<Specs>): Promise<void>;
}

const GUILD_ONLY = { contexts: [0], integration_types: [0] };

/** Builds a command from one description of its options, which makes both Discord's form and the types. */
export function defineCommand<const Specs extends OptionSpecs>(spec: CommandSpec<Specs>): Command {
  const { name, description, options } = spec;
  const form = Object.entries(options).map(([option, { kind, ...shown }]) =>
    formOf(kind, { name: option, ...shown }),
  );
  return {
    data: { name, description, options: form, ...GUILD_ONLY },
    execute: (call, given) => {
      const values = Object.fromEntries(
        given.map((option) => [option.name, 'value' in option ? option.value : undefined]),
      );
      // Discord sends exactly the options that `data` declares, with their types, the required ones always.
      return spec.execute(call, values as OptionValues<Specs>);
    },
  };
}

function formOf(
  kind: OptionKind,
  shown: { name: string; description: string; required: boolean },
): APIApplicationCommandBasicOption {
  switch (kind) {
    case 'string':
      return { type: ApplicationCommandOptionType.String, ...shown };
    case 'boolean':
      return { type: ApplicationCommandOptionType.Boolean, ...shown };
    default:
      return kind satisfies never;
  }
}
