import type { Command } from '../commands.ts';
import type { Channel } from '../model.ts';
import { Refusal } from '../refusal.ts';
import type { CommandOption, ValueOption } from '../rules/command-option-rules.ts';
import type { OptionValue } from './arguments.ts';
import { nothingResolved, type ReadOptionValue } from './option-values.ts';

/** An option as it goes over the wire. */
export interface WireOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly WireOption[];
}

/** A command as somebody has filled it in. */
export interface FilledCommand {
  readonly command: Command;
  readonly subcommand: string | undefined;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly channel: Channel;
  /** The option that is still being typed, for autocomplete; nothing is required then. */
  readonly focused?: { readonly name: string; readonly typed: string };
}

/**
 * The `data` of the interaction and the full name of what is called. Throws a `Refusal` for what a client would not
 * send: an unknown subcommand or option, a required option left out, a value against the rules.
 */
export function commandData(
  filled: FilledCommand,
  readValue: ReadOptionValue,
): { data: object; name: string; focusedType?: number } {
  const { command, channel, focused } = filled;
  const path = filled.subcommand?.split(' ').filter(Boolean) ?? [];
  const values = valueOptionsAt(command, path);
  const resolved = nothingResolved();

  const options = Object.entries(filled.options).map(([name, value]): WireOption => {
    const option = values.find((each) => each.name === name);
    if (!option) throw new Refusal('refused', `/${[command.name, ...path].join(' ')} has no option ${name}.`);
    return { name, type: option.type, value: readValue(option, value, { channel, resolved }) };
  });
  const missing = values.find(
    (option) => option.required && filled.options[option.name] === undefined && !focused,
  );
  if (missing) throw new Refusal('refused', `The option ${missing.name} is required.`);

  const typing = focused && values.find(({ name }) => name === focused.name);
  if (focused && !typing?.autocomplete) {
    throw new Refusal('refused', `The option ${focused.name} has no autocomplete.`);
  }
  const leaf = typing
    ? [...options, { name: typing.name, type: typing.type, value: focused.typed, focused: true as const }]
    : options;
  const found = Object.entries(resolved).filter(([, entries]) => Object.keys(entries).length > 0);
  return {
    name: [command.name, ...path].join(' '),
    ...(typing ? { focusedType: typing.type } : {}),
    data: {
      id: command.id,
      name: command.name,
      type: command.type,
      ...(command.guild_id ? { guild_id: command.guild_id } : {}),
      options: nest(path, leaf),
      ...(found.length > 0 ? { resolved: Object.fromEntries(found) } : {}),
    },
  };
}

function valueOptionsAt(command: Command, path: readonly string[]): ValueOption[] {
  let level: readonly CommandOption[] = command.options ?? [];
  for (const name of path) {
    const next = level.find((option) => option.name === name && option.type < 3);
    if (!next || !('options' in next || next.type === 1)) {
      throw new Refusal('refused', `/${command.name} has no subcommand ${path.join(' ')}.`);
    }
    level = ('options' in next ? next.options : undefined) ?? [];
  }
  const values = level.filter((option): option is ValueOption => option.type > 2);
  if (values.length < level.length) throw new Refusal('refused', `/${command.name} needs a subcommand.`);
  return values;
}

function nest(path: readonly string[], leaf: readonly WireOption[]): readonly WireOption[] {
  return path.reduceRight<readonly WireOption[]>(
    (options, name, index) => [{ name, type: path.length - index, options }],
    leaf,
  );
}
