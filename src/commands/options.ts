import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType, ChannelType } from 'discord.js';

type OptionKind = 'string' | 'boolean' | 'integer' | 'user' | 'role' | 'channel';

/** An option of a command. People, roles and channels are given as their ids. */
export interface OptionSpec {
  readonly kind: OptionKind;
  readonly description: string;
  readonly required: boolean;
  /** The only values of a string, as words that people read: lower case, no spaces. */
  readonly choices?: readonly string[];
  /** Bounds of an integer. */
  readonly min?: number;
  readonly max?: number;
  /** The most characters of a string. */
  readonly maxLength?: number;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

type ValueOf<Spec extends OptionSpec> = Spec['kind'] extends 'boolean'
  ? boolean
  : Spec['kind'] extends 'integer'
    ? number
    : Spec extends { readonly choices: readonly (infer Choice)[] }
      ? Choice
      : string;

/** What a command gets: a value for each option that it declares, with the type that it declares. */
export type OptionValues<Specs extends OptionSpecs> = {
  [Name in keyof Specs]: Specs[Name]['required'] extends true
    ? ValueOf<Specs[Name]>
    : ValueOf<Specs[Name]> | undefined;
};

/** The options as Discord's form. */
export function formOf(specs: OptionSpecs): APIApplicationCommandBasicOption[] {
  return Object.entries(specs).map(([name, spec]) => fieldOf(name, spec));
}

function fieldOf(name: string, spec: OptionSpec): APIApplicationCommandBasicOption {
  const { kind, description, required, choices, min, max, maxLength } = spec;
  const shown = { name, description, required };
  switch (kind) {
    case 'string':
      return {
        type: ApplicationCommandOptionType.String,
        ...shown,
        ...(choices === undefined
          ? {}
          : { choices: choices.map((choice) => ({ name: choice, value: choice })) }),
        ...(maxLength === undefined ? {} : { max_length: maxLength }),
      };
    case 'boolean':
      return { type: ApplicationCommandOptionType.Boolean, ...shown };
    case 'integer':
      return {
        type: ApplicationCommandOptionType.Integer,
        ...shown,
        ...(min === undefined ? {} : { min_value: min }),
        ...(max === undefined ? {} : { max_value: max }),
      };
    case 'user':
      return { type: ApplicationCommandOptionType.User, ...shown };
    case 'role':
      return { type: ApplicationCommandOptionType.Role, ...shown };
    case 'channel':
      return { type: ApplicationCommandOptionType.Channel, ...shown, channel_types: [ChannelType.GuildText] };
    default:
      return kind satisfies never;
  }
}
