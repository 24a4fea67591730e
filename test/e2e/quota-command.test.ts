import { expect, test } from 'vitest';
import { karaoke, quota, said, useQuota } from '../support/quota-command.ts';
import { CHANNEL, createWorld, GUILD, idsOf } from '../support/world.ts';

const DAY = 86_400_000;
const MIRA = '1201000000000000011';
const MUSICIAN = '1201000000000000102';

const FOR_MODERATORS: [string, Record<string, string | number>][] = [
  ['set', { server: 100 }],
  ['role', { role: 'Musician', credits: 50 }],
  ['managers', { role: 'Musician' }],
  ['managers', {}],
  ['member', { member: 'otto', action: 'block' }],
  ['reset', {}],
  ['grant', { credits: 10 }],
  ['usage', {}],
  ['files', { mode: 'links' }],
  ['log', { channel: 'general' }],
  ['export', {}],
  ['forget', { member: 'otto' }],
  ['show', { member: 'otto' }],
];

test('a member may see their own quota and nothing more, whoever they are, and a refusal says what would be needed', async () => {
  const world = await createWorld();
  world.discord.control.setPermissions({
    guild: GUILD,
    target: '@everyone',
    allow: ['UseApplicationCommands'],
  });
  for (const as of ['mira', 'nia']) {
    const own = await said(world, as, 'show');
    expect(own).toMatch(/You have used \*\*0 of 100 credits\*\* today, by the limit of each member/);
    expect(own).toMatch(/The server has used \*\*0 of 500 credits\*\* today/);
    expect(own).toMatch(/leaves \*\*100 credits\*\* for you; the counts begin anew <t:\d+:R>/);
    expect(own).not.toContain('The rules of this server');
    for (const [subcommand, options] of FOR_MODERATORS) {
      expect(await said(world, as, subcommand, options), subcommand).toMatch(
        /needs the permission Manage Server, or a role that `\/quota managers` names/,
      );
    }
  }
  const rules = await said(world, 'ada', 'show');
  expect(rules).toContain('The rules of this server');
  expect(rules).not.toMatch(/By role|By member|May manage/);
  expect(rules).toContain('**Log** none');
  expect(await world.stored.charged()).toBe(0);
});

