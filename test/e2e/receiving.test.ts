import { expect, test, vi } from 'vitest';
import { createWorld, idsOf, type World } from '../support/world.ts';

const DAY_MS = 86_400_000;

/** The message of the first request, once it has its files. */
async function withFiles(world: World, as: string, count: number) {
  return await vi.waitFor(
    () => {
      const found = world.seenBy(as).find(({ attachments }) => attachments.length === count);
      if (found === undefined) throw new Error(`no message has ${count} files`);
      return found;
    },
    { timeout: 15_000, interval: 50 },
  );
}

test('the sound of a karaoke plays in the channel, beside its links', async () => {
  const world = await createWorld();
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  await world.answer(asked, 'are ready');
  const message = await withFiles(world, 'otto', 2);
  expect(message.attachments.map(({ filename }) => filename.replace(/^.*-_?\s?/, ''))).toEqual([
    expect.stringMatching(/Vocals\.mp3$/),
    expect.stringMatching(/Instrumental\.mp3$/),
  ]);
  expect(message.attachments.every(({ size }) => size > 1_000)).toBe(true);
  expect(JSON.stringify(message)).toContain('Links expire');
});

test('a day before its links vanish the message says so, and afterwards that they have', async () => {
  const world = await createWorld();
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  await world.answer(asked, 'are ready');
  await withFiles(world, 'otto', 2);
  await world.skip(13.5 * DAY_MS);
  await world.answer(asked, 'save what you want to keep');
  await world.skip(DAY_MS);
  const gone = await world.answer(asked, 'the files above stay');
  expect(JSON.stringify(gone.components)).toContain('Make it again (10 credits)');
  expect(gone.attachments).toHaveLength(2);
  expect(gone.pinged).toEqual([]);
});

test('a second member gets the same at once, for free', async () => {
  const world = await createWorld();
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), 'are ready');
  const second = world.use('karaoke', idsOf(world.upstream.songs), 'otto');
  const answer = await world.answer(second, 'This cost you nothing');
  expect(JSON.stringify(answer)).toContain('are ready');
  expect(world.submissions()).toBe(1);
});
