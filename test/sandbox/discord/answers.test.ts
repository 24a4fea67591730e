import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiscordSandbox } from '../../../sandbox/discord/server.ts';
import { openSocket, type Socket } from './socket.ts';
import { callApi, closeEverything, openDiscord, rain, register, stemsCommand } from './support.ts';

let discord: DiscordSandbox;
let socket: Socket;
beforeAll(async () => {
  discord = await openDiscord({ rateLimits: false });
  await register(discord, {
    ...stemsCommand,
    options: [{ ...stemsCommand.options[0], autocomplete: true }],
  });
  socket = await openSocket(discord);
  await socket.identify();
});
afterAll(closeEverything);

/** Answers what has just been done, with the token from the gateway. */
async function answer(body: object) {
  const { d } = await socket.receive('INTERACTION_CREATE');
  const given = await callApi(discord, 'POST', `/interactions/${d.id}/${d.token}/callback`, body, null);
  return { ...given, token: d.token, id: d.id };
}

const input = (more: object = {}) => ({ type: 4, custom_id: 'words', style: 1, label: 'Words', ...more });
const modal = (more: object = {}) => ({
  custom_id: 'form',
  title: 'A form',
  components: [{ type: 1, components: [input()] }],
  ...more,
});
const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 1,
    components: [input({ custom_id: `words${index}` })],
  }));

test.each([
  ['a title above 45', modal({ title: 'x'.repeat(46) }), { title: 'BASE_TYPE_BAD_LENGTH' }],
  ['no title', modal({ title: undefined }), { title: 'BASE_TYPE_REQUIRED' }],
  ['a sixth row', modal({ components: rows(6) }), { components: 'BASE_TYPE_BAD_LENGTH' }],
  ['no rows', modal({ components: [] }), { components: 'BASE_TYPE_BAD_LENGTH' }],
])('a form with %s is refused', async (_, data, expected) => {
  discord.control.runCommand(rain);
  const { status, body } = await answer({ type: 9, data });
  const [[field, code]] = Object.entries(expected) as [[string, string]];
  expect(status).toBe(400);
  expect(body.errors.data[field]._errors[0].code).toBe(code);
});

test('an input of a form has limits of its own', async () => {
  discord.control.runCommand(rain);
  const broken = input({ label: 'x'.repeat(46), max_length: 4001, placeholder: 'x'.repeat(101) });
  const { body } = await answer({
    type: 9,
    data: modal({ components: [{ type: 1, components: [broken] }] }),
  });
  expect(Object.keys(body.errors.data.components[0].components[0]).sort()).toEqual([
    'label',
    'max_length',
    'placeholder',
  ]);
});

const choices = (count: number, name = 'x') => Array.from({ length: count }, () => ({ name, value: 'x' }));

test.each([
  ['a twenty-sixth suggestion', choices(26)],
  ['a suggestion above 100 characters', choices(1, 'x'.repeat(101))],
  ['a number for a text', [{ name: 'x', value: 1 }]],
])('autocomplete with %s is refused, and times out for the member', async (_, list) => {
  const { as, channel, name } = rain;
  const typing = discord.control.autocomplete({ as, channel, name, focused: 'song', typed: 'R' });
  const refused = await answer({ type: 8, data: { choices: list } });
  expect(refused).toMatchObject({ status: 400, body: { code: 50035 } });
  discord.control.advance(3000);
  expect(await typing).toEqual({ status: 'timed out' });
});

test.each([
  ['an update, without a message to update', { type: 7, data: { content: 'x' } }],
  ['suggestions', { type: 8, data: { choices: [] } }],
  ['an answer that does not exist', { type: 99 }],
])('a command cannot be answered with %s', async (_, body) => {
  discord.control.runCommand(rain);
  const refused = await answer(body);
  expect(refused.body.errors.type._errors[0].code).toBe('BASE_TYPE_CHOICES');
});

test('autocomplete cannot be deferred', async () => {
  const { as, channel, name } = rain;
  const typing = discord.control.autocomplete({ as, channel, name, focused: 'song', typed: 'R' });
  expect((await answer({ type: 5 })).status).toBe(400);
  discord.control.advance(3000);
  expect((await typing).status).toBe('timed out');
});

test('a private answer is reached by its token and by nothing else', async () => {
  discord.control.runCommand(rain);
  const { token } = await answer({ type: 4, data: { content: 'Only you', flags: 64 } });
  const webhook = `/webhooks/${discord.applicationId}/${token}/messages`;
  const { body: own } = await callApi(discord, 'GET', `${webhook}/@original`, undefined, null);

  const path = `/channels/${own.channel_id}/messages/${own.id}`;
  expect((await callApi(discord, 'GET', path)).body.code).toBe(10008);
  expect((await callApi(discord, 'PATCH', path, { content: 'x' })).body.code).toBe(10008);
  expect((await callApi(discord, 'PATCH', `${webhook}/${own.id}`, { content: 'Changed' }, null)).status).toBe(
    200,
  );
  expect((await callApi(discord, 'DELETE', `${webhook}/@original`, undefined, null)).status).toBe(204);
  expect((await callApi(discord, 'GET', `${webhook}/@original`, undefined, null)).body.code).toBe(10008);
});

test('a token does not open the messages of another interaction', async () => {
  discord.control.runCommand(rain);
  const first = await answer({ type: 4, data: { content: 'First' } });
  discord.control.runCommand(rain);
  const second = await answer({ type: 4, data: { content: 'Second' } });
  const { responseId } = discord.control.interaction(first.id);
  const path = `/webhooks/${discord.applicationId}/${second.token}/messages/${responseId}`;
  expect((await callApi(discord, 'PATCH', path, { content: 'x' }, null)).body.code).toBe(10008);
});

test('the complaints about an answer stand under data', async () => {
  discord.control.runCommand(rain);
  const { body } = await answer({ type: 4, data: { content: 'x'.repeat(2001) } });
  expect(body.errors).toEqual({
    data: {
      content: {
        _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }],
      },
    },
  });
});
