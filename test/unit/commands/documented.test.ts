import { expect, test } from 'vitest';
import { type CommandServices, createCommands } from '../../../src/commands/index.ts';
import { pages } from '../../support/pages.ts';

/** Commands, sub-commands, options and choices alike. */
interface Named {
  name: string;
  type?: number;
  options?: readonly Named[];
  choices?: readonly Named[];
}

// Nothing is done with the services until somebody uses a command. discord.js has a type for each kind of option; all of
// them have these fields.
const commands = createCommands({} as CommandServices).map(({ data }): Named => data as Named);
const named = (list: readonly Named[] | undefined, name: string) => list?.find((each) => each.name === name);

/** What is wrong with a command as a page shows it, such as `/quota set server:400`. */
function mistakesIn(shown: string): string[] {
  const [first = '', ...words] = shown.split(' ');
  const command = named(commands, first.slice(1));
  if (command === undefined) return [];
  const isGroup = command.options?.[0]?.type === 1;
  const [second = ''] = words;
  const deed = isGroup && words.length > 0 ? named(command.options, second) : command;
  if (deed === undefined) return [`${shown}: no sub-command ${second}`];
  return words.flatMap((word) => {
    const [name = '', value] = word.split(':');
    if (value === undefined) return [];
    const option = named(deed.options, name);
    if (option === undefined) return [`${shown}: no option ${name}`];
    return option.choices === undefined || named(option.choices, value)
      ? []
      : [`${shown}: no choice ${value}`];
  });
}

const shown = pages().flatMap(({ spans }) => spans.filter((span) => /^\/[a-z]+( |$)/.test(span)));

test('every command in the documentation can be typed as it stands there', () => {
  expect(shown.flatMap(mistakesIn)).toEqual([]);
});

test('every sub-command is in the documentation', () => {
  const subcommands = commands.flatMap(({ name, options = [] }) =>
    options.filter(({ type }) => type === 1).map((subcommand) => `/${name} ${subcommand.name}`),
  );
  expect(subcommands.filter((subcommand) => !shown.some((span) => span.startsWith(subcommand)))).toEqual([]);
});

test('a command that does not exist like that would be noticed', () => {
  expect(mistakesIn('/quota sett server:400')).toEqual(['/quota sett server:400: no sub-command sett']);
  expect(mistakesIn('/quota set servers:400')).toEqual(['/quota set servers:400: no option servers']);
  expect(mistakesIn('/help topic:privat')).toEqual(['/help topic:privat: no choice privat']);
});
