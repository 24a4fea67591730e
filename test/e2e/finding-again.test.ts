import { expect, test } from 'vitest';
import type { MessageView } from '../../sandbox/discord/control/views.ts';
import { jobIdOf } from '../support/books.ts';
import { buttonsOf, labelsOf, textOf } from '../support/message.ts';
import {
  cardOf,
  customIdsOf,
  placeButtons,
  pressed,
  privateAnswer,
  turned,
  useJobs,
} from '../support/private-list.ts';
import { outcomeOf } from '../support/quota-command.ts';
import { CHANNEL, createWorld, GUILD, idsOf, type World } from '../support/world.ts';

const DAY_MS = 86_400_000;

/** Asks for a karaoke of the nth song and waits for its result. */
async function ask(world: World, song: number, { as = 'mira', isPrivate = false } = {}) {
  const asked = world.use('karaoke', { ...idsOf(world.upstream.songs, song), private: isPrivate }, as);
  return { jobId: jobIdOf(asked), message: await outcomeOf(world, asked) };
}

const linksOf = (message: MessageView) => buttonsOf(message).flatMap(({ url }) => url ?? []);
const listOf = (world: World, as = 'mira') => privateAnswer(world, useJobs(world, as, 'list'));
const titleOf = (world: World, song: number) => world.upstream.songs[song]?.title ?? '';

test('a member pages through their own requests in one message, from the newest to the oldest', async () => {
  const world = await createWorld({ upstream: { separationMs: 50 } });
  const asked = [];
  for (const song of [0, 1, 2, 3, 4, 5]) asked.push(await ask(world, song, { isPrivate: song === 4 }));
  const oldest = asked[0];
  const [latest, hidden] = [asked[5], asked[4]];
  if (!oldest || !latest || !hidden) throw new Error('nothing was asked');

  const first = await listOf(world);
  expect(labelsOf(first)).toEqual([
    ...[1, 2, 3, 4].map((number) => `${number}: Show again`),
    ...['Newer', 'Refresh', 'Older'],
  ]);
  const [newest = '', second = ''] = (first.embeds[0]?.description ?? '').split('\n\n');
  expect(newest).toContain(`**1.** **${titleOf(world, 5)}** · Karaoke\n**Ready** · links expire <t:`);
  const { guildId, channelId, id } = latest.message;
  expect(newest).toContain(`(https://discord.com/channels/${guildId}/${channelId}/${id})`);
  expect(second).toContain('only you see it');
  expect(second).not.toContain('https:');

  const last = await turned(world, 'mira', first, 'jobs-list:1');
  expect(textOf(last)).toContain(`**6.** **${titleOf(world, 0)}**`);
  expect(customIdsOf(last)).toEqual([
    ...asked
      .slice(0, 2)
      .map(({ jobId }) => `show:${jobId}`)
      .reverse(),
    ...['jobs-list:0', 'jobs-list:1', 'jobs-list:2'],
  ]);
  const back = await turned(world, 'mira', last, 'jobs-list:0');
  expect(textOf(back)).toBe(textOf(first));

  const again = await pressed(world, 'mira', back, `show:${hidden.jobId}`);
  expect(linksOf(again)).toEqual(linksOf(hidden.message));
  expect(again.pinged).toEqual([]);
  expect(world.seenBy('otto').filter(({ ephemeral }) => ephemeral)).toEqual([]);

  const elsewhere = world.discord.control.runCommand({
    as: 'mira',
    channel: 'requests',
    guild: 'Second Stage',
    name: 'jobs',
    subcommand: 'list',
  });
  expect(textOf(await privateAnswer(world, elsewhere))).toContain('You have asked for nothing here lately');
});

test('others are shown a public result, and hear the same of what is private, unknown, or elsewhere', async () => {
  const world = await createWorld({ upstream: { separationMs: 50 } });
  const open = await ask(world, 0);
  const hidden = await ask(world, 1, { isPrivate: true });
  const { control } = world.discord;
  const elsewhere = control.runCommand({
    as: 'mira',
    channel: 'requests',
    guild: 'Second Stage',
    name: 'karaoke',
    options: idsOf(world.upstream.songs, 2),
  });
  await outcomeOf(world, elsewhere);

  const ids = [hidden.jobId, jobIdOf(elsewhere), 'nothing', '../jobs/x', open.jobId];
  const buttons = await placeButtons(world, ...ids.map((id) => `show:${id}`));
  const press = (jobId: string, as = 'otto') => pressed(world, as, buttons, `show:${jobId}`);
  expect(linksOf(await press(open.jobId))).toEqual(linksOf(open.message));
  expect(linksOf(await press(hidden.jobId, 'mira'))).toEqual(linksOf(hidden.message));
  const refused = [];
  for (const id of ids.slice(0, -1)) refused.push(await press(id));
  expect(refused.flatMap(linksOf)).toEqual([]);
  expect(new Set(refused.map(textOf)).size).toBe(1);
  // Not even its asker sees in one server what they asked for in another.
  expect(textOf(await press(jobIdOf(elsewhere), 'mira'))).toContain('There is no such request');
});

