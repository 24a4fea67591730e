import { expect, test } from 'vitest';
import { createWorld, GUILD, idsOf } from '../support/world.ts';

test('the commands are registered once, for servers only, and a restart writes nothing', async () => {
  const world = await createWorld();
  const { control } = world.discord;
  expect(control.commands().map(({ name }) => name)).toEqual(expect.arrayContaining(['karaoke', 'stems']));
  for (const { contexts } of control.commands()) expect(contexts).toEqual([0]);
  expect(control.commandWrites()).toBe(1);
  await world.restart();
  expect(control.commandWrites()).toBe(1);
});

test('a command that differs from ours is written again, once', async () => {
  const world = await createWorld();
  const { control, url, token, applicationId } = world.discord;
  await world.bot.stop();
  const older = control
    .commands()
    .filter(({ type }) => type === 1)
    .map((command) => ({ ...command, description: 'An older description' }));
  const body = JSON.stringify(older.map(({ id: _, ...command }) => command));
  const put = await fetch(`${url}/v10/applications/${applicationId}/commands`, {
    method: 'PUT',
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    body,
  });
  expect(put.status).toBe(200);
  const before = control.commandWrites();
  await world.startBot();
  expect(control.commandWrites()).toBe(before + 1);
  for (const { description } of control.commands()) expect(description).not.toBe('An older description');
  await world.restart();
  expect(control.commandWrites()).toBe(before + 1);
});

test('with DISCORD_GUILD_ID the commands are registered in that server alone', async () => {
  const world = await createWorld({ env: { DISCORD_GUILD_ID: '1201000000000000100' } });
  const { control } = world.discord;
  expect(control.commands()).toEqual([]);
  expect(control.commands(GUILD).map(({ name }) => name)).toEqual(expect.arrayContaining(['karaoke']));
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'ready');
  await world.restart();
  expect(control.commandWrites()).toBe(1);
});

test('an error of Discord while the commands are registered does not end the bot', async () => {
  const world = await createWorld();
  const route = `/applications/${world.discord.applicationId}/commands`;
  world.discord.control.addFault({ kind: 'status', route, status: 500 });
  await world.restart();
  expect(await world.health()).toMatchObject({ status: 200 });
  expect(world.discord.control.commandWrites()).toBe(1);
});
