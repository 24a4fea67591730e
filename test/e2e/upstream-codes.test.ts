import { expect, test } from 'vitest';
import type { MessageView } from '../../sandbox/discord/control/views.ts';
import { labelsOf, textOf } from '../support/message.ts';
import { createWorld, idsOf } from '../support/world.ts';

// The codes are told apart here, not the pace: both budgets are out of the way.
const FAST = {
  env: {
    UPSTREAM_REQUESTS_PER_10S: '1000',
    GUILD_DAILY_CREDITS: '100000',
    MEMBER_DAILY_CREDITS: '100000',
    POLL_INTERVAL_SECONDS: '60',
  },
  upstream: { requestsPer10s: 1000, credits: 100_000 },
  discord: { rateLimits: false },
};

const REFUSED: [code: number, said: RegExp, isPrivate: boolean][] = [
  [400, /does not know this song/, true],
  [409, /does not know this song/, true],
  [413, /does not know this song/, true],
  [422, /does not know this song/, true],
  [451, /could not fetch the song's audio/, false],
  [500, /tried and failed/, false],
  [501, /tried and failed/, false],
  [531, /tried and failed/, false],
  [777, /tried and failed/, false],
];

function expectFailure(message: MessageView, isPrivate: boolean): void {
  expect(textOf(message)).toMatch(/10 credits were given back/);
  expect(textOf(message)).toMatch(/Reference \w+/);
  expect(message.ephemeral).toBe(isPrivate);
  expect(labelsOf(message)).toEqual(isPrivate ? [] : ['Try again (10 credits)']);
}

test('a code by which upstream refuses a submission fails it at once, is asked for once and costs nothing', async () => {
  const world = await createWorld(FAST);
  for (const [index, [code, said, isPrivate]] of REFUSED.entries()) {
    world.upstream.control.addFault({ endpoint: 'generate', effect: { code }, times: 1 });
    const asked = world.use('karaoke', idsOf(world.upstream.songs, index % 7));
    const message = await world.answer(asked, 'could not be made');
    expect(textOf(message), String(code)).toMatch(said);
    expectFailure(message, isPrivate);
    expect(await world.stored.charged(), String(code)).toBe(0);
    expect(world.generateCalls(), String(code)).toBe(index + 1);
  }
  expect(world.submissions()).toBe(0);
  expect(world.seenBy('otto')).toHaveLength(REFUSED.filter(([, , isPrivate]) => !isPrivate).length);
  expect(await world.health()).toMatchObject({ status: 200 });
});

test('402 and 429 (no credits) fail one request, keep the others, and go on by themselves after a top-up', async () => {
  for (const code of [402, 429]) {
    const world = await createWorld(FAST);
    world.upstream.control.setCredits(0);
    if (code === 402) world.upstream.control.addFault({ endpoint: 'generate', effect: { code }, times: 1 });
    const first = await world.answer(
      world.use('karaoke', idsOf(world.upstream.songs, 0)),
      'could not be made',
    );
    expect(textOf(first)).toMatch(/no credits left for this bot/);
    expectFailure(first, false);
    expect(await world.stored.charged()).toBe(0);

    const second = world.use('karaoke', idsOf(world.upstream.songs, 1));
    await world.answer(second, 'request is kept');
    const { status, parts } = await world.health();
    expect(status).toBe(200);
    expect(parts.find(({ part }) => part === 'upstream')).toMatchObject({ ok: false });
    expect(world.generateCalls()).toBe(1);

    await world.skip(60_000);
    expect(world.generateCalls()).toBe(1);
    world.upstream.control.setCredits(100);
    await world.skip(60_000);
    await world.answer(second, 'ready');
    expect(world.generateCalls()).toBe(2);
    expect((await world.health()).parts.find(({ part }) => part === 'upstream')).toMatchObject({ ok: true });
    expect(await world.stored.charged()).toBe(10);
  }
});

test('401 (the key is refused) fails one request, keeps the others, says so in readyz, and goes on with a good key', async () => {
  const world = await createWorld({ ...FAST, env: { ...FAST.env, UPSTREAM_API_KEY: 'a-revoked-key' } });
  const first = await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 0)), 'could not be made');
  expect(textOf(first)).toMatch(/no longer accepts this bot/);
  expectFailure(first, false);
  const kept = world.use('karaoke', idsOf(world.upstream.songs, 1));
  await world.answer(kept, 'request is kept');
  expect((await world.health()).parts).toContainEqual({
    part: 'upstream',
    ok: false,
    detail: expect.stringContaining('UPSTREAM_API_KEY'),
  });
  expect(await world.stored.charged()).toBe(10);
  expect(world.generateCalls()).toBe(1);
  expect(world.bot.lines.join('\n')).toMatch(/UPSTREAM_API_KEY: correct it/);

  await world.restart({ UPSTREAM_API_KEY: 'the-upstream-key-of-the-tests' });
  await world.answer(kept, 'ready');
  expect(world.generateCalls()).toBe(2);
});