test.each(['rex', 'ada'])('every sub-command works for %s, who may manage the server', async (as) => {
  const world = await createWorld({ env: { GUILD_DAILY_CREDITS_MAX: '600' } });
  expect(await karaoke(world, 'otto', 0)).toContain('ready');
  expect(await said(world, as, 'set', { server: 550, member: 40, member_jobs: 2, server_jobs: 8 })).toMatch(
    /limit of the server, 500 → \*\*550\*\*\.[\s\S]*limit of each member, 100 → \*\*40\*\*\.[\s\S]*per member, none → \*\*2\*\*[\s\S]*in the server, none → \*\*8\*\*/,
  );
  expect(await said(world, as, 'set', { server: 601 })).toMatch(
    /limit of the server would be 601 credits a day; the operator's ceiling for a whole server is 600 credits a day .*GUILD_DAILY_CREDITS_MAX/,
  );
  expect(await said(world, as, 'set')).toContain('Give at least one of server');
  expect(await said(world, as, 'set', { member: 40 })).toContain('how it was set already');
  expect(await said(world, as, 'role', { role: 'Musician', credits: 60 })).toContain(
    `limit of the role <@&${MUSICIAN}>, none → **60**`,
  );
  expect(await said(world, as, 'role', { role: '@everyone', credits: 60 })).toContain('`/quota set member`');
  expect(await said(world, as, 'managers')).toContain('Only members with Manage Server');
  expect(await said(world, as, 'managers', { role: 'Musician' })).toContain('no → **yes**');
  expect(await said(world, as, 'managers')).toContain(`<@&${MUSICIAN}>`);
  expect(await said(world, as, 'managers', { role: 'Musician', action: 'remove' })).toContain('yes → **no**');
  expect(await said(world, as, 'managers', { role: '@everyone' })).toContain('Not everyone');
  expect(await said(world, as, 'files', { mode: 'links' })).toContain('what results bring, auto → **links**');
  expect(await said(world, as, 'member', { member: 'mira', action: 'limit' })).toContain(
    'limit needs credits',
  );
  expect(await said(world, as, 'member', { member: 'mira', action: 'limit', credits: 20 })).toContain(
    `limit of <@${MIRA}>, none → **20**`,
  );
  expect(
    await said(world, as, 'member', { member: 'mira', action: 'block', duration: 'day', reason: 'a pause' }),
  ).toMatch(/block of <@\d+>, none → \*\*until <t:\d+:f> \(a pause\)\*\*/);
  expect(await said(world, as, 'show', { member: 'mira' })).toMatch(
    /<@1201000000000000011> has used \*\*0 of 20 credits\*\* today, by a limit of their own\.[\s\S]*Their requests are paused until <t:\d+:f> \(a pause\)[\s\S]*The rules of this server[\s\S]*\*\*By role\*\* <@&1201000000000000102> 60[\s\S]*\*\*By member\*\* <@1201000000000000011> 20, paused until/,
  );
  expect(await said(world, as, 'member', { member: 'mira', action: 'unblock' })).toMatch(
    /\(a pause\) → \*\*none\*\*/,
  );
  expect(await said(world, as, 'member', { member: 'mira', action: 'clear' })).toContain('20 → **none**');
  expect(await said(world, as, 'grant', { credits: 15, member: 'otto' })).toMatch(/may use 15 credits more/);
  // A role's members are known by the interaction alone: the bot has no list of them.
  expect(await said(world, as, 'show', { member: 'otto' })).toContain(
    `**10 of 75 credits** today, by the limit of <@&${MUSICIAN}>`,
  );
  expect(await said(world, as, 'reset', { member: 'otto' })).toContain('counts no more');
  expect(await said(world, as, 'show', { member: 'otto' })).toMatch(
    /0 of 75 credits[\s\S]*server has used \*\*10 of 550/,
  );
  expect(await said(world, as, 'reset')).toContain('the server and its members');
  expect(await said(world, as, 'show')).toMatch(/server has used \*\*0 of 550/);
  expect(await said(world, as, 'forget', { member: 'otto' })).toContain('erased');
  expect(await said(world, as, 'log', { channel: 'general' })).toContain('log channel, none');
  expect(await said(world, as, 'log')).toMatch(/log channel, <#\d+> → \*\*none\*\*/);
  expect((await quota(world, as, 'usage')).attachments).toHaveLength(1);
  expect((await quota(world, as, 'export')).attachments).toHaveLength(2);
});

test('a role that `managers` names makes its members moderators of quotas, until it is taken away', async () => {
  const world = await createWorld();
  await quota(world, 'ada', 'managers', { role: 'Musician' });
  expect(await said(world, 'mira', 'set', { member: 30 })).toContain('100 → **30**');
  await quota(world, 'mira', 'managers', { role: 'Musician', action: 'remove' });
  expect(await said(world, 'mira', 'set', { member: 100 })).toContain('Manage Server');
});

test('each rule decides about real requests: role, own limit, block, grant and reset', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '10', GUILD_DAILY_CREDITS: '500' } });
  expect(await karaoke(world, 'mira', 0)).toContain('ready');
  expect(await karaoke(world, 'mira', 1)).toMatch(
    /limit of each member is reached: 10 of 10 credits used today, and this needs 10\. It resets <t:\d+:R>\. A moderator can raise it/,
  );
  await quota(world, 'ada', 'role', { role: 'Musician', credits: 20 });
  expect(await karaoke(world, 'mira', 1)).toContain('ready');
  expect(await karaoke(world, 'mira', 2)).toMatch(
    /limit of your role <@&1201000000000000102> is reached: 20 of 20/,
  );

  await quota(world, 'ada', 'member', { member: 'mira', action: 'limit', credits: 5 });
  expect(await karaoke(world, 'mira', 2)).toMatch(/Your own limit of 5 credits a day is too small for this/);
  await quota(world, 'ada', 'grant', { member: 'mira', credits: 25 });
  expect(await karaoke(world, 'mira', 2)).toContain('ready');
  expect(await karaoke(world, 'mira', 3)).toMatch(/Your own limit is reached: 30 of 30/);
  await quota(world, 'ada', 'reset', { member: 'mira' });
  expect(await karaoke(world, 'mira', 3)).toContain('ready');

  await quota(world, 'ada', 'member', { member: 'mira', action: 'clear' });
  await quota(world, 'ada', 'member', {
    member: 'mira',
    action: 'block',
    duration: 'hour',
    reason: '**spam**',
  });
  expect(await karaoke(world, 'mira', 4)).toMatch(/paused your requests until <t:\d+:f> \(\\\*\\\*spam/);
  await world.skip(3_600_000);
  expect(await karaoke(world, 'mira', 4)).toMatch(/ready|your role .* is reached/);
  expect(await said(world, 'mira', 'show')).not.toContain('paused');
  // Nobody else has seen any of the refusals.
  expect(world.seenBy('otto').filter(({ content }) => /limit|paused/.test(content))).toEqual([]);
});

