import type { Command } from '../../../discord/commands.ts';
import type { CommandOption, ValueOption } from '../../../discord/rules/command-option-rules.ts';

/** Something that can be used: a command, or one of its sub-commands. */
export interface Leaf {
  readonly command: string;
  /** `get`, or `group get`; undefined for a command without sub-commands. */
  readonly subcommand: string | undefined;
  /** As it is typed, without the slash. */
  readonly label: string;
  readonly description: string;
  readonly options: readonly ValueOption[];
}

type Named = Pick<Command, 'name' | 'description' | 'name_localizations' | 'description_localizations'>;

/** A name or a description in the member's language, where the bot has one for it. */
export function localize(part: Named | CommandOption, field: 'name' | 'description', locale: string): string {
  return part[`${field}_localizations`]?.[locale] ?? part[field];
}

/** Everything that can be typed, in the order in which the commands were registered. */
export function leavesOf(commands: readonly Command[], locale: string): Leaf[] {
  return commands
    .filter(({ type }) => type === 1)
    .flatMap((command) => below(command, command.options ?? [], [], locale));
}

function below(
  command: Command,
  options: readonly CommandOption[],
  path: readonly Named[],
  locale: string,
): Leaf[] {
  const nested = options.filter((option) => option.type < 3);
  if (nested.length > 0) {
    return nested.flatMap((option) => {
      const inner = 'options' in option ? (option.options ?? []) : [];
      return below(
        command,
        inner,
        [...path, { name_localizations: null, description_localizations: null, ...option } as Named],
        locale,
      );
    });
  }
  const last = path.at(-1) ?? command;
  return [
    {
      command: command.name,
      subcommand: path.length > 0 ? path.map(({ name }) => name).join(' ') : undefined,
      label: [command, ...path].map((part) => localize(part, 'name', locale)).join(' '),
      description: localize(last, 'description', locale),
      options: options.filter((option): option is ValueOption => option.type > 2),
    },
  ];
}

/** Those that fit what is typed after the slash: beginnings first, then other places. */
export function matching(leaves: readonly Leaf[], typed: string): Leaf[] {
  const wanted = typed.trim().toLowerCase();
  const found = leaves.filter(({ label }) => label.toLowerCase().includes(wanted));
  return [...found].sort((one, other) => rank(one, wanted) - rank(other, wanted));
}

const rank = ({ label }: Leaf, wanted: string) => (label.toLowerCase().startsWith(wanted) ? 0 : 1);