test('when the files are gone, the list says so, and an old button brings no dead links', async () => {
  const world = await createWorld({ upstream: { separationMs: 50 } });
  const { jobId } = await ask(world, 0);
  await world.skip(14 * DAY_MS);
  const list = await listOf(world);
  expect(textOf(list)).toContain('**Expired** · the links ended');
  expect(labelsOf(list)).toEqual(['1: Check again (free)', '1: Make it again (10 credits)', 'Refresh']);
  const button = await placeButtons(world, `show:${jobId}`);
  const own = await pressed(world, 'mira', button, `show:${jobId}`);
  expect(cardOf(own)).toContain(`Reference ${jobId}`);
  expect([own, await pressed(world, 'otto', button, `show:${jobId}`)].flatMap(linksOf)).toEqual([]);
});

test('whoever had their history erased finds nothing, and what was private is shown to nobody', async () => {
  const world = await createWorld({ upstream: { separationMs: 50 } });
  const { jobId } = await ask(world, 0, { isPrivate: true });
  const list = await listOf(world);
  await privateAnswer(world, useJobs(world, 'mira', 'forget'));
  expect(textOf(await turned(world, 'mira', list, 'jobs-list:0'))).toContain(
    'You have asked for nothing here',
  );
  const button = await placeButtons(world, `show:${jobId}`);
  const own = await pressed(world, 'mira', button, `show:${jobId}`);
  expect(textOf(own)).toContain('There is no such request');
  expect(textOf(await privateAnswer(world, useJobs(world, 'ada', 'server')))).toContain('Nobody has asked');
});

test('a failed request is tried again from the list', async () => {
  const world = await createWorld({ upstream: { separationMs: 50 } });
  world.upstream.control.failNext({ code: 500, flag: 'GENERATE_AUDIO_FAILED' });
  const failed = world.use('karaoke', idsOf(world.upstream.songs));
  await world.answer(failed, 'could not be made');
  const list = await listOf(world);
  expect(textOf(list)).toContain('**Failed**: the separation service tried and failed');
  expect(labelsOf(list)).toEqual(['1: Try again (10 credits)', 'Refresh']);
  const [customId = ''] = customIdsOf(list);
  const retried = world.discord.control.press({ as: 'mira', message: list.id, customId });
  await world.answer(retried, 'ready');
  const now = await turned(world, 'mira', list, 'jobs-list:0');
  expect(labelsOf(now)[0]).toBe('1: Show again');
});

test('what is under way is listed with the message that shows how it goes, which hears of a cancellation', async () => {
  const world = await createWorld({ upstream: { separationMs: 1e9 } });
  const running = world.use('karaoke', idsOf(world.upstream.songs));
  const { guildId, channelId, id } = await world.answer(running, 'Separating');
  world.upstream.control.addFault({ endpoint: 'generate', effect: { code: 455 } });
  const waiting = world.use('karaoke', idsOf(world.upstream.songs, 1));
  await world.answer(waiting, 'in maintenance');

  const list = await listOf(world);
  expect(textOf(list)).toContain('**Separating**, started <t:');
  expect(textOf(list)).toContain(`(https://discord.com/channels/${guildId}/${channelId}/${id})`);
  expect(labelsOf(list)).toEqual(['1: Cancel', '2: Stop waiting', 'Refresh']);
  const [cancel = '', leave = ''] = customIdsOf(list);
  expect(textOf(await pressed(world, 'mira', list, cancel))).toContain('Cancelled. Nothing was sent');
  const said = await world.answer(waiting, 'Cancelled. Nothing was sent');
  expect(labelsOf(said)).toEqual([]);
  await pressed(world, 'mira', list, leave);
  await world.answer(running, 'You do not wait for this any more');
  const after = await turned(world, 'mira', list, 'jobs-list:0');
  expect(labelsOf(after)).toEqual(['1: Try again (10 credits)', 'Refresh']);
  expect(textOf(after)).toContain('you do not wait for it');

  await placeButtons(world, leave).then(async (button) => {
    expect(linksOf(await pressed(world, 'otto', button, leave))).toEqual([]);
  });
});