test('404 (a wrong address) fails one request, keeps the others, says so in readyz, and goes on with a good address', async () => {
  const world = await createWorld(FAST);
  world.upstream.control.addFault({ endpoint: 'generate', effect: { code: 404 }, times: 1 });
  const first = await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 0)), 'could not be made');
  expect(textOf(first)).toMatch(/was not found where this bot looks for it/);
  expectFailure(first, false);
  const kept = world.use('karaoke', idsOf(world.upstream.songs, 1));
  await world.answer(kept, 'request is kept');
  expect((await world.health()).parts).toContainEqual({
    part: 'upstream',
    ok: false,
    detail: expect.stringContaining('UPSTREAM_API_URL'),
  });
  await world.restart();
  await world.answer(kept, 'ready');
  expect(world.generateCalls()).toBe(2);
  expect(await world.stored.charged()).toBe(10);
});

test('405 and 430 (too fast) are waited out, and the request is sent again until it is taken', async () => {
  const world = await createWorld(FAST);
  world.upstream.control.addFault({ endpoint: 'generate', effect: { code: 405 }, times: 1 });
  world.upstream.control.addFault({ endpoint: 'generate', effect: { code: 430 }, times: 1 });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  for (const calls of [1, 2]) {
    await expect.poll(world.generateCalls, { timeout: 15_000 }).toBe(calls);
    await expect
      .poll(async () => (await world.stored.jobs())[0], { timeout: 15_000 })
      .toMatchObject({ state: 'queued', attempts: calls });
    await world.skip(30_000);
  }
  await world.answer(asked, 'ready');
  expect(world.generateCalls()).toBe(3);
  expect(world.submissions()).toBe(1);
  expect(await world.stored.charged()).toBe(10);
});

test('455 (maintenance) keeps the request for minutes, says so, and sends it when upstream is back', async () => {
  const world = await createWorld(FAST);
  world.upstream.control.addFault({ endpoint: 'generate', effect: { code: 455 }, times: 1 });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  expect(textOf(await world.answer(asked, 'maintenance'))).toMatch(/request is kept/);
  expect(await world.stored.charged()).toBe(10);
  await world.skip(59_000);
  expect(world.generateCalls()).toBe(1);
  await world.skip(61_000);
  await world.answer(asked, 'ready');
  expect(world.generateCalls()).toBe(2);
  expect(await world.stored.charged()).toBe(10);
});

const FAILED: [code: number, said: RegExp, isPrivate: boolean][] = [
  [400, /does not know this song/, true],
  [401, /tried and failed/, false],
  [429, /no credits left/, false],
  [451, /could not fetch the song's audio/, false],
  [500, /tried and failed/, false],
  [501, /tried and failed/, false],
  [531, /tried and failed/, false],
];

test.each([
  ['a callback', true],
  ['a poll', false],
])(
  'a separation that failed is told by %s with its cause, and the credits are given back',
  async (_, callbacks) => {
    const env = callbacks ? FAST.env : { ...FAST.env, POLL_INTERVAL_SECONDS: '0.2' };
    const world = await createWorld({ ...FAST, env, callbacks });
    for (const [index, [code, said, isPrivate]] of FAILED.entries()) {
      world.upstream.control.failNext({ code, flag: 'GENERATE_AUDIO_FAILED' });
      const asked = world.use('karaoke', idsOf(world.upstream.songs, index % 7));
      const message = await world.answer(asked, 'could not be made');
      expect(textOf(message), String(code)).toMatch(said);
      expectFailure(message, isPrivate);
      expect(await world.stored.charged()).toBe(0);
    }
    expect(world.generateCalls()).toBe(FAILED.length);
  },
);
