import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiscordSandbox } from '../../../sandbox/discord/server.ts';
import { complaints, many } from './complaints.ts';
import { callApi, closeEverything, openDiscord, stemsCommand } from './support.ts';

let discord: DiscordSandbox;
beforeAll(async () => {
  discord = await openDiscord({ rateLimits: false });
});
afterAll(closeEverything);

const option = (more: object = {}) => ({ type: 3, name: 'song', description: 'Which one', ...more });
const sub = (name: string, more: object = {}) => ({ type: 1, name, description: 'Do it', ...more });

test.each([
  ['a name in capitals', { ...stemsCommand, name: 'Stems' }, '0.name: APPLICATION_COMMAND_INVALID_NAME'],
  ['a name with a space', { ...stemsCommand, name: 'get stems' }, '0.name: APPLICATION_COMMAND_INVALID_NAME'],
  ['no description', { name: 'stems' }, '0.description: BASE_TYPE_BAD_LENGTH'],
  [
    'a description above 100',
    { name: 'stems', description: 'x'.repeat(101) },
    '0.description: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a twenty-sixth option',
    { ...stemsCommand, options: many(26, (index) => option({ name: `o${index}` })) },
    '0.options: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a required option after an optional one',
    { ...stemsCommand, options: [option(), option({ name: 'b', required: true })] },
    '0.options.1: APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'an option twice',
    { ...stemsCommand, options: [option(), option()] },
    '0.options.1: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'an option among subcommands',
    { ...stemsCommand, options: [sub('get'), option()] },
    '0.options: APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  [
    'a twenty-sixth choice',
    {
      ...stemsCommand,
      options: [option({ choices: many(26, (index) => ({ name: `${index}`, value: `${index}` })) })],
    },
    '0.options.0.choices: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a choice of the wrong type',
    { ...stemsCommand, options: [option({ choices: [{ name: 'a', value: 1 }] })] },
    '0.options.0.choices.0.value: BASE_TYPE_BAD_TYPE',
  ],
  [
    'autocomplete beside choices',
    { ...stemsCommand, options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] },
    '0.options.0.autocomplete: APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES',
  ],
  [
    'an unknown type of option',
    { ...stemsCommand, options: [option({ type: 12 })] },
    '0.options.0.type: UNION_TYPE_CHOICES',
  ],
  [
    'a language that Discord does not have',
    { ...stemsCommand, name_localizations: { tlh: 'qa' } },
    '0.name_localizations.tlh: LOCALE_INVALID',
  ],
  [
    'a translated name in capitals',
    { ...stemsCommand, name_localizations: { de: 'Spuren' } },
    '0.name_localizations.de: APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'a description on a message command',
    { type: 3, name: 'Get stems', description: 'x' },
    '0.description: APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION',
  ],
  [
    'more than 8,000 characters',
    {
      ...stemsCommand,
      options: many(25, (at) =>
        option({
          name: `o${at}`,
          choices: many(5, (index) => ({
            name: `${index}`.padEnd(40, 'x'),
            value: `${index}`.padEnd(40, 'x'),
          })),
        }),
      ),
    },
    '0: APPLICATION_COMMAND_TOO_LARGE',
  ],
])('a command with %s is refused', async (_, command, complaint) => {
  const answer = await callApi(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [command]);
  expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
  expect(complaints(answer.body.errors)).toEqual([complaint]);
  expect(discord.control.commands()).toEqual([]);
});

test('a hundred and first command, and the same name twice, are refused', async () => {
  const path = `/applications/${discord.applicationId}/commands`;
  const commands = many(101, (index) => ({ ...stemsCommand, name: `c${index}` }));
  expect((await callApi(discord, 'PUT', path, commands)).body.code).toBe(30032);
  const twice = await callApi(discord, 'PUT', path, [stemsCommand, stemsCommand]);
  expect(complaints(twice.body.errors)).toEqual(['1: APPLICATION_COMMANDS_DUPLICATE_NAME']);
});

test('broken JSON, unknown paths and wrong methods have their own errors', async () => {
  const broken = await fetch(`${discord.url}/v10/channels/1201000000000000201/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${discord.token}`, 'content-type': 'application/json' },
    body: '{',
  });
  expect([broken.status, await broken.json()]).toMatchObject([400, { code: 50109 }]);
  expect((await callApi(discord, 'GET', '/nowhere')).status).toBe(404);
  expect((await callApi(discord, 'PUT', '/users/@me')).status).toBe(405);
});
