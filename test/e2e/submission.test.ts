import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../sandbox/bot.ts';
import { startUpstream } from '../../sandbox/upstream/server.ts';
import { labelsOf, retryOf, textOf } from '../support/message.ts';
import { API_KEY, createWorld, idsOf, type World } from '../support/world.ts';

const MINUTE = 60_000;
const FIVE_MINUTES = { JOB_TIMEOUT_MINUTES: '5', POLL_INTERVAL_SECONDS: '60' };

/** Upstream takes the request, but no readable answer says so. */
const TAKEN_WITHOUT_AN_ANSWER = ['reset-after', 'hang-after', 'cut', 'no-id'] as const;
const PROXY_PAGE = { status: 502, html: '<h1>Bad Gateway</h1>' };

async function stateOf(world: World, index = 0) {
  return (await world.stored.jobs())[index]?.state;
}

test('a request that cannot reach upstream is kept, said so, and sent once when upstream is back', async () => {
  const port = await freePort();
  const world = await createWorld({ env: { UPSTREAM_API_URL: `http://127.0.0.1:${port}` } });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  expect(textOf(await world.answer(asked, 'cannot be reached'))).toContain('Your request is kept');
  expect(await world.stored.charged()).toBe(10);
  await expect.poll(async () => (await world.stored.jobs())[0]).toMatchObject({ attempts: 1 });
  await world.skip(5_000);
  await expect.poll(async () => (await world.stored.jobs())[0]).toMatchObject({ attempts: 2 });

  const upstream = await startUpstream({
    port,
    apiKey: API_KEY,
    clock: world.clock,
    cacheDir: join(tmpdir(), 'stemsmith-test-sounds'),
    sound: 'short',
    separationMs: 100,
  });
  onTestFinished(() => upstream.close());
  await world.skip(MINUTE);
  await world.answer(asked, 'are ready');
  expect(upstream.control.separations()).toHaveLength(1);
  expect(await world.stored.charged()).toBe(10);
});

test('a submission without a readable answer is not repeated: the callback names it, and the result arrives', async () => {
  const world = await createWorld({ env: { POLL_INTERVAL_SECONDS: '60' } });
  for (const [index, effect] of TAKEN_WITHOUT_AN_ANSWER.entries()) {
    world.upstream.control.addFault({ endpoint: 'generate', effect, times: 1 });
    const asked = world.use('karaoke', idsOf(world.upstream.songs, index % 2, Math.floor(index / 2)));
    expect(labelsOf(await world.answer(asked, 'are ready')), effect).toEqual([
      'Vocals',
      'Instrumental',
      'Open mixer',
    ]);
    expect(world.generateCalls(), effect).toBe(index + 1);
  }
  expect(world.submissions()).toBe(4);
  expect(await world.stored.charged()).toBe(40);
});

test('without news by the deadline an unclear submission fails as unknown, with the credits back and a way to retry', async () => {
  const world = await createWorld({ env: FIVE_MINUTES });
  world.upstream.control.setCallbacks({ mode: 'silent' });
  const effects = [...TAKEN_WITHOUT_AN_ANSWER, PROXY_PAGE, 'reset', 'not-json', 'huge'] as const;
  const asked = [];
  for (const [index, effect] of effects.entries()) {
    world.upstream.control.addFault({ endpoint: 'generate', effect, times: 1 });
    asked.push(
      world.use(
        'karaoke',
        idsOf(world.upstream.songs, index % 4, Math.floor(index / 4)),
        index % 2 ? 'otto' : 'mira',
      ),
    );
    await expect.poll(world.generateCalls, { timeout: 15_000 }).toBe(index + 1);
  }
  await world.skip(31_000);
  expect(await stateOf(world)).toBe('submitting');
  expect(await world.stored.charged()).toBe(80);
  await world.skip(5 * MINUTE);
  for (const [index, interaction] of asked.entries()) {
    const message = await world.answer(interaction, 'could not be made');
    expect(textOf(message), String(effects[index])).toMatch(
      /gave no clear answer.*10 credits were given back/s,
    );
    expect(labelsOf(message)).toEqual(['Try again (10 credits)']);
  }
  expect(await world.stored.charged()).toBe(0);
  expect(world.generateCalls()).toBe(effects.length);
});

