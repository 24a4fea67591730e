import { expect, test, vi } from 'vitest';
import type { MessageView } from '../../sandbox/discord/control/views.ts';
import { textOf } from '../support/message.ts';
import { karaoke, quota, said } from '../support/quota-command.ts';
import { createWorld, GUILD, idsOf, type World } from '../support/world.ts';

const DAY = 86_400_000;
const PATIENT = { timeout: 15_000, interval: 50 };
const [MIRA, OTTO, ADA, REX] = ['11', '12', '13', '14'].map((end) => `12010000000000000${end}`);

const postedIn = (world: World, channel: string): string[] =>
  world.discord.control
    .channelAs('ada', channel)
    .filter(({ author }) => author.bot)
    .map(textOf);

async function fileOf(message: MessageView, name: RegExp): Promise<{ data: Buffer; description: string }> {
  const file = message.attachments.find(({ filename }) => name.test(filename));
  if (file === undefined) throw new Error(`no ${name} in ${JSON.stringify(message.attachments)}`);
  const answer = await fetch(file.url);
  expect(answer.status).toBe(200);
  return { data: Buffer.from(await answer.arrayBuffer()), description: file.description ?? '' };
}

test('every change is written down in the log channel, and one that stops working is told to the next moderator, once', async () => {
  const world = await createWorld();
  await quota(world, 'ada', 'set', { member: 90 });
  expect(await said(world, 'ada', 'log', { channel: 'mod-log' })).toContain('log channel, none →');
  expect(postedIn(world, 'mod-log')).toEqual([
    expect.stringMatching(
      /^<t:\d+:f> <@1201000000000000013> changed log channel: none → <#1201000000000000203>$/,
    ),
  ]);
  await quota(world, 'rex', 'set', { member: 80, period: 'week' });
  await quota(world, 'ada', 'member', { member: 'mira', action: 'limit', credits: 20 });
  await quota(world, 'ada', 'member', { member: 'mira', action: 'clear' });
  await quota(world, 'ada', 'grant', { credits: 5 });
  await quota(world, 'ada', 'reset', { member: 'mira' });
  await quota(world, 'ada', 'set', { member: 80 });
  const entries = postedIn(world, 'mod-log').slice(1);
  expect(entries.map((entry) => entry.replaceAll(/<t:\d+:f> /g, ''))).toEqual([
    `<@${REX}> changed period: day → week\n<@${REX}> changed limit of each member: 90 → 80`,
    `<@${ADA}> changed limit of <@${MIRA}>: none → 20`,
    `<@${ADA}> changed limit of <@${MIRA}>: 20 → none`,
    `<@${ADA}> gave the server 5 extra credits for this period`,
    `<@${ADA}> reset what was used by <@${MIRA}> in this period: 0 → 0`,
  ]);
  // Nobody is pinged by being written about.
  expect(world.discord.control.channelAs('ada', 'mod-log').flatMap(({ pinged }) => pinged)).toEqual([]);

  world.discord.control.setPermissions({
    guild: GUILD,
    target: 'Stemsmith',
    channel: 'mod-log',
    deny: ['ViewChannel'],
  });
  expect(await said(world, 'ada', 'set', { member: 70 })).toContain('80 → **70**');
  expect(await said(world, 'rex', 'set', { member: 60 })).toMatch(
    /log channel can no longer be written to[\s\S]*70 → \*\*60\*\*/,
  );
  await world.restart();
  expect(await said(world, 'ada', 'managers')).toContain('can no longer be written to');
  expect(await said(world, 'ada', 'managers')).not.toContain('can no longer be written to');
  expect(await said(world, 'ada', 'log', { channel: 'mod-log' })).toContain('cannot write to that channel');
  expect(await said(world, 'ada', 'log', { channel: 'general' })).toContain('<#1201000000000000203> →');
  expect(postedIn(world, 'general')).toHaveLength(1);
  await quota(world, 'ada', 'log');
  expect(postedIn(world, 'general').at(-1)).toMatch(/log channel: <#1201000000000000202> → none$/);
});

test('usage tells who used how much, with a picture that has a description, and export gives every request and change', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '200' } });
  for (const song of [0, 1]) expect(await karaoke(world, 'mira', song)).toContain('ready');
  await world.skip(DAY);
  const stems = world.use('stems', idsOf(world.upstream.songs, 0), 'otto');
  await world.answer(stems, 'ready');
  expect(await karaoke(world, 'mira', 2)).toContain('ready');
  await quota(world, 'ada', 'member', { member: 'otto', action: 'block', reason: 'loud, "very" loud' });

  const shown = await quota(world, 'ada', 'usage');
  expect(shown.content).toBe(
    `**60 of 500 credits** used today in 2 requests: karaoke 10, stems 50.\n` +
      `1. <@${OTTO}>: 50 credits in 1 request\n2. <@${MIRA}>: 10 credits in 1 request`,
  );
  expect(shown.pinged).toEqual([]);
  const picture = await fileOf(shown, /^usage\.png$/);
  expect(picture.data.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.description).toMatch(/credits/);
  expect(shown.embeds[0]).toMatchObject({ image: { url: expect.stringContaining('usage.png') } });

  const exported = await quota(world, 'ada', 'export');
  const requests = (await fileOf(exported, /^requests-\d{4}-\d\d-\d\d\.csv$/)).data.toString();
  const [header, first, second, end] = requests.split('\r\n');
  expect(header).toBe('time,reference,member_id,type,credits,state,reset');
  expect(first).toMatch(new RegExp(`^\\d{4}-.*Z,[0-9a-z]+,${OTTO},stems,50,done,$`));
  expect(second).toMatch(new RegExp(`^\\d{4}-.*Z,[0-9a-z]+,${MIRA},karaoke,10,done,$`));
  expect(end).toBe('');
  const changes = (await fileOf(exported, /^changes-/)).data.toString();
  expect(changes).toContain(`,${ADA},block,${OTTO},,"open: loud, ""very"" loud"\r\n`);

  await quota(world, 'ada', 'reset');
  expect(await said(world, 'ada', 'usage')).toContain(
    '**0 of 500 credits** used today in 2 requests: karaoke 10, stems 50. It was 60 before what was reset.',
  );
});

