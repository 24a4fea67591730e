import { expect, test } from 'vitest';
import { createWorld, idsOf } from '../support/world.ts';

test('karaoke arrives in the channel by a callback, for everybody to see, and pings nobody', async () => {
  const world = await createWorld({ env: { POLL_INTERVAL_SECONDS: '60' } });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  const message = await world.answer(asked, 'ready', 'otto');

  expect(message.usedBy).toMatchObject({ name: 'karaoke', person: { username: 'mira' } });
  expect(message.versions[0]?.content).toBe('');
  const texts = message.versions.map(({ content }) => content);
  expect(texts.findIndex((text) => text.includes('Queued'))).toBeGreaterThan(0);
  expect(texts.findIndex((text) => text.includes('Separating'))).toBeGreaterThan(1);

  const buttons = message.components.flatMap((row) => row.components);
  expect(buttons.map((button) => 'label' in button && button.label)).toEqual(['Vocals', 'Instrumental']);
  expect(message.content).toContain('Paper Lanterns');
  expect(message.embeds[0]?.description).toMatch(/expire <t:\d+:R>/);
  expect(message.pinged).toEqual([]);
  expect(
    world.upstream.control.requests().filter(({ path }) => path.includes('vocal-removal/record')),
  ).toEqual([]);
  for (const button of buttons) {
    if (!('url' in button)) throw new Error('not a link');
    const file = await fetch(String(button.url));
    expect(file.headers.get('content-type')).toBe('audio/mpeg');
    await file.arrayBuffer();
  }
});
