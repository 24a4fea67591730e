import { describe, expect, test } from 'vitest';
import { commandListSchema } from '../../../sandbox/discord/rules/command-rules.ts';
import { type CommandServices, createCommands, createMessageCommands } from '../../../src/commands/index.ts';
import { CATALOGUES, isMessageKey } from '../../../src/services/messages/catalogues/catalogues.ts';
import { LOCALES } from '../../../src/services/messages/languages.ts';

// Nothing is done with the services until somebody uses a command.
const services = {} as CommandServices;
const DATA = [...createCommands(services), ...createMessageCommands(services)].map(({ data }) => data);

/** Commands, options and choices alike. */
interface Named {
  name: string;
  type?: number;
  name_localizations?: Readonly<Record<string, string>>;
  options?: readonly Named[];
  choices?: readonly Named[];
}

// discord.js has a type for each kind of option; all of them have these fields.
const commands = DATA as readonly Named[];

const partsOf = (part: Named): Named[] => [
  part,
  ...[...(part.options ?? []), ...(part.choices ?? [])].flatMap(partsOf),
];
const all = commands.flatMap(partsOf);
// Sub-commands (1) and their groups (2) are no options.
const options = all
  .flatMap((part) => part.options ?? [])
  .filter(({ type }) => type !== undefined && type > 2);

test('Discord takes the commands in every language', () => {
  const { error } = commandListSchema.safeParse(DATA);
  expect(error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)).toBeUndefined();
});

describe.each(Object.keys(LOCALES))('in the locale %s', (locale) => {
  const shown = ({ name, name_localizations: names }: Named) => names?.[locale] ?? name;

  test('no two options of a command and no two choices of an option have the same name', () => {
    for (const { options: ofCommand = [], choices = [] } of all) {
      for (const parts of [ofCommand, choices]) {
        expect(new Set(parts.map(shown)).size, parts.map(shown).join()).toBe(parts.length);
      }
    }
  });

  test('names of options are in the lower case that Discord asks for', () => {
    const names = options.map(shown);
    expect(names.filter((name) => !/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name))).toEqual([]);
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });
});

test('every option can be called otherwise in another language, and no other names are there', () => {
  const keys = options.map(({ name }) => `name.${name}`);
  expect(keys.filter((key) => !isMessageKey(key))).toEqual([]);
  const menu = commands.filter(({ type }) => type === 3).map(({ name }) => `name.${name}`);
  const known = Object.keys(CATALOGUES.en).filter((key) => key.startsWith('name.'));
  expect(known.filter((key) => ![...keys, ...menu].includes(key))).toEqual([]);
});

test('every choice is offered somewhere', () => {
  const offered = all.flatMap(({ choices = [] }) => choices.map(({ name }) => `choice.${name}`));
  const known = Object.keys(CATALOGUES.en).filter((key) => key.startsWith('choice.'));
  expect(known.filter((key) => !offered.includes(key))).toEqual([]);
});

test('in English the names of options and choices are those that the commands know', () => {
  for (const [key, text] of Object.entries(CATALOGUES.en)) {
    const [, name] = /^(?:name|choice)\.(.+)$/.exec(key) ?? [];
    if (name !== undefined) expect(text).toBe(name);
  }
});