test('a member is erased from the records by a moderator or by themselves, and what they used goes on counting', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '20' } });
  await quota(world, 'ada', 'log', { channel: 'general' });
  for (const [song, as] of ['mira', 'otto'].entries())
    expect(await karaoke(world, as, song)).toContain('ready');
  await quota(world, 'ada', 'grant', { member: 'otto', credits: 10 });
  expect(await said(world, 'mira', 'forget', {}, 'jobs')).toContain('Your history in this server is erased');
  expect(await said(world, 'ada', 'forget', { member: 'otto' })).toContain('erased');
  expect(postedIn(world, 'general').slice(-2)).toEqual([
    expect.stringMatching(/f> a member erased the history of a member$/),
    expect.stringMatching(/f> <@1201000000000000013> erased the history of a member$/),
  ]);
  const kept = await world.stored.everything();
  for (const id of [MIRA, OTTO]) expect(kept.filter((line) => line.includes(String(id)))).toEqual([]);
  expect(await said(world, 'ada', 'usage')).toMatch(
    /1\. a former member: 10 credits in 1 request\n2\. a former member/,
  );
  expect(await said(world, 'mira', 'show')).toContain('10 of 20 credits');
  expect(await said(world, 'ada', 'show', { member: 'otto' })).toContain('10 of 30 credits');
  expect(await karaoke(world, 'mira', 2)).toContain('ready');
  expect(await karaoke(world, 'mira', 3)).toContain('20 of 20 credits used today');
});

