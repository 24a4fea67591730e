import { afterEach, expect, test } from 'vitest';
import { connectBot } from './client.ts';
import { callApi, closeEverything, openDiscord, stemsCommand } from './support.ts';

afterEach(closeEverything);

test('commands come back with every field that Discord fills in, and keep their ids when they are written again', async () => {
  const discord = await openDiscord();
  const client = await connectBot(discord);

  const write = async (description: string) => {
    const commands = await client.application.commands.set([{ ...stemsCommand, description }]);
    const command = commands.first();
    return { id: command?.id, version: command?.version };
  };
  const { id, version } = await write('First');
  expect(await write('First')).toEqual({ id, version });
  const changed = await write('Changed');
  expect(changed.id).toBe(id);
  expect(changed.version).not.toBe(version);
  expect(discord.control.commandWrites()).toBe(3);

  const path = `/applications/${discord.applicationId}/commands?with_localizations=true`;
  const { body } = await callApi(discord, 'GET', path);
  expect(body).toEqual([
    {
      id,
      application_id: discord.applicationId,
      version: expect.any(String),
      default_member_permissions: null,
      type: 1,
      name: 'stems',
      name_localizations: null,
      description: 'Changed',
      description_localizations: null,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      nsfw: false,
      options: [
        {
          type: 3,
          name: 'song',
          name_localizations: null,
          description: 'Which one',
          description_localizations: null,
          required: true,
          max_length: 40,
        },
      ],
    },
  ]);
  expect(JSON.stringify((await callApi(discord, 'GET', path.split('?')[0] ?? '')).body)).not.toContain(
    'localizations',
  );
});

test("a guild's own commands stand beside the global ones and can be added, read and removed one by one", async () => {
  const discord = await openDiscord();
  const path = `/applications/${discord.applicationId}/guilds/1201000000000000100/commands`;

  const created = await callApi(discord, 'POST', path, stemsCommand);
  expect(created).toMatchObject({ status: 201, body: { guild_id: '1201000000000000100' } });
  expect((await callApi(discord, 'POST', path, stemsCommand)).status).toBe(200);
  expect(discord.control.commands()).toEqual([]);
  expect(discord.control.commands('Song Forge')).toHaveLength(1);

  expect((await callApi(discord, 'GET', `${path}/${created.body.id}`)).body.name).toBe('stems');
  expect((await callApi(discord, 'DELETE', `${path}/${created.body.id}`)).status).toBe(204);
  expect((await callApi(discord, 'DELETE', `${path}/${created.body.id}`)).body.code).toBe(10063);
  expect(discord.control.commands('Song Forge')).toEqual([]);
});

test('the bot finds itself, its guilds page by page, and the people in them', async () => {
  const discord = await openDiscord();
  const get = async (path: string) => (await callApi(discord, 'GET', path)).body;

  expect(await get('/users/@me')).toMatchObject({ id: discord.applicationId, bot: true });
  expect(await get('/applications/@me')).toMatchObject({ id: discord.applicationId });
  const [first] = await get('/users/@me/guilds?limit=1');
  const rest = await get(`/users/@me/guilds?limit=1&after=${first.id}`);
  expect([first.name, rest[0].name, rest.length]).toEqual(['Song Forge', 'Second Stage', 1]);
  expect(await get(`/users/@me/guilds?after=${rest[0].id}`)).toEqual([]);
  expect(await get(`/guilds/${first.id}/members/1201000000000000011`)).toMatchObject({
    user: { username: 'mira', global_name: 'Mira' },
    roles: ['1201000000000000102'],
  });
  expect(await get(`/guilds/${first.id}/members/1`)).toMatchObject({ code: 10013 });
  discord.control.removeMember({ guild: first.id, member: 'mira' });
  expect(await get(`/guilds/${first.id}/members/1201000000000000011`)).toMatchObject({ code: 10007 });
});

test('a wrong token is unauthorised, and the log never shows the right one', async () => {
  const discord = await openDiscord({ token: 'a-secret-token' });

  expect(await callApi(discord, 'GET', '/users/@me', undefined, 'wrong')).toMatchObject({
    status: 401,
    body: { message: '401: Unauthorized', code: 0 },
  });
  await callApi(discord, 'POST', '/channels/1201000000000000201/messages', { content: 'a-secret-token' });
  await callApi(discord, 'GET', '/nowhere/a-secret-token');
  const log = JSON.stringify(discord.control.requests());
  expect(log).toContain('{bot token}');
  expect(log).not.toContain('a-secret-token');
});
