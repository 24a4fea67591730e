import { afterEach, expect, test } from 'vitest';
import { createSandboxClock } from '../../../sandbox/clock.ts';
import type { DiscordSandbox } from '../../../sandbox/discord/server.ts';
import { openSocket } from './socket.ts';
import { callApi, closeEverything, openDiscord, rain, register, stemsCommand } from './support.ts';

afterEach(closeEverything);

async function commandUsed() {
  const clock = createSandboxClock();
  const discord = await openDiscord({ clock });
  await register(discord, stemsCommand);
  const socket = await openSocket(discord);
  await socket.identify();
  discord.control.runCommand(rain);
  const { d } = await socket.receive('INTERACTION_CREATE');
  return { discord, clock, id: String(d.id), token: String(d.token) };
}

const defer = (discord: DiscordSandbox, id: string, token: string) =>
  callApi(discord, 'POST', `/interactions/${id}/${token}/callback`, { type: 5 }, null);

const edit = (discord: DiscordSandbox, token: string) =>
  callApi(
    discord,
    'PATCH',
    `/webhooks/${discord.applicationId}/${token}/messages/%40original`,
    { content: 'Done.' },
    null,
  );

test('an interaction that nobody answers fails after three seconds, and a late answer finds it unknown', async () => {
  const { discord, clock, id, token } = await commandUsed();
  const { control } = discord;

  clock.advance(2000);
  expect(control.interaction(id).state.status).toBe('pending');
  const failed = control.until(() => control.interaction(id).state.status === 'failed', {
    timeoutMs: 500,
  });
  clock.advance(1000);
  await failed;
  expect(control.interaction(id).state).toEqual({
    status: 'failed',
    reason: 'The application did not respond',
  });
  expect(await defer(discord, id, token)).toMatchObject({ status: 404, body: { code: 10062 } });
  expect(control.channelAs('mira', '#song-requests')).toEqual([]);
});

test('an interaction is acknowledged once', async () => {
  const { discord, id, token } = await commandUsed();

  expect(await defer(discord, id, token)).toMatchObject({ status: 204, body: undefined });
  expect(await defer(discord, id, token)).toMatchObject({ status: 400, body: { code: 40060 } });
  expect(discord.control.channelAs('mira', '#song-requests')).toHaveLength(1);
});

test('an interaction is known only together with its own token', async () => {
  const { discord, id, token } = await commandUsed();

  expect((await defer(discord, id, `${token}x`)).body.code).toBe(10062);
  expect((await edit(discord, 'unknown')).body.code).toBe(10015);
  expect((await edit(discord, token)).body.code).toBe(10015);
});

test('the token opens the answer for fifteen minutes and not longer', async () => {
  const { discord, clock, id, token } = await commandUsed();
  await defer(discord, id, token);

  clock.advance(14 * 60_000);
  expect((await edit(discord, token)).status).toBe(200);
  clock.advance(60_000);
  expect(await edit(discord, token)).toMatchObject({ status: 401, body: { code: 50027 } });
  expect(discord.control.channelAs('mira', '#song-requests')[0]?.content).toBe('Done.');
});

test('a refused answer leaves the interaction waiting for a better one', async () => {
  const { discord, id, token } = await commandUsed();

  const path = `/interactions/${id}/${token}/callback`;
  const refused = await callApi(discord, 'POST', path, { type: 4, data: { content: ' ' } }, null);
  expect(refused.body.code).toBe(50006);
  expect(discord.control.interaction(id).state.status).toBe('pending');
  expect((await defer(discord, id, token)).status).toBe(204);
});

test('interaction tokens are masked in both logs', async () => {
  const { discord, id, token } = await commandUsed();
  await defer(discord, id, token);
  await edit(discord, token);

  const logs = JSON.stringify([
    discord.control.requests(),
    discord.control.gatewayLog(),
    discord.control.state(),
  ]);
  expect(logs).not.toContain(token);
  expect(logs).not.toContain(discord.token);
  expect(discord.control.requests().map(({ path }) => path)).toContain(
    `/webhooks/${discord.applicationId}/{token}/messages/@original`,
  );
});
