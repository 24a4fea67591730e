import { expect, test } from 'vitest';
import type { MessageView } from '../../sandbox/discord/control/views.ts';
import { buttonsOf, labelsOf, textOf } from '../support/message.ts';
import { quota } from '../support/quota-command.ts';
import { CHANNEL, createWorld, GUILD, idsOf, type World } from '../support/world.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
// Separations end when a test says so.
const UNTIL_FINISHED = {
  env: { POLL_INTERVAL_SECONDS: '600', JOB_TIMEOUT_MINUTES: '600' },
  upstream: { separationMs: 600 * MINUTE },
};

/** Mira's one direct message that contains this, as soon as it is there. */
function directMessage(world: World, text: string): Promise<MessageView> {
  const { control } = world.discord;
  const find = () => control.dmsOf('mira').find((message) => textOf(message).includes(text));
  return control.until(find, { timeoutMs: 15_000 });
}

/** A public request whose outcome cannot be said in the channel any more. */
async function outcomeByDirectMessage(world: World, outcome: 'success' | 'failure'): Promise<MessageView> {
  world.use('karaoke', idsOf(world.upstream.songs));
  const { id } = await world.submitted();
  world.discord.control.setPermissions({
    guild: GUILD,
    target: 'Stemsmith',
    channel: CHANNEL,
    deny: ['SendMessages'],
  });
  await world.skip(16 * MINUTE);
  if (outcome === 'success') world.upstream.control.finish(id);
  else await world.upstream.control.sendCallback(id, { code: 500 });
  return await directMessage(world, outcome === 'success' ? 'are ready' : 'could not be made');
}

function press(world: World, message: MessageView, label: string) {
  const customId = buttonsOf(message).find((button) => button.label.startsWith(label))?.customId;
  if (customId === undefined) throw new Error(`no ${label} under: ${labelsOf(message)}`);
  return world.discord.control.press({ as: 'mira', message: message.id, customId });
}

test('"Try again" in a direct message asks at the expense of its server, and the answer is a message that stays', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const failure = await outcomeByDirectMessage(world, 'failure');
  await expect.poll(() => world.stored.charged(), { timeout: 10_000 }).toBe(0);
  const pressed = press(world, failure, 'Try again');
  const { id } = await world.submitted(2);
  await world.answer(pressed, 'Separating');
  expect(await world.stored.charged()).toBe(10);
  world.upstream.control.finish(id);
  const result = await world.answer(pressed, 'are ready');
  expect(result).toMatchObject({ ephemeral: false, guildId: null });
  const [first, job] = await world.stored.jobs();
  expect(job).toMatchObject({ guildId: first?.guildId, deliveries: [{ isPrivate: true }] });
  // What was asked for in a direct message is nobody else's business.
  expect(JSON.stringify(world.seenBy('otto'))).not.toContain(job?.id);
});

test('the roles that count are those that the member has when they press', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  await quota(world, 'ada', 'role', { role: 'Musician', credits: 100 });
  const failure = await outcomeByDirectMessage(world, 'failure');
  await quota(world, 'ada', 'set', { member: 5 });
  world.discord.control.setRoles({ guild: GUILD, member: 'mira', roles: [] });
  await world.answer(press(world, failure, 'Try again'), 'limit of each member');
  world.discord.control.setRoles({ guild: GUILD, member: 'mira', roles: ['Musician'] });
  press(world, failure, 'Try again');
  expect(await world.submitted(2)).toBeDefined();
});

test.each([
  ['the member', (world: World) => world.discord.control.removeMember({ guild: GUILD, member: 'mira' })],
  ['the bot', (world: World) => world.discord.control.kickBot(GUILD)],
])('once %s has left the server, a press says so, and costs nothing', async (_, leave) => {
  const world = await createWorld(UNTIL_FINISHED);
  const failure = await outcomeByDirectMessage(world, 'failure');
  leave(world);
  const answer = await world.answer(press(world, failure, 'Try again'), 'no longer');
  expect(answer).toMatchObject({ ephemeral: true, content: expect.stringContaining('Nothing was charged') });
  expect([world.generateCalls(), (await world.stored.jobs()).length]).toEqual([1, 1]);
});

test('while Discord does not tell the roles, the member is asked to try again, in time', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const failure = await outcomeByDirectMessage(world, 'failure');
  const route = { method: 'GET', route: '/guilds/*/members/*' };
  world.discord.control.addFault({ kind: 'hang', ...route, processed: false });
  const answer = await world.answer(press(world, failure, 'Try again'), 'try again in a minute');
  expect(textOf(answer)).toContain('Nothing was charged');
  world.discord.control.clearFaults();
  press(world, failure, 'Try again');
  expect(await world.submitted(2)).toBeDefined();
});

test('"Stop waiting" works in a direct message', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const pressed = press(world, await outcomeByDirectMessage(world, 'failure'), 'Try again');
  await world.submitted(2);
  press(world, await world.answer(pressed, 'Separating'), 'Stop waiting');
  await world.answer(pressed, 'You do not wait for this any more');
});

test('a result in a direct message says when its links are gone, and offers to make it again there', async () => {
  const world = await createWorld(UNTIL_FINISHED);
  const result = await outcomeByDirectMessage(world, 'success');
  await world.skip(15 * DAY);
  const gone = await directMessage(world, 'vanished');
  expect(gone.id).toBe(result.id);
  press(world, gone, 'Make it again');
  expect(await world.submitted(2)).toBeDefined();
});