test('the budget of all servers and the floor of the account hold, readyz tells, and so does a message to the operator', async () => {
  const world = await createWorld({
    env: { OPERATOR_DAILY_CREDITS: '30', OPERATOR_ID: String(REX), MEMBER_DAILY_CREDITS: '500' },
  });
  for (const song of [0, 1]) expect(await karaoke(world, 'mira', song)).toContain('ready');
  const { control } = world.discord;
  const elsewhere = control.runCommand({
    as: 'ada',
    channel: control.state().guilds[1]?.channels[0]?.id ?? '',
    name: 'karaoke',
    options: idsOf(world.upstream.songs, 2),
  });
  await world.answer(elsewhere, 'ready');
  expect(await karaoke(world, 'mira', 3)).toMatch(
    /This bot's budget for all servers is reached: 30 of 30 credits used today.*Only whoever runs this bot/,
  );
  expect(await world.stored.charged()).toBe(30);

  const left = world.upstream.control.state().credits;
  await world.restart({ OPERATOR_DAILY_CREDITS: '', CREDIT_FLOOR: String(left - 20) });
  const direct = () => control.dmsOf('rex').map(({ content }) => content);
  await control.until(() => direct().length === 1, { timeoutMs: 10_000 });
  expect(direct()[0]).toBe(
    `Stemsmith: ${left} credits left, ${left - 20} to be kept: /stems paused; top the account up`,
  );
  const stems = world.use('stems', idsOf(world.upstream.songs, 4));
  expect((await world.answer(stems, 'running low')).content).toContain('requests of 50 credits are paused');
  for (const song of [3, 4]) expect(await karaoke(world, 'mira', song)).toContain('ready');
  expect(await karaoke(world, 'ada', 5)).toContain('running low');
  await control.until(() => direct().length === 2, { timeoutMs: 10_000 });
  expect(direct()[1]).toContain('/karaoke and /stems paused');
  const { status, parts } = await world.health();
  expect(status).toBe(200);
  expect(parts.find(({ part }) => part === 'credits')).toMatchObject({ ok: false });
  expect(world.upstream.control.state().credits).toBe(left - 20);
});

test('a server without the bot is forgotten after 30 days, and found as it was when the bot comes back before', async () => {
  const world = await createWorld({ upstream: { separationMs: 1e9 } });
  const { control } = world.discord;
  await quota(world, 'ada', 'set', { member: 40 });
  // Without credits upstream, the first request finds out and the second one waits.
  world.upstream.control.setCredits(0);
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 0)), 'could not be made');
  const waiting = world.use('karaoke', idsOf(world.upstream.songs, 1));
  await world.answer(waiting, 'takes no requests');
  expect(await world.stored.charged()).toBe(10);

  const settings = async () =>
    (await world.stored.everything()).find((line) => line.startsWith('settings/1201000000000000100 '));
  control.kickBot(GUILD);
  await world.skip(DAY);
  await vi.waitFor(async () => expect(await settings()).toContain('"leftAt"'), PATIENT);
  await vi.waitFor(async () => expect(await world.stored.charged()).toBe(0), PATIENT);
  expect((await world.stored.jobs()).at(-1)).toMatchObject({ state: 'cancelled', reason: 'left' });

  control.inviteBot(GUILD);
  await world.skip(DAY);
  await vi.waitFor(async () => expect(await settings()).not.toContain('"leftAt"'), PATIENT);
  expect(await said(world, 'mira', 'show')).toContain('0 of 40 credits');

  control.kickBot(GUILD);
  await world.skip(DAY);
  await vi.waitFor(async () => expect(await settings()).toContain('"leftAt"'), PATIENT);
  await world.skip(29 * DAY);
  await world.skip(DAY);
  await vi.waitFor(async () => expect(await settings()).toBeUndefined(), PATIENT);
  const kept = await world.stored.everything();
  expect(kept.filter((line) => line.startsWith('ledgers/1201000000000000100'))).toEqual([]);
  expect(await world.health()).toMatchObject({ status: 200 });
});
