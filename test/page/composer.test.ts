import { expect, test } from 'vitest';
import { leavesOf, matching } from '../../sandbox/page/browser/composer/leaves.ts';
import { readValue } from '../../sandbox/page/browser/composer/read-value.ts';

type Option = Parameters<typeof readValue>[0];

const option = (type: Option['type'], more: Partial<Option> = {}): Option => ({
  type,
  name: 'it',
  description: 'An option',
  ...more,
});
const problem = (text: string) => ({ status: 'problem', problem: text });
const value = (given: unknown) => ({ status: 'value', value: given });

test.each<[string, Option, string, unknown]>([
  ['an empty optional one', option(3), '', { status: 'empty' }],
  [
    'an empty required one',
    option(3, { required: true }),
    '',
    problem('This option is required. Specify a value'),
  ],
  ['text with its spaces', option(3), ' a ', value(' a ')],
  ['text that is too short', option(3, { min_length: 3 }), 'ab', problem('At least 3 characters are needed')],
  [
    'text that is too long',
    option(3, { max_length: 3 }),
    'abcd',
    problem('At most 3 characters are allowed'),
  ],
  ['letters of several units', option(3, { max_length: 2 }), '🎵🎵', value('🎵🎵')],
  ['a whole number', option(4), '12', value(12)],
  ['half a number', option(4), '1.5', problem('Enter a whole number')],
  ['a number', option(10), '1.5', value(1.5)],
  ['no number', option(10), 'x', problem('Enter a number')],
  ['a number that is too small', option(4, { min_value: 2 }), '1', problem('Enter 2 or more')],
  ['a number that is too large', option(4, { max_value: 2 }), '3', problem('Enter 2 or less')],
  ['true', option(5), 'True', value(true)],
  ['neither true nor false', option(5), 'maybe', problem('Choose True or False')],
  ['a typed person', option(6), 'mira', problem('Choose one from the list')],
  ['a typed choice', option(3, { choices: [{ name: 'MP3', value: 'mp3' }] }), 'mp3', value('mp3')],
  [
    'no choice',
    option(3, { choices: [{ name: 'MP3', value: 'mp3' }] }),
    'wav',
    problem('This option has to be one of the choices'),
  ],
])('reads %s', (_, given, text, expected) => {
  expect(readValue(given, { text })).toEqual(expected);
});

test('what was picked from a list is sent, not what is seen', () => {
  expect(readValue(option(6), { text: '@Mira', picked: '1201' })).toEqual(value('1201'));
});

const defaults = {
  id: '1',
  application_id: '2',
  version: '3',
  type: 1,
  default_member_permissions: null,
  name_localizations: null,
  description_localizations: null,
  dm_permission: true,
  contexts: null,
  integration_types: [0],
  nsfw: false,
} as const;
const commands = [
  { ...defaults, name: 'stems', description: 'Stems', name_localizations: { de: 'spuren' } },
  {
    ...defaults,
    name: 'quota',
    description: 'Quotas',
    options: [
      { type: 1 as const, name: 'show', description: 'Show it' },
      {
        type: 2 as const,
        name: 'limit',
        description: 'Limits',
        options: [{ type: 1 as const, name: 'set', description: 'Set it', options: [option(4)] }],
      },
    ],
  },
  { ...defaults, type: 3 as const, name: 'Make stems', description: '' },
];

test('a command with sub-commands is offered as each of them, and one for messages not at all', () => {
  const leaves = leavesOf(commands, 'en-US');
  expect(
    leaves.map(({ label, subcommand, description, options }) => [
      label,
      subcommand,
      description,
      options.length,
    ]),
  ).toEqual([
    ['stems', undefined, 'Stems', 0],
    ['quota show', 'show', 'Show it', 0],
    ['quota limit set', 'limit set', 'Set it', 1],
  ]);
});

test('names are shown in the language of the member, and sent in their own', () => {
  expect(leavesOf(commands, 'de')[0]).toMatchObject({ label: 'spuren', command: 'stems' });
});

test('what begins with the typed letters comes first', () => {
  const leaves = leavesOf(commands, 'en-US');
  expect(matching(leaves, 's').map(({ label }) => label)).toEqual(['stems', 'quota show', 'quota limit set']);
  expect(matching(leaves, 'quota l').map(({ label }) => label)).toEqual(['quota limit set']);
  expect(matching(leaves, 'x')).toEqual([]);
});