test('whoever joined the request of another finds it by their own message, and it cost them nothing', async () => {
  const world = await createWorld({ upstream: { separationMs: 50 } });
  const first = await ask(world, 0, { isPrivate: true });
  const second = await ask(world, 0, { as: 'rex' });
  expect(world.submissions()).toBe(1);
  const list = await listOf(world, 'rex');
  expect(textOf(list)).toContain(`/${second.message.id})`);
  expect(textOf(await listOf(world))).not.toContain('https:');
  const card = await privateAnswer(world, useJobs(world, 'rex', 'show', { job: first.jobId }));
  expect(cardOf(card)).toContain('Cost: Free: it had been asked for before');
  const again = await pressed(world, 'rex', list, `show:${first.jobId}`);
  expect(linksOf(again)).toEqual(linksOf(second.message));
});

test('what was private is made again in private', async () => {
  const world = await createWorld({ upstream: { separationMs: 50 } });
  await ask(world, 0, { isPrivate: true });
  await ask(world, 0, { as: 'rex' });
  await world.skip(14 * DAY_MS);
  const list = await listOf(world);
  const customId = customIdsOf(list).find((id) => id?.startsWith('make:')) ?? '';
  const made = world.discord.control.press({ as: 'mira', message: list.id, customId });
  expect((await world.answer(made, 'ready')).ephemeral).toBe(true);
});

test('one request is found by its title while one types, and shown with everything about it', async () => {
  const world = await createWorld({ upstream: { separationMs: 50 } });
  const { jobId } = await ask(world, 1);
  await ask(world, 2);
  await ask(world, 3, { as: 'rex' });
  const typing = { channel: CHANNEL, guild: GUILD, name: 'jobs', subcommand: 'show', focused: 'job' };
  const offered = async (as: string, typed: string) => {
    const result = await world.discord.control.autocomplete({ ...typing, as, typed });
    return result.status === 'choices' ? result.choices : [];
  };
  expect(await offered('mira', '')).toHaveLength(2);
  const [found, ...others] = await offered('mira', titleOf(world, 1).toLowerCase());
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    name: expect.stringMatching(new RegExp(`^${titleOf(world, 1)} · Karaoke · ready · .* UTC$`)),
    value: jobId,
  });
  expect(await offered('rex', titleOf(world, 1))).toEqual([]);

  const card = await privateAnswer(world, useJobs(world, 'mira', 'show', { job: jobId }));
  for (const words of [`Karaoke · ${titleOf(world, 1)}`, 'Cost: 10 credits', 'Vocals, Instrumental', jobId]) {
    expect(cardOf(card)).toContain(words);
  }
  expect(customIdsOf(card)).toEqual([`show:${jobId}`]);
  const byTitle = await privateAnswer(world, useJobs(world, 'mira', 'show', { job: titleOf(world, 1) }));
  expect(cardOf(byTitle)).toBe(cardOf(card));
  const foreign = await privateAnswer(world, useJobs(world, 'ada', 'show', { job: jobId }));
  expect(textOf(foreign)).toContain('There is no such request');
});

test('moderators see the requests of all, of one, and of the private ones little; others see none of it', async () => {
  const world = await createWorld({ upstream: { separationMs: 50 }, env: { MEMBER_DAILY_CREDITS: '500' } });
  for (const song of [0, 1, 2, 3, 4, 5]) await ask(world, song);
  for (const song of [0, 1, 2, 3, 4]) await ask(world, song, { as: 'rex', isPrivate: song === 4 });

  const first = await privateAnswer(world, useJobs(world, 'ada', 'server'));
  const [, , newest = '', next = ''] = (first.embeds[0]?.description ?? '').split('\n');
  expect(newest).toMatch(/^1\\\. <@1201000000000000014> · Karaoke · privately · ready · <t:\d+:R>$/);
  expect(next).toMatch(/^2\\\. .*\*\* · ready · <t:\d+:R> · \[Look at it\]\(https:/);
  expect(customIdsOf(first)).toEqual(['jobs-server:-1:', 'jobs-server:0:', 'jobs-server:1:']);
  const second = await turned(world, 'ada', first, 'jobs-server:1:');
  expect(textOf(second)).toContain(`11\\. <@1201000000000000011> · Karaoke · **${titleOf(world, 0)}**`);

  const ofOne = await privateAnswer(world, useJobs(world, 'ada', 'server', { member: 'mira' }));
  expect(textOf(ofOne)).toContain('Requests of <@1201000000000000011>');
  expect(textOf(ofOne)).not.toContain('1201000000000000014');

  const refused = await privateAnswer(world, useJobs(world, 'mira', 'server'));
  expect(textOf(refused)).toContain('Manage Server');
  world.discord.control.setRoles({ guild: GUILD, member: 'ada', roles: ['Musician'] });
  const late = await pressed(world, 'ada', second, 'jobs-server:0:');
  expect(textOf(late)).toContain('Manage Server');
});
