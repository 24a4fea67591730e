import { expect, test } from 'vitest';
import { textOf } from '../support/message.ts';
import { createWorld, idsOf } from '../support/world.ts';

test('a refused request says privately which limit, used of limit and when it resets, and leaves nothing public', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '15', GUILD_DAILY_CREDITS: '25' } });
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 0)), 'ready');

  const second = world.use('karaoke', idsOf(world.upstream.songs, 1));
  const own = await world.answer(second, 'limit');
  expect(own.ephemeral).toBe(true);
  expect(textOf(own)).toMatch(
    /limit of each member.*10 of 15 credits used today.*needs 10.*<t:\d+:R>.*A moderator can raise it/,
  );
  expect(textOf(own)).toContain('Nothing was sent or charged');

  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 1), 'otto'), 'ready');
  const server = await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 2), 'ada'), 'limit');
  expect(textOf(server)).toMatch(
    /This server's limit.*20 of 25 credits used today.*A moderator can raise it/,
  );

  // Of the two refused requests, nobody else ever sees anything but the two results.
  expect(world.seenBy('rex').map((message) => message.usedBy?.person.username)).toEqual(['mira', 'otto']);
  expect(world.submissions()).toBe(2);
  expect(await world.stored.charged()).toBe(20);
});

test('of commands that race each other, exactly as many get through as the limit allows', async () => {
  const world = await createWorld({
    env: { MEMBER_DAILY_CREDITS: '30', GUILD_DAILY_CREDITS: '50' },
    discord: { rateLimits: false },
    upstream: { songs: 15 },
  });
  const asked = ['mira', 'rex', 'ada'].flatMap((who, place) =>
    [0, 1, 2, 3, 4].map((song) => world.use('karaoke', idsOf(world.upstream.songs, place * 5 + song), who)),
  );
  const answers = await Promise.all(
    asked.map((interaction) =>
      world.discord.control.until(
        () =>
          world.discord.control
            .state()
            .messages.find(
              (message) =>
                message.usedBy?.interactionId === interaction.id && /ready|limit/.test(textOf(message)),
            ),
        { timeoutMs: 30_000 },
      ),
    ),
  );
  expect(answers.filter((message) => message.content.includes('ready'))).toHaveLength(5);
  expect(answers.filter((message) => message.content.includes('limit'))).toHaveLength(10);
  expect(world.submissions()).toBe(5);
  expect(await world.stored.charged()).toBe(50);
});

test('the limits begin anew with the next UTC day', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '10' } });
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 0)), 'ready');
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 1)), 'limit');
  const day = 86_400_000;
  await world.skip(day - (world.clock.now() % day) + 1_000);
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs, 1)), 'ready');
});
