import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ChannelType,
  type APIApplicationCommandInteractionDataOption as GivenOption,
} from 'discord.js';
import type { MessageKey } from '../services/messages/catalogues/catalogues.ts';
import type { Call } from './call.ts';
import { type ChoiceWord, localisedChoice, localisedDescription, localisedName } from './localised.ts';

type OptionKind = 'string' | 'boolean' | 'integer' | 'user' | 'role' | 'channel';

/** Something that Discord offers while a member types: 25 at most, texts of at most 100 characters. */
export interface Suggestion {
  name: string;
  value: string;
}

/** Who types, and what has been typed so far. Nothing can be answered to them but suggestions. */
export type Typing = Pick<Call, 'guildId' | 'channelId' | 'userId' | 'languages' | 't'> & {
  typed: string;
  /** The other options that are filled in, as texts. */
  others: Readonly<Record<string, string>>;
};

/** What fits what has been typed. It has to be quick; one that fails or takes too long offers nothing. */
export type Suggest = (typing: Typing) => Promise<readonly Suggestion[]>;

/** An option of a command. People, roles and channels are given as their ids. */
export interface OptionSpec {
  readonly kind: OptionKind;
  readonly description: MessageKey;
  readonly required: boolean;
  /** The only values of a string. */
  readonly choices?: readonly ChoiceWord[];
  /** What to offer for a string while somebody types; other texts can be given as well. */
  readonly suggest?: Suggest;
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

/** What to offer for the option in which somebody types. */
export async function suggestFor(
  specs: OptionSpecs,
  call: Omit<Typing, 'typed' | 'others'>,
  given: readonly GivenOption[],
): Promise<readonly Suggestion[]> {
  const focused = given.find((option) => 'focused' in option && option.focused === true);
  const suggest = focused && specs[focused.name]?.suggest;
  if (suggest === undefined) return [];
  const texts = given.map((option) => [option.name, 'value' in option ? String(option.value) : ''] as const);
  const { [focused?.name ?? '']: typed = '', ...others } = Object.fromEntries(texts);
  return await suggest({ ...call, typed, others });
}

function fieldOf(name: string, spec: OptionSpec): APIApplicationCommandBasicOption {
  const { kind, required, choices, suggest, min, max, maxLength } = spec;
  const shown = { ...localisedName(name), ...localisedDescription(spec.description), required };
  switch (kind) {
    case 'string': {
      const length = maxLength === undefined ? {} : { max_length: maxLength };
      const type = ApplicationCommandOptionType.String;
      if (suggest !== undefined) return { type, ...shown, ...length, autocomplete: true };
      if (choices === undefined) return { type, ...shown, ...length };
      return {
        type,
        ...shown,
        ...length,
        choices: choices.map(localisedChoice),
      };
    }
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