test('a success that comes after the failure was told replaces it in the same message and charges nothing', async () => {
  const world = await createWorld({ env: FIVE_MINUTES });
  world.upstream.control.setCallbacks({ mode: 'silent' });
  world.upstream.control.addFault({ endpoint: 'generate', effect: 'reset-after', times: 1 });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  const { id } = await world.submitted();
  await expect.poll(() => stateOf(world)).toBe('submitting');
  await world.skip(5 * MINUTE + 1_000);
  const failure = await world.answer(asked, 'gave no clear answer');

  expect(await world.upstream.control.sendCallback(id)).toMatchObject({ status: 200 });
  const success = await world.answer(asked, 'are ready');
  expect(success.id).toBe(failure.id);
  expect(labelsOf(success)).toEqual(['Vocals', 'Instrumental', 'Open mixer']);
  expect(await world.stored.charged()).toBe(0);
  expect(world.generateCalls()).toBe(1);
});

test('a success that comes when the reply can no longer be edited by its token still replaces the failure there', async () => {
  const world = await createWorld({ env: FIVE_MINUTES });
  world.upstream.control.setCallbacks({ mode: 'silent' });
  world.upstream.control.addFault({ endpoint: 'generate', effect: 'reset-after', times: 1 });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  const { id } = await world.submitted();
  await expect.poll(() => stateOf(world)).toBe('submitting');
  await world.skip(5 * MINUTE + 1_000);
  const failure = await world.answer(asked, 'gave no clear answer');

  await world.skip(20 * MINUTE);
  await world.upstream.control.sendCallback(id);
  const success = await world.answer(asked, 'are ready');
  expect(success.id).toBe(failure.id);
  expect(world.seenBy('mira').filter((message) => textOf(message).includes('ready'))).toHaveLength(1);
  expect(await world.stored.charged()).toBe(0);
});

test('without PUBLIC_URL an unclear submission fails at once, since nothing could tell more', async () => {
  const world = await createWorld({ callbacks: false });
  world.upstream.control.addFault({ endpoint: 'generate', effect: 'cut', times: 1 });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  expect(textOf(await world.answer(asked, 'could not be made'))).toMatch(/gave no clear answer/);
  expect(await world.stored.charged()).toBe(0);
  expect(world.generateCalls()).toBe(1);
});

test('a separation that never ends fails at the deadline after one last poll, and a late poll result is not lost', async () => {
  const world = await createWorld({ env: FIVE_MINUTES, upstream: { separationMs: 60 * MINUTE } });
  const polls = () =>
    world.upstream.control.requests().filter(({ path }) => path.includes('vocal-removal/record')).length;
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  await world.answer(asked, 'Separating');
  await expect.poll(() => stateOf(world)).toBe('separating');
  const before = polls();
  await world.skip(5 * MINUTE + 1_000);
  const failure = await world.answer(asked, 'could not be made');
  expect(textOf(failure)).toMatch(/took too long.*10 credits were given back/s);
  expect(polls()).toBe(before + 1);
  expect(await world.stored.charged()).toBe(0);

  world.upstream.control.finish((await world.submitted()).id);
  expect((await world.answer(asked, 'are ready')).id).toBe(failure.id);
  expect(await world.stored.charged()).toBe(0);
});

test('the retry button makes one new request, whoever presses it and however often, and every press is answered', async () => {
  const world = await createWorld();
  world.upstream.control.addFault({ endpoint: 'generate', effect: { code: 500 }, times: 1 });
  const failure = await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'could not be made');
  const presses = ['mira', 'otto', 'mira'].map((as) =>
    world.discord.control.press({ as, ...retryOf(failure) }),
  );
  const answers = await Promise.all(presses.map((press) => world.answer(press, 'are ready')));
  const free = answers.filter((answer) => textOf(answer).includes('This cost you nothing'));
  expect([answers.length, free.length]).toEqual([3, 2]);
  expect(world.generateCalls()).toBe(2);
  expect(await world.stored.charged()).toBe(10);

  world.discord.control.replayInteraction(presses[0]?.id ?? '');
  await world.bot.line((line) => line.includes('a repeated interaction was ignored'));
  await world.answer(world.use('karaoke', { task_id: '*', audio_id: '*' }), 'Two fields');
  expect(world.generateCalls()).toBe(2);
});

test('a retry that the quota refuses leaves the button to those who can pay, and joins them for free', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '10' } });
  world.upstream.control.addFault({ endpoint: 'generate', effect: { code: 500 }, times: 1 });
  const failure = await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'could not be made');
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 1)), 'ready');
  const press = (as: string) => world.discord.control.press({ as, ...retryOf(failure) });
  await world.answer(press('mira'), 'limit');
  await world.answer(press('otto'), 'are ready');
  expect(textOf(await world.answer(press('mira'), 'are ready'))).toContain('This cost you nothing');
  expect(world.generateCalls()).toBe(3);
  expect(await world.stored.charged()).toBe(20);
});
