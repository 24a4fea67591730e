import { Events, GatewayIntentBits } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { connectBot, next } from './client.ts';
import { openSocket } from './socket.ts';
import { callApi, closeEverything, openDiscord, rain, register, stemsCommand } from './support.ts';

afterEach(closeEverything);

test('a client that is dropped resumes, and is told what it missed', async () => {
  const discord = await openDiscord();
  await register(discord, stemsCommand);
  const client = await connectBot(discord);
  const resumed = next(client, Events.ShardResume);
  const arrives = next(client, Events.InteractionCreate);

  discord.control.gatewayFault({ kind: 'mute', what: 'everything' });
  const used = discord.control.runCommand(rain);
  discord.control.gatewayFault({ kind: 'unmute' });
  discord.control.gatewayFault({ kind: 'drop' });

  expect((await arrives).id).toBe(used.id);
  await resumed;
  const ops = discord.control.gatewayLog().filter(({ direction }) => direction === 'from bot');
  expect(ops.map(({ op }) => op).filter((op) => op !== 1)).toEqual([2, 6]);
});

test('the same interaction can arrive twice', async () => {
  const discord = await openDiscord();
  await register(discord, stemsCommand);
  const client = await connectBot(discord);
  const ids: string[] = [];
  client.on(Events.InteractionCreate, ({ id }) => ids.push(id));

  const first = next(client, Events.InteractionCreate);
  const used = discord.control.runCommand(rain);
  await first;
  const second = next(client, Events.InteractionCreate);
  discord.control.replayInteraction(used.id);
  await second;
  expect(ids).toEqual([used.id, used.id]);
});

test('a client that is asked to reconnect comes back with its session', async () => {
  const discord = await openDiscord();
  const client = await connectBot(discord);
  const resumed = next(client, Events.ShardResume);
  discord.control.gatewayFault({ kind: 'reconnect' });
  await resumed;
  expect(discord.control.state().bot.online).toBe(true);
});

test('a client whose heartbeats are not acknowledged gives the connection up and comes back', async () => {
  const discord = await openDiscord({ heartbeatIntervalMs: 60 });
  const client = await connectBot(discord);
  const resumed = next(client, Events.ShardResume);
  discord.control.gatewayFault({ kind: 'mute', what: 'acknowledgements' });
  const left = discord.control.until(() => discord.control.gatewayLog().some(({ op }) => op === 'closed'));
  await left;
  discord.control.gatewayFault({ kind: 'unmute' });
  await resumed;
  expect(discord.control.state().bot.online).toBe(true);
});

test('a void session ends in a new one, and what was missed is lost', async () => {
  const discord = await openDiscord();
  await register(discord, stemsCommand);
  const one = await openSocket(discord);
  const { session_id } = await one.identify();
  discord.control.gatewayFault({ kind: 'invalid session', resumable: false });
  expect(await one.receive(9)).toMatchObject({ d: false });

  const two = await openSocket(discord);
  two.send({ op: 6, d: { token: discord.token, session_id, seq: 1 } });
  expect(await two.receive(9)).toMatchObject({ d: false });
  await two.identify();
  discord.control.runCommand(rain);
  expect(await two.receive('INTERACTION_CREATE')).toMatchObject({ s: 2 });
});

test.each([
  [4004, { token: 'wrong', intents: 0 }],
  [4014, { intents: GatewayIntentBits.MessageContent }],
  [4013, { intents: 1 << 30 }],
  [4002, { intents: 'all' }],
])('an identification is refused with close code %i', async (code, wish) => {
  const discord = await openDiscord();
  const socket = await openSocket(discord);
  socket.send({ op: 2, d: { token: discord.token, properties: {}, ...wish } });
  expect(await socket.closed).toBe(code);
  expect(discord.control.state().bot.online).toBe(false);
});

test.each([
  [4001, { op: 77 }],
  [4003, { op: 3, d: {} }],
  [4007, undefined],
])('a frame out of place is answered with close code %i', async (code, frame) => {
  const discord = await openDiscord();
  const socket = await openSocket(discord);
  if (frame) socket.send(frame);
  else {
    const { session_id } = await socket.identify();
    const second = await openSocket(discord);
    second.send({ op: 6, d: { token: discord.token, session_id, seq: 99 } });
    expect(await second.closed).toBe(code);
    return;
  }
  expect(await socket.closed).toBe(code);
});

test('heartbeats are acknowledged until the acknowledgements are muted', async () => {
  const discord = await openDiscord({ heartbeatIntervalMs: 1234 });
  const socket = await openSocket(discord);
  expect(await socket.receive(10)).toMatchObject({ d: { heartbeat_interval: 1234 } });
  socket.send({ op: 1, d: null });
  await socket.receive(11);
  discord.control.gatewayFault({ kind: 'mute', what: 'acknowledgements' });
  socket.send({ op: 1, d: null });
  await socket.identify();
  expect(socket.seen(11)).toBe(1);
});

test('guilds are placeholders without the Guilds intent, and whole with it', async () => {
  const discord = await openDiscord();
  const bare = await openSocket(discord);
  const ready = await bare.identify();
  expect(ready.guilds).toEqual([
    { id: '1201000000000000100', unavailable: true },
    { id: '1201000000000000300', unavailable: true },
  ]);

  const client = await connectBot(discord, { intents: [GatewayIntentBits.Guilds] });
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Song Forge', 'Second Stage']);
  const left = next(client, Events.GuildDelete);
  discord.control.kickBot('Second Stage');
  expect((await left).id).toBe('1201000000000000300');
  const joined = next(client, Events.GuildCreate);
  discord.control.inviteBot('Second Stage');
  expect((await joined).name).toBe('Second Stage');
  expect(bare.seen('GUILD_CREATE') + bare.seen('GUILD_DELETE')).toBe(0);
});

test('messages are told to those with the intent, without the words of others', async () => {
  const discord = await openDiscord();
  const socket = await openSocket(discord);
  await socket.identify(GatewayIntentBits.GuildMessages);
  discord.control.postMessage({ as: 'mira', channel: '#general', content: 'unseen' });
  expect(await socket.receive('MESSAGE_CREATE')).toMatchObject({
    d: { content: '', guild_id: '1201000000000000100', author: { username: 'mira' } },
  });
});

test('a compressed connection and a refused one', async () => {
  const discord = await openDiscord();
  discord.control.gatewayFault({ kind: 'refuse', times: 1 });
  await expect(openSocket(discord)).rejects.toThrow('503');
  const socket = await openSocket(discord, '&compress=zlib-stream');
  expect(await socket.identify()).toMatchObject({ v: 10 });
});

test('the bot is online from its identification to its leave', async () => {
  const discord = await openDiscord();
  const changes: boolean[] = [];
  discord.control.subscribe((event) => event.type === 'bot' && changes.push(event.online));
  const client = await connectBot(discord);
  expect(discord.control.state().bot.online).toBe(true);
  await client.destroy();
  await discord.control.until(() => !discord.control.state().bot.online);
  expect(changes).toEqual([true, false]);
  expect((await callApi(discord, 'GET', '/gateway/bot')).body.session_start_limit.remaining).toBe(999);
});
