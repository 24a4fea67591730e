import { expect, test } from 'vitest';
import type { GatewayFault } from '../../sandbox/discord/gateway/gateway-fault.ts';
import { textOf } from '../support/message.ts';
import { createWorld, idsOf, type World } from '../support/world.ts';

const ACK = { method: 'POST', route: '/interactions/*/{token}/callback' };

async function sessions(world: World): Promise<number> {
  return world.discord.control.gatewayLog().filter(({ event }) => event === 'READY' || event === 'RESUMED')
    .length;
}

test('a command that comes while the connection is lost is served when the session is resumed', async () => {
  const world = await createWorld();
  world.discord.control.gatewayFault({ kind: 'drop' });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  await world.answer(asked, 'are ready');
  expect(world.discord.control.gatewayLog().some(({ event }) => event === 'RESUMED')).toBe(true);
  expect(await world.health()).toMatchObject({ status: 200 });
});

test('after every way in which Discord ends a connection or a session, the bot is back and takes commands', async () => {
  const world = await createWorld();
  const faults: GatewayFault[] = [
    { kind: 'reconnect' },
    { kind: 'close', code: 4000 },
    { kind: 'close', code: 4009 },
    { kind: 'close', code: 1001 },
    { kind: 'invalid session', resumable: true },
    { kind: 'invalid session', resumable: false },
  ];
  for (const [index, fault] of faults.entries()) {
    const before = await sessions(world);
    world.discord.control.gatewayFault(fault);
    await expect.poll(() => sessions(world), { timeout: 20_000 }).toBeGreaterThan(before);
    await expect.poll(async () => (await world.health()).status, { timeout: 10_000 }).toBe(200);
    await world.answer(world.use('karaoke', idsOf(world.upstream.songs, index)), 'are ready');
  }
  expect(world.submissions()).toBe(faults.length);
});

test('a session that Discord ends for good ends the bot with a line that says so', async () => {
  const world = await createWorld();
  world.discord.control.gatewayFault({ kind: 'close', code: 4004 });
  expect(await world.bot.exited).toBe(1);
  expect(world.bot.lines.join('\n')).toMatch(/ended the gateway session for good/);
});

test('the same interaction sent twice is one request, and leaves every answer as it was', async () => {
  const world = await createWorld();
  const { control } = world.discord;
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  control.replayInteraction(asked.id);
  await world.answer(asked, 'are ready');
  // The sound is the last that is added to it.
  await expect.poll(async () => (await world.answer(asked)).attachments.length, { timeout: 10_000 }).toBe(3);
  const message = await world.answer(asked);
  const wrong = world.use('karaoke', { task_id: 'abc', audio_id: 'def' });
  const said = await world.answer(wrong, 'Two fields');
  for (const { id } of [asked, wrong]) control.replayInteraction(id);
  await world.restart();
  for (const { id } of [asked, wrong]) control.replayInteraction(id);

  // What comes after the repetitions is answered after them.
  await world.answer(world.use('karaoke', { task_id: '*', audio_id: '*' }), 'asterisks');
  await expect
    .poll(() => world.bot.lines.filter((line) => /answered before|repeated interaction/.test(line)).length)
    .toBe(2);
  expect((await world.answer(asked)).versions).toEqual(message.versions);
  expect((await world.answer(wrong)).versions).toEqual(said.versions);
  expect(world.submissions()).toBe(1);
  expect(await world.stored.charged()).toBe(10);
});

test('a request whose acknowledgement Discord refuses (10062) is cancelled: nothing is sent, nothing is charged', async () => {
  const world = await createWorld();
  world.discord.control.addFault({ kind: 'error', ...ACK, status: 404, code: 10062, times: 2 });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  await expect
    .poll(async () => (await world.stored.jobs())[0], { timeout: 10_000 })
    .toMatchObject({ state: 'cancelled', reason: 'unacknowledged' });
  world.clock.advance(3_000);
  await expect
    .poll(() => world.discord.control.interaction(asked.id).state)
    .toMatchObject({ status: 'failed' });
  await world.restart();
  expect(world.asked()).toEqual([]);
  expect(await world.stored.charged()).toBe(0);
  expect(world.seenBy('mira')).toEqual([]);
});

test.each([
  ['an error 500', { kind: 'status', ...ACK, status: 500 }],
  ['a rate limit', { kind: 'rate limit', ...ACK, retryAfterMs: 200 }],
  ['a connection reset before', { kind: 'reset', ...ACK, processed: false }],
  ['a connection reset after', { kind: 'reset', ...ACK, processed: true }],
] as const)('%s at the acknowledgement is overcome: the request goes on, once', async (_, fault) => {
  const world = await createWorld();
  world.discord.control.addFault(fault);
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');
  expect(world.submissions()).toBe(1);
  expect(await world.stored.charged()).toBe(10);
});

test('a reply that was taken although the connection broke is not replaced by an apology', async () => {
  const world = await createWorld();
  world.discord.control.addFault({ kind: 'reset', ...ACK, processed: true });
  const asked = world.use('karaoke', { task_id: '*', audio_id: '*' });
  await world.bot.line((line) => line.includes('answered before'));
  const message = await world.answer(asked);
  expect(textOf(message)).toContain('Two fields');
  expect(message.versions).toHaveLength(1);
});

test('while Discord answers no acknowledgement, the request is cancelled, and the member may ask again', async () => {
  const world = await createWorld();
  world.discord.control.addFault({ kind: 'status', ...ACK, status: 500, times: 2 });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  const told = await world.answer(asked, 'Nothing was charged');
  expect(told.ephemeral).toBe(true);
  expect((await world.stored.jobs())[0]?.state).toBe('cancelled');
  expect(world.asked()).toEqual([]);
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');
  expect(await world.stored.charged()).toBe(10);
});