test('requests at once are limited for a member and for the server until one of them ends', async () => {
  const world = await createWorld({ upstream: { separationMs: 1e9 } });
  await quota(world, 'ada', 'set', { member_jobs: 1, server_jobs: 2 });
  const { songs, control } = world.upstream;
  const first = world.use('karaoke', idsOf(songs, 0), 'mira');
  await world.submitted(1);
  expect(await karaoke(world, 'mira', 1)).toContain('You have 1 of 1 request under way at once');
  world.use('karaoke', idsOf(songs, 1), 'otto');
  await world.submitted(2);
  expect(await karaoke(world, 'ada', 2)).toContain('This server has 2 of 2 requests under way at once');
  expect(await said(world, 'mira', 'show')).toContain('1 of 1 per member, 2 of 2 in the server');
  const { id = '' } = control.separations()[0] ?? {};
  await control.sendCallback(id, { code: 500 });
  await world.answer(first, 'could not be made');
  world.use('karaoke', idsOf(songs, 3), 'mira');
  await world.submitted(3);
});

test('the reply says what a request costs and what is left, and once in a period that this is little', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '35' }, upstream: { separationMs: 1e9 } });
  const replies: string[] = [];
  for (const song of [0, 1, 2]) {
    const asked = world.use('karaoke', idsOf(world.upstream.songs, song));
    replies.push((await world.answer(asked, 'held')).content);
    await world.submitted(song + 1);
  }
  expect(replies[0]).toContain('10 credits held, 25 of your 35 left today');
  expect(replies.map((reply) => reply.includes('Less than a fifth'))).toEqual([false, false, true]);
  await quota(world, 'ada', 'grant', { member: 'mira', credits: 10 });
  const last = await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 3)), 'held');
  expect(last.content).toContain('5 of your 45 left');
  expect(last.content).not.toContain('Less than a fifth');
});

test('of 100 commands at once against a limit of 10 requests, exactly 10 get through', async () => {
  const world = await createWorld({
    // Each request looks its song up.
    env: {
      MEMBER_DAILY_CREDITS: '10000',
      GUILD_DAILY_CREDITS: '10000',
      UPSTREAM_REQUESTS_PER_10S: '1000',
    },
    discord: { rateLimits: false },
    upstream: { separationMs: 1e9, songs: 100, requestsPer10s: 1000 },
  });
  await quota(world, 'rex', 'set', { server: 100 });
  const asked = Array.from({ length: 100 }, (_, n) =>
    world.use('karaoke', idsOf(world.upstream.songs, n), n % 2 ? 'mira' : 'ada'),
  );
  await world.submitted(10);
  const ids = new Set(asked.map(({ id }) => id));
  const refused = () =>
    world.discord.control
      .state()
      .messages.filter(
        ({ usedBy, content }) =>
          usedBy && ids.has(usedBy.interactionId) && content.includes('Nothing was sent'),
      );
  const all = await world.discord.control.until(() => refused().length >= 90 && refused(), {
    timeoutMs: 50_000,
  });
  expect(all).toHaveLength(90);
  expect(
    all.every(({ ephemeral, content }) => ephemeral && /100 of 100 credits used today/.test(content)),
  ).toBe(true);
  expect(world.generateCalls()).toBe(10);
  expect(await world.stored.charged()).toBe(100);
});

test('a week counts across its days, and the ceiling of the operator holds on each of them', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '100', GUILD_DAILY_CREDITS: '20' } });
  await quota(world, 'ada', 'set', { period: 'week', server: 40 });
  expect(await karaoke(world, 'mira', 0)).toContain('ready');
  expect(await karaoke(world, 'mira', 1)).toContain('ready');
  expect(await karaoke(world, 'mira', 2)).toMatch(
    /This bot's ceiling for a server is reached: 20 of 20 credits used today.*Only whoever runs this bot/,
  );
  await quota(world, 'ada', 'reset');
  expect(await karaoke(world, 'mira', 2)).toContain('ceiling');
  const asked = useQuota(world, 'mira', 'show');
  expect((await world.answer(asked, 'ceiling')).content).toContain('20 of 20 credits used today (UTC)');
  await world.skip(DAY - (world.clock.now() % DAY) + 1_000);
  expect(await karaoke(world, 'mira', 2)).toContain('ready');
});

test('an interaction that Discord sends twice is done once', async () => {
  const world = await createWorld();
  const granted = useQuota(world, 'ada', 'grant', { credits: 10, member: 'mira' });
  await world.answer(granted, '10 credits more');
  world.discord.control.replayInteraction(granted.id);
  await world.bot.line((line) => line.includes('an interaction was answered before'));
  expect(await said(world, 'mira', 'show')).toContain('0 of 110 credits');
  expect(world.discord.control.channelAs('ada', CHANNEL)).toHaveLength(1);
});
