import { rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../support/message.ts';
import { createWorld, idsOf } from '../support/world.ts';

test('while the database is locked nothing is accepted and the member is told so; afterwards all is as before', async () => {
  const world = await createWorld();
  const unlock = await world.stored.lock();
  const refused = await world.answer(
    world.use('karaoke', idsOf(world.upstream.songs)),
    'Nothing was charged',
  );
  expect(refused.ephemeral).toBe(true);
  expect(textOf(refused)).toMatch(/could not be written down, so it was not accepted/);
  expect(await world.health()).toMatchObject({
    status: 503,
    parts: expect.arrayContaining([expect.objectContaining({ part: 'store', ok: false })]),
  });
  await unlock();
  expect(await world.health()).toMatchObject({ status: 200 });
  expect(await world.stored.jobs()).toEqual([]);
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');
  expect(world.generateCalls()).toBe(1);
  expect(await world.stored.charged()).toBe(10);
});

test('a callback that cannot be written down is not taken, and the next try of upstream brings the result', async () => {
  const world = await createWorld({
    env: { POLL_INTERVAL_SECONDS: '600' },
    upstream: { separationMs: 3_600_000 },
  });
  world.upstream.control.setCallbacks({ mode: 'silent' });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  const { id } = await world.submitted();
  await expect.poll(async () => (await world.stored.jobs())[0]?.state).toBe('separating');
  world.upstream.control.finish(id);
  const unlock = await world.stored.lock();
  expect(await world.upstream.control.sendCallback(id)).toMatchObject({ status: 500 });
  await unlock();
  expect(await world.upstream.control.sendCallback(id)).toMatchObject({ status: 200 });
  await world.answer(asked, 'are ready');
  expect(world.seenBy('mira')).toHaveLength(1);
});

test('an answer of upstream that cannot be written down at once is kept until it can', async () => {
  const world = await createWorld({ callbacks: false, upstream: { separationMs: 3_600_000 } });
  world.upstream.control.addFault({ endpoint: 'generate', effect: { delayMs: 60_000 }, times: 1 });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  await expect.poll(world.generateCalls, { timeout: 10_000 }).toBe(1);
  const unlock = await world.stored.lock();
  world.clock.advance(60_000);
  await world.bot.line((line) => line.includes('could not be saved and will be saved again'));
  await unlock();
  await expect
    .poll(async () => (await world.stored.jobs())[0]?.state, { timeout: 10_000 })
    .toBe('separating');
  world.upstream.control.finish((await world.submitted()).id);
  await world.skip(60_000);
  await world.answer(asked, 'are ready');
  expect(world.generateCalls()).toBe(1);
});

test('an unreadable record is put aside with a line in the log, and every other job lives on', async () => {
  const world = await createWorld({ upstream: { separationMs: 3_600_000 } });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  const { id } = await world.submitted();
  await expect.poll(async () => (await world.stored.jobs())[0]?.state).toBe('separating');
  await world.bot.stop();
  await world.stored.write('jobs/aaaaaaaaaaaa', '{"value":{"v":1,"state":"unheard of"}}');
  await world.stored.write('jobs/bbbbbbbbbbbb', '{"value":');
  await world.startBot();
  expect(world.bot.lines.filter((line) => line.includes('was put aside'))).toHaveLength(2);
  expect(await world.stored.quarantined()).toEqual([
    'quarantine/jobs/aaaaaaaaaaaa',
    'quarantine/jobs/bbbbbbbbbbbb',
  ]);
  world.upstream.control.finish(id);
  await world.answer(asked, 'are ready');
});

test('a truncated database ends the bot at the start with a sentence that names the store', async () => {
  const world = await createWorld();
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');
  await world.bot.stop();
  const path = join(world.stateDir, 'stemsmith.sqlite');
  for (const end of ['-wal', '-shm']) await rm(`${path}${end}`, { force: true });
  await truncate(path, Math.floor((await stat(path)).size / 2));
  const bot = await world.startBot({}, { ready: false });
  expect(await bot.exited).toBe(1);
  expect(bot.lines.at(-1)).toMatch(/STORE_URL cannot be used/);
});
