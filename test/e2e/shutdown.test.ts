import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { textOf } from '../support/message.ts';
import { createWorld, idsOf } from '../support/world.ts';

const EDIT = { method: 'PATCH', route: '/webhooks/*/messages/@original' };

test('SIGTERM ends an idle bot at once with code 0', async () => {
  const world = await createWorld();
  expect(await world.bot.stop(10_000)).toBe(0);
  expect(world.bot.lines.at(-1)).toContain('"msg":"stopped"');
});

test('SIGTERM ends the bot within ten seconds with code 0, whatever hangs, and the next start goes on', async () => {
  const world = await createWorld({ upstream: { separationMs: 3_600_000 } });
  const under = world.use('karaoke', idsOf(world.upstream.songs, 0));
  const first = await world.submitted(1);
  await world.answer(under, 'Separating');
  world.upstream.control.addFault({ endpoint: 'generate', effect: 'hang-after', times: 1 });
  const hanging = world.use('karaoke', idsOf(world.upstream.songs, 1), 'otto');
  const second = await world.submitted(2);
  world.discord.control.addFault({ kind: 'hang', ...EDIT });
  world.upstream.control.finish(first.id);
  await world.discord.control.until(() =>
    world.discord.control.requests().some(({ fault }) => fault === 'hang'),
  );
  const { hostname, port } = new URL(world.bot.url);
  const slow = connect(Number(port), hostname).on('error', () => {});
  slow.write(`POST ${new URL(second.callBackUrl).pathname} HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n`);

  const began = performance.now();
  expect(await world.bot.stop(11_000)).toBe(0);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(world.bot.lines.at(-1)).toContain('"msg":"stopped"');

  world.discord.control.clearFaults();
  await world.startBot();
  world.upstream.control.finish(second.id);
  for (const interaction of [under, hanging]) await world.answer(interaction, 'are ready');
  expect(world.generateCalls()).toBe(2);
  expect(await world.stored.charged()).toBe(20);
  expect(world.seenBy('ada').filter((message) => textOf(message).includes('are ready'))).toHaveLength(2);
});

test('a second signal ends the bot at once', async () => {
  const world = await createWorld({ upstream: { separationMs: 3_600_000 } });
  world.upstream.control.addFault({ endpoint: 'generate', effect: 'hang', times: 1 });
  world.use('karaoke', idsOf(world.upstream.songs));
  await expect.poll(world.generateCalls, { timeout: 10_000 }).toBe(1);
  process.kill(world.bot.pid, 'SIGTERM');
  await world.bot.line((line) => line.includes('"msg":"stopping"'));
  process.kill(world.bot.pid, 'SIGINT');
  expect(await world.bot.exited).toBe(1);
});
