import { expect, test } from 'vitest';
import { quota, said } from '../support/quota-command.ts';
import { createWorld, idsOf, type World } from '../support/world.ts';

/** A result once it is decided whether it gets files: these. */
async function filesOfResult(world: World, song: number) {
  const asked = world.use('karaoke', idsOf(world.upstream.songs, song));
  await world.answer(asked, 'are ready');
  const decided = async () =>
    (await world.stored.jobs()).map(({ deliveries }) => deliveries[0]?.files !== undefined).at(-1);
  await expect.poll(decided, { timeout: 15_000 }).toBe(true);
  return (await world.answer(asked, 'are ready')).attachments;
}

test('moderators decide whether results bring their sound along, and everybody reads what holds', async () => {
  const world = await createWorld();
  expect(await said(world, 'ada', 'show')).toContain('**Results** with their sound as files');
  await quota(world, 'ada', 'log', { channel: 'mod-log' });
  expect(await said(world, 'ada', 'files', { mode: 'links' })).toContain('auto → **links**');
  expect(await filesOfResult(world, 0)).toEqual([]);
  expect(await said(world, 'ada', 'show')).toContain('**Results** with links alone');
  const help = await world.answer(world.use('help'));
  expect(JSON.stringify(help)).toContain('results here bring nothing else');
  expect(await said(world, 'ada', 'files', { mode: 'auto' })).toContain('links → **auto**');
  expect(await filesOfResult(world, 1)).toHaveLength(3);
  const log = world.discord.control.channelAs('ada', 'mod-log').map(({ content }) => content);
  expect(log.filter((line) => line.includes('changed what results bring'))).toHaveLength(2);
});
