import { expect, test } from 'vitest';
import { buttonsOf, labelsOf, textOf } from '../support/message.ts';
import { createWorld, idsOf } from '../support/world.ts';

const SLOW_POLLS = { POLL_INTERVAL_SECONDS: '60' };
const UNTIL_FINISHED = { separationMs: 3_600_000 };

test('karaoke arrives in the channel by a callback, for everybody to see, and pings nobody', async () => {
  const world = await createWorld({ env: SLOW_POLLS });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  const message = await world.answer(asked, 'ready', 'otto');

  expect(message.usedBy).toMatchObject({ name: 'karaoke', person: { username: 'mira' } });
  expect(message.versions[0]?.content).toBe('');
  const texts = message.versions.map(({ content }) => content);
  expect(texts.findIndex((text) => text.includes('Queued'))).toBeGreaterThan(0);
  expect(texts.findIndex((text) => text.includes('Separating'))).toBeGreaterThan(1);

  expect(labelsOf(message)).toEqual(['Vocals', 'Instrumental', 'Open mixer']);
  expect(message.content).toContain('Paper Lanterns');
  expect(message.content).toContain(`<@${asked.personId}>`);
  expect(message.embeds[0]?.description).toMatch(/expire <t:\d+:R>/);
  expect(message.pinged).toEqual([]);
  expect(
    world.upstream.control.requests().filter(({ path }) => path.includes('vocal-removal/record')),
  ).toEqual([]);
  for (const { url } of buttonsOf(message).slice(0, 2)) {
    const file = await fetch(String(url));
    expect(file.headers.get('content-type')).toBe('audio/mpeg');
    await file.arrayBuffer();
  }
  expect(await world.stored.charged()).toBe(10);
});

test('without PUBLIC_URL, stems arrive by polling, in musical order, with the absent ones named', async () => {
  const world = await createWorld({ callbacks: false });
  const asked = world.use('stems', idsOf(world.upstream.songs));
  const message = await world.answer(asked, 'ready');

  expect((await world.submitted()).callBackUrl).toBe('https://callback.invalid/');
  expect(labelsOf(message)).toEqual([
    ...['Vocals', 'Backing vocals', 'Drums', 'Percussion', 'Bass'],
    ...['Guitar', 'Keyboard', 'Strings', 'Synth', 'FX'],
    ...['Make karaoke too (10 credits)', 'Show again'],
  ]);
  // Between the links and what to do next stands the menu that plays one stem.
  expect(message.components.map((row) => row.components.length)).toEqual([5, 5, 1, 2]);
  expect(textOf(message)).toMatch(/Not in this song: Brass, Woodwinds/);
  expect(await world.stored.charged()).toBe(50);
});

test('a result that upstream could not call back with is a success, since it has links', async () => {
  const world = await createWorld({
    callbacks: false,
    upstream: { separationMs: 100, callbackRetryMs: 1 },
  });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  const message = await world.answer(asked, 'ready');
  expect((await world.submitted()).state).toBe('CALLBACK_EXCEPTION');
  expect(labelsOf(message)).toEqual(['Vocals', 'Instrumental']);
});

test('a private request is answered from beginning to end for the one who asked alone', async () => {
  const world = await createWorld();
  const asked = world.use('karaoke', { ...idsOf(world.upstream.songs), private: true });
  const message = await world.answer(asked, 'ready');
  expect(message.ephemeral).toBe(true);
  expect(world.seenBy('otto')).toEqual([]);
  expect(world.seenBy('mira')).toHaveLength(1);
});

test('a callback may name its links by either of the two names, and have none for some stems', async () => {
  const world = await createWorld({ env: SLOW_POLLS, upstream: UNTIL_FINISHED });
  world.upstream.control.setCallbacks({ mode: 'silent' });
  for (const [index, infoField] of ['vocal_removal_info', 'vocal_separation_info'].entries()) {
    world.upstream.control.setUrls({ bass_url: null, fx_url: '' }, ['drums_url']);
    const asked = world.use('stems', idsOf(world.upstream.songs, index + 1), index === 0 ? 'mira' : 'otto');
    const { id } = await world.submitted(index + 1);
    world.upstream.control.finish(id);
    expect(await world.upstream.control.sendCallback(id, { infoField })).toMatchObject({ status: 200 });
    const message = await world.answer(asked, 'ready');
    expect(labelsOf(message)).not.toEqual(expect.arrayContaining(['Bass']));
    expect(textOf(message)).toMatch(/Not in this song: Drums,.*Bass,.*FX/);
  }
});

test('a stem that nobody expected is shown, and a link that is too long for a button stands in the text', async () => {
  const world = await createWorld();
  const long = `https://files.example.com/${'long/'.repeat(110)}drums.mp3`;
  const piano = 'https://files.example.com/piano.mp3';
  world.upstream.control.setUrls({ piano_url: piano, drums_url: long });
  const message = await world.answer(world.use('stems', idsOf(world.upstream.songs, 1)), 'ready');
  expect(buttonsOf(message)).toContainEqual({ label: 'Piano', url: piano });
  expect(labelsOf(message)).not.toContain('Drums');
  expect(textOf(message)).toContain(`Drums: <${long}>`);
});

test('a title that comes late is shown from then on, and one that never comes keeps nothing back', async () => {
  const world = await createWorld({ upstream: UNTIL_FINISHED });
  world.upstream.control.addFault({ endpoint: 'song', effect: { delayMs: 60_000 }, times: 1 });
  world.upstream.control.addFault({ endpoint: 'song', effect: { code: 500 }, times: 1 });
  const late = world.use('karaoke', idsOf(world.upstream.songs, 0));
  const first = await world.submitted(1);
  expect((await world.answer(late, 'Separating')).content).not.toContain('Paper Lanterns');
  const never = world.use('karaoke', idsOf(world.upstream.songs, 1), 'otto');
  const second = await world.submitted(2);

  world.clock.advance(60_000);
  await expect.poll(async () => (await world.stored.jobs())[0]?.title, { timeout: 10_000 }).toBeDefined();
  world.upstream.control.finish(first.id);
  world.upstream.control.finish(second.id);
  expect((await world.answer(late, 'ready')).content).toContain('Paper Lanterns');
  expect((await world.answer(never, 'ready')).content).toContain('your karaoke tracks are ready');
});
