import { expect, test } from 'vitest';
import { jobIdOf, readBooks, rewriteJobs, seenIn } from '../support/books.ts';
import { settled } from '../support/dying.ts';
import { storedIn } from '../support/stored.ts';
import { createWorld, idsOf } from '../support/world.ts';

const DAY_MS = 86_400_000;

test('a reservation whose job is unreadable is given back at the next start, and the others stand', async () => {
  const world = await createWorld();
  const kept = world.use('karaoke', idsOf(world.upstream.songs));
  await world.answer(kept, 'ready');
  world.upstream.control.setSeparationMs(1e9);
  const damaged = world.use('karaoke', idsOf(world.upstream.songs, 1));
  await world.answer(damaged, 'Separating');
  await world.kill();
  await storedIn(world.stateDir).write(`jobs/${jobIdOf(damaged)}`, '{"value":{"state":"nobody knows"}}');

  await world.startBot();
  const { jobs, charged } = await settled(world);
  expect(jobs.map(({ id }) => id)).toEqual([jobIdOf(kept)]);
  expect(charged).toEqual([jobIdOf(kept)]);
});

test('a job that ended more than 30 days ago is forgotten, one that did later is kept', async () => {
  const world = await createWorld();
  const asked = [0, 1].map((song) => world.use('karaoke', idsOf(world.upstream.songs, song)));
  for (const interaction of asked) await world.answer(interaction, 'ready');
  await settled(world);
  await world.kill();
  const [old, young] = asked.map(jobIdOf);
  await rewriteJobs(world.stateDir, (job) => {
    if (job.state !== 'delivered') return job;
    return { ...job, endedAt: Date.now() - (job.id === old ? 31 : 29) * DAY_MS };
  });

  await world.startBot();
  const idsNow = async () => (await readBooks(world.stateDir)).jobs.map(({ id }) => id);
  await expect.poll(idsNow, { timeout: 10_000 }).toEqual([young]);
  expect(seenIn(world.discord.control).messages).toHaveLength(2);
});
