import { expect, test } from 'vitest';
import type { MessageView } from '../../sandbox/discord/control/views.ts';
import { buttonsOf, labelsOf, textOf } from '../support/message.ts';
import { useQuota } from '../support/quota-command.ts';
import { createWorld, idsOf, type World } from '../support/world.ts';

const DAY = 86_400_000;

function press(world: World, as: string, message: MessageView, label: string) {
  const customId = buttonsOf(message).find((button) => button.label.includes(label))?.customId;
  if (customId === undefined) throw new Error(`no ${label} under: ${labelsOf(message)}`);
  return world.discord.control.press({ as, message: message.id, customId });
}

/** A result whose links have vanished. */
async function vanished(world: World, options: Record<string, boolean> = {}): Promise<MessageView> {
  const asked = world.use('karaoke', { ...idsOf(world.upstream.songs), ...options });
  await world.answer(asked, 'are ready');
  await world.skip(15 * DAY);
  return await world.answer(asked, 'vanished');
}

/** Files that upstream keeps for longer than it has promised. */
function keepFiles(world: World): string[] {
  const urls = (world.upstream.songs[0]?.tracks ?? []).map(
    ({ audioId }) => `${world.upstream.url}/files/songs/${audioId}.mp3`,
  );
  const [vocal = '', instrumental = ''] = urls;
  world.upstream.control.setUrls({ vocal_url: vocal, instrumental_url: instrumental });
  return urls;
}

const lookUps = (world: World) =>
  world.upstream.control
    .requests()
    .filter(({ path }) => path.startsWith('/api/v1/vocal-removal/record-info'));

test('files that are still there are shown to whoever presses, alone and for free', async () => {
  const world = await createWorld({ env: { POLL_INTERVAL_SECONDS: '600' } });
  const gone = await vanished(world);
  expect(labelsOf(gone)).toEqual(['Check again (free)', 'Make it again (10 credits)']);
  const urls = keepFiles(world);
  // Otto reads German.
  const answer = await world.answer(press(world, 'otto', gone, 'Check again'), 'noch da');
  expect(answer.ephemeral).toBe(true);
  expect(buttonsOf(answer).map(({ url }) => url)).toEqual(urls);
  expect([world.generateCalls(), await world.stored.charged()]).toEqual([1, 10]);
  expect(world.seenBy('otto').find(({ id }) => id === gone.id)).toEqual(gone);
});

test('files that upstream names but has deleted are gone, and can be made again', async () => {
  const world = await createWorld({ env: { POLL_INTERVAL_SECONDS: '600' } });
  const gone = await vanished(world);
  const before = lookUps(world).length;
  const answer = await world.answer(press(world, 'mira', gone, 'Check again'), 'the files are gone');
  expect(lookUps(world).length).toBe(before + 1);
  expect(labelsOf(answer)).toEqual(['Make it again (10 credits)']);
  press(world, 'mira', answer, 'Make it again');
  expect(await world.submitted(2)).toMatchObject({ type: 'separate_vocal' });
});

test('when upstream does not answer, that is what the member is told, and they can try again', async () => {
  const world = await createWorld({ env: { POLL_INTERVAL_SECONDS: '600' } });
  const gone = await vanished(world);
  world.upstream.control.addFault({ endpoint: 'details', effect: 'reset' });
  const answer = await world.answer(press(world, 'mira', gone, 'Check again'), 'did not say');
  expect(textOf(answer)).toContain('Nothing was charged.');
  world.upstream.control.clearFaults();
  keepFiles(world);
  await world.answer(press(world, 'mira', answer, 'Check again'), 'still there');
});

test('the list of requests offers the same, and of private ones to nobody else', async () => {
  const world = await createWorld({ env: { POLL_INTERVAL_SECONDS: '600' } });
  const asked = world.use('karaoke', { ...idsOf(world.upstream.songs), private: true });
  await world.answer(asked, 'are ready');
  await world.skip(15 * DAY);
  const list = await world.answer(useQuota(world, 'mira', 'list', {}, 'jobs'), 'Expired');
  expect(labelsOf(list)).toEqual(expect.arrayContaining([expect.stringContaining('Check again (free)')]));
  const urls = keepFiles(world);
  const answer = await world.answer(press(world, 'mira', list, 'Check again'), 'still there');
  expect(buttonsOf(answer).map(({ url }) => url)).toEqual(urls);
});
