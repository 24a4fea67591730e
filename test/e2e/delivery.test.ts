import { expect, test } from 'vitest';
import type { RestFault } from '../../sandbox/discord/faults.ts';
import { labelsOf, POINTER, textOf } from '../support/message.ts';
import { CHANNEL, createWorld, GUILD, idsOf, type World } from '../support/world.ts';

const MINUTE = 60_000;
// Separations end when a test says so.
const UNTIL_FINISHED = {
  env: { POLL_INTERVAL_SECONDS: '600', JOB_TIMEOUT_MINUTES: '600' },
  upstream: { separationMs: 600 * MINUTE },
};
const EDIT = { method: 'PATCH', route: '/webhooks/*/messages/@original' };
const POST = { method: 'POST', route: '/channels/*/messages' };

/** A job that is under way, as its member sees it. */
async function separating(world: World, options: Record<string, boolean> = {}, nth = 1) {
  const asked = world.use('karaoke', { ...idsOf(world.upstream.songs, nth - 1), ...options });
  const { id } = await world.submitted(nth);
  const reply = await world.answer(asked, 'Separating');
  await expect
    .poll(async () => (await world.stored.jobs())[nth - 1]?.deliveries[0]?.originalId, { timeout: 10_000 })
    .toBe(reply.id);
  return { asked, reply, finish: () => world.upstream.control.finish(id) };
}

/** Everything that shows tracks, wherever it is. */
const results = (world: World) =>
  world.discord.control.state().messages.filter((message) => labelsOf(message).includes('Instrumental'));

async function oneResult(world: World) {
  await expect.poll(async () => (await world.stored.jobs())[0]?.state, { timeout: 15_000 }).toBe('delivered');
  expect(results(world)).toHaveLength(1);
  const [result] = results(world);
  if (result === undefined) throw new Error('no result');
  return result;
}

test('after the reply’s fifteen minutes the result is a message of its own that pings, and the reply points to it', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const { asked, reply, finish } = await separating(world);
  await world.skip(16 * MINUTE);
  finish();
  const result = await oneResult(world);
  expect(result).toMatchObject({ channelId: asked.channelId, pinged: [asked.personId], usedBy: null });
  const posts = world.discord.control
    .requests()
    .filter(({ method, route }) => method === 'POST' && route === '/channels/:channel/messages');
  expect(posts).toHaveLength(1);
  expect(posts[0]?.body).toMatchObject({ enforce_nonce: true, nonce: expect.stringMatching(/^\w{1,25}$/) });

  const stale = await world.answer(asked, 'answer to this request');
  expect(stale.id).toBe(reply.id);
  expect(POINTER.exec(stale.content)?.slice(1)).toEqual([result.guildId, result.channelId, result.id]);
  expect(labelsOf(stale)).toEqual([]);
});

test('a token that Discord declares dead before its time leads to the same message', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const { asked, finish } = await separating(world);
  world.clock.advance(16 * MINUTE);
  finish();
  expect(await oneResult(world)).toMatchObject({ channelId: asked.channelId, pinged: [asked.personId] });
});

test.each([
  ['the bot may not write in the channel', (world: World) => deny(world, 'SendMessages')],
  ['the bot does not see the channel', (world: World) => deny(world, 'ViewChannel')],
  ['the channel is deleted', (world: World) => world.discord.control.deleteChannel(CHANNEL)],
  ['the bot was kicked', (world: World) => world.discord.control.kickBot(GUILD)],
])('when %s, the result comes as a direct message', async (_, close) => {
  const world = await createWorld(UNTIL_FINISHED);
  const { finish } = await separating(world);
  close(world);
  await world.skip(16 * MINUTE);
  finish();
  const result = await oneResult(world);
  expect(world.discord.control.dmsOf('mira').map(({ id }) => id)).toEqual([result.id]);
});

test('a public result that comes as a direct message is in the language of who reads it there', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const options = idsOf(world.upstream.songs);
  world.discord.control.runCommand({ as: 'mira', channel: CHANNEL, name: 'karaoke', options, locale: 'de' });
  const { id } = await world.submitted();
  deny(world, 'SendMessages');
  await world.skip(16 * MINUTE);
  world.upstream.control.finish(id);
  await expect
    .poll(() => world.discord.control.dmsOf('mira').map(textOf), { timeout: 15_000 })
    .toEqual([expect.stringContaining('sind fertig')]);
});

test('when direct messages are closed too, the job ends as undeliverable and its result is kept', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const { finish } = await separating(world);
  deny(world, 'SendMessages');
  world.discord.control.closeDms('mira', true);
  await world.skip(16 * MINUTE);
  finish();
  await expect
    .poll(async () => (await world.stored.jobs())[0], { timeout: 10_000 })
    .toMatchObject({
      state: 'undeliverable',
      tracks: [{ stem: 'vocals' }, { stem: 'instrumental' }],
    });
  expect(results(world)).toEqual([]);
  expect(await world.stored.charged()).toBe(10);
});

test('a private result never appears in the channel: after the reply’s time it comes as a direct message', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const { finish } = await separating(world, { private: true });
  await world.skip(16 * MINUTE);
  finish();
  const result = await oneResult(world);
  expect(world.discord.control.dmsOf('mira').map(({ id }) => id)).toEqual([result.id]);
  expect(world.seenBy('otto')).toEqual([]);
});

