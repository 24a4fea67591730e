import { expect, test } from 'vitest';
import { cardOf, privateAnswer } from '../support/private-list.ts';
import { karaoke, quota } from '../support/quota-command.ts';
import { createWorld, type World } from '../support/world.ts';

const helpFor = async (world: World, as: string, options = {}) =>
  cardOf(await privateAnswer(world, world.use('help', options, as)));

test('the help knows the prices and limits of this server, and what is left for whoever asks', async () => {
  const world = await createWorld({
    env: { KARAOKE_CREDITS: '7', STEMS_CREDITS: '33', MEMBER_DAILY_CREDITS: '40' },
    upstream: { separationMs: 50 },
  });
  await karaoke(world, 'mira', 0);
  const text = await helpFor(world, 'mira');
  expect(text).toContain('`/karaoke` vocals and instrumental · **7 credits**');
  expect(text).toContain('`/stems` up to 12 instruments · **33 credits**');
  expect(text).toContain('**33 credits left** for you today.\nYou have used 7 of 40, the server 7 of 500.');
  expect(text).toMatch(/The counts begin anew <t:\d+:R>/);
  expect(text).toContain('Links work for 14 days.');
  expect(text).not.toContain('So can');

  await quota(world, 'ada', 'managers', { role: 'Musician' });
  await quota(world, 'ada', 'set', { period: 'week', server: 10 });
  await quota(world, 'ada', 'member', { member: 'mira', action: 'block', reason: 'too **loud**' });
  const changed = await helpFor(world, 'mira');
  expect(changed).toContain('**3 credits left** for you this week.');
  expect(changed).toContain('So can <@&1201000000000000102>.');
  expect(changed).toContain('paused your requests until further notice (too \\*\\*loud\\*\\*)');
});

test('the privacy text says what is kept, for how long, and how to erase it', async () => {
  const world = await createWorld();
  const text = await helpFor(world, 'mira', { topic: 'privacy' });
  for (const words of [
    'until 30 days after their end',
    'Kept for 62 days',
    '30 days longer',
    '`/jobs forget`',
  ]) {
    expect(text).toContain(words);
  }
  expect(await helpFor(world, 'mira', { topic: 'start' })).toBe(await helpFor(world, 'mira'));
});
