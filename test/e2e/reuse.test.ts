import { expect, test } from 'vitest';
import type { InteractionView, MessageView } from '../../sandbox/discord/control/views.ts';
import { buttonsOf, labelsOf, textOf } from '../support/message.ts';
import { karaoke, quota } from '../support/quota-command.ts';
import { createWorld, idsOf, type World } from '../support/world.ts';

const DAY = 86_400_000;
const UNTIL_FINISHED = { upstream: { separationMs: 1e9 } };

const askFor = (world: World, as: string, song = 0) =>
  world.use('karaoke', idsOf(world.upstream.songs, song), as);

/** Asks in the other server. */
function askElsewhere(world: World, as: string): InteractionView {
  const { control } = world.discord;
  const channel = control.state().guilds[1]?.channels[0]?.id ?? '';
  return control.runCommand({ as, channel, name: 'karaoke', options: idsOf(world.upstream.songs) });
}

/** Presses the button whose label contains `label`. */
function press(world: World, as: string, message: MessageView, label: string): InteractionView {
  const found = buttonsOf(message).find((button) => button.label.includes(label));
  if (found?.customId === undefined) throw new Error(`no button ${label} under: ${textOf(message)}`);
  return world.discord.control.press({ as, message: message.id, customId: found.customId });
}

test('what was made within 14 days is answered at once and for free, also in another server', async () => {
  const world = await createWorld();
  await world.answer(askFor(world, 'mira'), 'are ready');
  await world.skip(13 * DAY);
  for (const asked of [askFor(world, 'otto'), askElsewhere(world, 'ada')]) {
    const answer = await world.answer(asked, 'are ready');
    expect(textOf(answer)).toContain('This cost you nothing');
    expect(labelsOf(answer)).toEqual(['Vocals', 'Instrumental', 'Open mixer']);
    expect(answer.pinged.filter((id) => id !== asked.personId)).toEqual([]);
  }
  expect(world.generateCalls()).toBe(1);
});

test('who asks for what is under way joins it, whatever their quota, and all are told; who is blocked does not', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  await quota(world, 'rex', 'member', { member: 'otto', action: 'limit', credits: 0 });
  await quota(world, 'rex', 'member', { member: 'ada', action: 'block' });
  const first = askFor(world, 'mira');
  const { id } = await world.submitted();
  await world.answer(first, 'Separating');
  const second = askFor(world, 'otto');
  await world.answer(second, 'Costs you nothing: you will be told together with 1 other');
  expect(textOf(await world.answer(askFor(world, 'ada'), 'Nothing was sent'))).toContain('paused');

  world.upstream.control.finish(id);
  expect(textOf(await world.answer(first, 'are ready'))).not.toContain('cost you nothing');
  expect(textOf(await world.answer(second, 'are ready'))).toContain('This cost you nothing');
  expect(textOf(await world.answer(askFor(world, 'ada'), 'Nothing was sent'))).toContain('paused');
  expect(world.generateCalls()).toBe(1);
  expect(await world.stored.charged()).toBe(10);
});

test('a request that waits can be cancelled, and gives its credits back', async () => {
  const world = await createWorld();
  // The first request finds out that upstream has no credits; the second waits.
  world.upstream.control.setCredits(0);
  await world.answer(askFor(world, 'mira', 0), 'could not be made');
  const asked = askFor(world, 'mira', 1);
  const waiting = await world.answer(asked, 'takes no requests');
  expect(await world.stored.charged()).toBe(10);
  const foreign = press(world, 'ada', waiting, 'Cancel');
  expect(textOf(await world.answer(foreign, 'Only the one who asked'))).toBeTruthy();
  press(world, 'mira', waiting, 'Cancel');
  const after = await world.answer(asked, 'Cancelled. Nothing was sent');
  expect(labelsOf(after)).toEqual([]);
  await expect.poll(() => world.stored.charged(), { timeout: 10_000 }).toBe(0);
  expect(world.submissions()).toBe(0);
});

test('one of two stops waiting, and the other is told', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const first = askFor(world, 'mira');
  const { id } = await world.submitted();
  await world.answer(first, 'Separating');
  const second = askFor(world, 'otto');
  await world.answer(second, 'Costs you nothing');
  press(world, 'mira', await world.answer(first, 'Separating'), 'Stop waiting');
  await world.answer(first, 'You do not wait for this any more');
  world.upstream.control.finish(id);
  await world.answer(second, 'are ready');
  await expect.poll(async () => (await world.stored.jobs())[0]?.state, { timeout: 10_000 }).toBe('delivered');
  expect(textOf(await world.answer(first))).toContain('You do not wait for this any more');
});

test('when nobody waits any more for what was sent, and it fails, its credits are given back all the same', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const asked = askFor(world, 'mira');
  const { id } = await world.submitted();
  press(world, 'mira', await world.answer(asked, 'Separating'), 'Stop waiting');
  await world.answer(asked, 'You do not wait for this any more');
  await world.upstream.control.sendCallback(id, { code: 500 });
  await expect.poll(() => world.stored.charged(), { timeout: 10_000 }).toBe(0);
});

test('a track of another task is asked back about, and the button of the right one makes it', async () => {
  const world = await createWorld();
  const { task_id } = idsOf(world.upstream.songs, 0);
  const { audio_id } = idsOf(world.upstream.songs, 1);
  const asked = world.use('karaoke', { task_id, audio_id });
  const question = await world.answer(asked, 'choose the one you mean');
  expect(question.ephemeral).toBe(true);
  expect(labelsOf(question)).toEqual([
    expect.stringMatching(/^1 · Paper Lanterns/),
    expect.stringMatching(/^2 · Paper Lanterns/),
    'Not now',
  ]);
  expect([world.generateCalls(), await world.stored.charged()]).toEqual([0, 0]);
  await world.answer(press(world, 'mira', question, '2 · '), 'are ready');
  expect(await world.submitted()).toMatchObject({
    taskId: task_id,
    audioId: idsOf(world.upstream.songs, 0, 1).audio_id,
  });
  expect([world.generateCalls(), await world.stored.charged()]).toEqual([1, 10]);
});

test('what costs more than CONFIRM_ABOVE_CREDITS is confirmed first', async () => {
  const world = await createWorld({ env: { CONFIRM_ABOVE_CREDITS: '40' } });
  const ask = () => world.use('stems', idsOf(world.upstream.songs));
  const words = 'This costs 50 of the 100 credits that you have left today. Go ahead?';
  const declined = ask();
  press(world, 'mira', await world.answer(declined, words), 'Not now');
  expect(labelsOf(await world.answer(declined, 'nothing was asked for'))).toEqual([]);
  const question = await world.answer(ask(), words);
  expect([world.generateCalls(), await world.stored.charged()]).toEqual([0, 0]);
  await world.answer(press(world, 'mira', question, 'Go'), 'are ready');
  expect(await world.stored.charged()).toBe(50);
  expect(await karaoke(world, 'otto', 0)).toContain('ready');
});

test('what was made before its files vanished is offered again, and made once it is confirmed', async () => {
  const world = await createWorld();
  await world.answer(askFor(world, 'mira'), 'are ready');
  await world.skip(15 * DAY);
  const question = await world.answer(askFor(world, 'ada'), 'was made before, and its files vanished');
  expect(labelsOf(question)).toEqual(['Make it again (10 credits)', 'Not now']);
  expect(world.generateCalls()).toBe(1);
  await world.answer(press(world, 'ada', question, 'Make it again'), 'are ready');
  expect(world.generateCalls()).toBe(2);
});