test('a reply that somebody deleted is replaced by a message of its own', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const { asked, reply, finish } = await separating(world);
  world.discord.control.deleteMessage(reply.id);
  finish();
  expect(await oneResult(world)).toMatchObject({ channelId: asked.channelId, pinged: [asked.personId] });
});

test('a deleted channel within the reply’s time leads to a direct message', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const { finish } = await separating(world);
  world.discord.control.deleteChannel(CHANNEL);
  finish();
  const result = await oneResult(world);
  expect(world.discord.control.dmsOf('mira').map(({ id }) => id)).toEqual([result.id]);
});

const FAULTS: [what: string, fault: (route: typeof EDIT) => RestFault][] = [
  ['an error 500 of Discord', (route) => ({ kind: 'status', ...route, status: 500 })],
  ['an error 503 of Discord', (route) => ({ kind: 'status', ...route, status: 503 })],
  ['a rate limit', (route) => ({ kind: 'rate limit', ...route, retryAfterMs: 300 })],
  ['a connection reset before', (route) => ({ kind: 'reset', ...route, processed: false })],
  ['a connection reset after', (route) => ({ kind: 'reset', ...route, processed: true })],
  ['a silence before', (route) => ({ kind: 'hang', ...route, processed: false })],
  ['a silence after', (route) => ({ kind: 'hang', ...route, processed: true })],
];

const WAYS = [
  { way: 'the reply is edited', route: EDIT, prepare: async () => {} },
  { way: 'a message is posted', route: POST, prepare: (world: World) => world.skip(16 * MINUTE) },
  {
    way: 'a direct message is posted',
    // The first message that is tried is the one in the channel.
    route: { ...POST, skip: 1 },
    prepare: async (world: World) => {
      deny(world, 'SendMessages');
      await world.skip(16 * MINUTE);
    },
  },
];

test.each(WAYS.map((way) => [way.way, way] as const))(
  'an error, a rate limit, a reset and a silence while %s all lead to exactly one result',
  async (_, { route, prepare }) => {
    const world = await createWorld(UNTIL_FINISHED);
    const jobOf = async (index: number) => (await world.stored.jobs())[index];
    const strikes = () => world.discord.control.requests().filter((request) => request.fault !== undefined);
    for (const [index, [what, fault]] of FAULTS.entries()) {
      const { finish } = await separating(world, {}, index + 1);
      await prepare(world);
      world.discord.control.addFault(fault(route));
      finish();
      await world.discord.control.until(() => strikes().length > index, { timeoutMs: 15_000 });
      if (what.includes('silence')) world.discord.control.clearFaults();
      if (!what.includes('limit')) {
        const attempts = async () => (await jobOf(index))?.deliveries[0]?.attempts;
        await expect.poll(attempts, { message: what, timeout: 15_000 }).toBe(1);
        // Longer than Discord remembers a nonce: what was posted has to be found by looking.
        await world.skip(10 * MINUTE);
      }
      const state = async () => (await jobOf(index))?.state;
      await expect.poll(state, { message: what, timeout: 15_000 }).toBe('delivered');
      expect(results(world), what).toHaveLength(index + 1);
    }
    expect(await world.stored.charged()).toBe(FAULTS.length * 10);
  },
);

test('a result that Discord will not have in its full form is said in plain words, with every link', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const { asked, finish } = await separating(world);
  world.discord.control.addFault({ kind: 'error', ...EDIT, status: 400, code: 50035 });
  finish();
  const message = await world.answer(asked, 'are ready');
  expect(labelsOf(message)).toEqual([]);
  expect(textOf(message)).toMatch(/Vocals: <http.*Instrumental: <http/s);
  await expect.poll(async () => (await world.stored.jobs())[0]?.state).toBe('delivered');
});

test('a private word that Discord loses at first is said all the same, and the placeholder is gone', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '5' } });
  world.discord.control.addFault({ kind: 'status', method: 'POST', route: '/webhooks/*', status: 500 });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  await expect
    .poll(async () => (await world.stored.jobs())[0]?.deliveries[0]?.attempts, { timeout: 15_000 })
    .toBe(1);
  await world.skip(10_000);
  const message = await world.answer(asked, 'limit of each member');
  expect(message.ephemeral).toBe(true);
  expect(world.seenBy('otto')).toEqual([]);
  expect(world.seenBy('mira')).toHaveLength(1);
});

test('who waited for more than half a minute is pinged once, without links; who did not is not', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const { asked, finish } = await separating(world);
  await world.skip(31_000);
  finish();
  await oneResult(world);
  const ping = await world.answer(asked, 'see the message above');
  expect(ping.pinged).toEqual([asked.personId]);
  expect(labelsOf(ping)).toEqual([]);
  expect(textOf(ping)).not.toMatch(/https?:/);
  await world.restart();
  expect(world.seenBy('mira')).toHaveLength(2);
});

function deny(world: World, permission: 'SendMessages' | 'ViewChannel'): void {
  world.discord.control.setPermissions({
    guild: GUILD,
    target: 'Stemsmith',
    channel: CHANNEL,
    deny: [permission],
  });
}
