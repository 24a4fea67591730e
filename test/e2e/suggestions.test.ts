import { expect, test } from 'vitest';
import { CHANNEL, createWorld, idsOf, type World } from '../support/world.ts';

interface Typing {
  as?: string;
  name?: string;
  options?: Record<string, string>;
}

/** What is offered to somebody who types; fails when nothing comes in time. */
async function offered(world: World, focused: string, typed: string, typing: Typing = {}) {
  const { as = 'mira', name = 'karaoke', options = {} } = typing;
  const began = performance.now();
  const result = await world.discord.control.autocomplete({
    as,
    channel: CHANNEL,
    name,
    focused,
    typed,
    options,
  });
  expect(performance.now() - began).toBeLessThan(2_500);
  if (result.status !== 'choices') throw new Error('nothing was offered in time');
  return result.choices;
}

/** Asks for the nth demo song and waits for its tracks. */
async function ask(world: World, song: number, options = {}, as?: string): Promise<void> {
  await world.answer(world.use('karaoke', { ...idsOf(world.upstream.songs, song), ...options }, as), 'ready');
}

const lookUps = (world: World) =>
  world.upstream.control.requests().filter(({ path }) => path.startsWith('/api/v1/generate/record-info'))
    .length;

test('a song that was asked for is found again by a part of its title, by its member and by others', async () => {
  const world = await createWorld({ env: { MEMBER_DAILY_CREDITS: '500' } });
  await ask(world, 0);
  await ask(world, 1, {}, 'ada');
  await ask(world, 2, { private: true }, 'ada');
  const [lanterns, tram, radio] = [0, 1, 2].map((song) => idsOf(world.upstream.songs, song));

  expect(await offered(world, 'task_id', 'LANT')).toEqual([
    { name: expect.stringMatching(/^Paper Lanterns · .+ · you$/), value: lanterns?.task_id },
  ]);
  expect(await offered(world, 'task_id', 'tram', { name: 'stems' })).toEqual([
    { name: expect.stringMatching(/^Midnight Tram · \d+ \w+$/), value: tram?.task_id },
  ]);
  const valuesFor = async (as: string, field = 'task_id') =>
    (await offered(world, field, '', { as })).map(({ value }) => value);
  expect(await valuesFor('mira')).toEqual([lanterns?.task_id, tram?.task_id]);
  expect(await valuesFor('ada')).toEqual([radio?.task_id, tram?.task_id, lanterns?.task_id]);
  expect(await valuesFor('mira', 'audio_id')).toEqual([lanterns?.audio_id, tram?.audio_id]);
  expect(await offered(world, 'task_id', 'radio')).toEqual([]);
  expect(await offered(world, 'task_id', radio?.task_id ?? '')).toMatchObject([{ value: radio?.task_id }]);
});

test('the tracks of a typed task are offered, and the whole way from two suggestions to the result works', async () => {
  const world = await createWorld();
  const song = world.upstream.songs[3];
  const taskId = song?.taskId ?? '';
  expect(await offered(world, 'task_id', taskId)).toEqual([
    { name: `${song?.title} · ${taskId}`, value: taskId },
  ]);
  const tracks = await offered(world, 'audio_id', '', { options: { task_id: taskId } });
  expect(tracks).toEqual(
    song?.tracks.map(({ audioId }, index) => ({
      name: expect.stringMatching(new RegExp(`^${song.title} · \\d+:\\d\\d · variant ${index + 1}$`)),
      value: audioId,
    })),
  );
  for (let n = 0; n < 5; n++) await offered(world, 'audio_id', 'variant 2', { options: { task_id: taskId } });
  expect(lookUps(world)).toBe(1);

  const audio_id = String(tracks[1]?.value);
  await world.answer(world.use('karaoke', { task_id: taskId, audio_id }), 'ready');
  expect(await world.submitted()).toMatchObject({ taskId, audioId: audio_id });
});

test('a song that is still being generated has more tracks a little later', async () => {
  const world = await createWorld();
  const song = world.upstream.songs[0];
  const options = { task_id: song?.taskId ?? '' };
  world.upstream.control.setSongStatus(options.task_id, 'FIRST_SUCCESS');
  expect(await offered(world, 'audio_id', '', { options })).toMatchObject([
    { value: song?.tracks[0]?.audioId },
  ]);
  world.upstream.control.setSongStatus(options.task_id, 'SUCCESS');
  await world.skip(10_000);
  expect(await offered(world, 'audio_id', '', { options })).toHaveLength(2);
});

test.each([
  ['answers nothing', { effect: 'hang' }],
  ['cannot be reached', { effect: 'reset' }],
] as const)(
  'while upstream %s, what is known is offered in time, and free text is taken',
  async (_what, fault) => {
    const world = await createWorld();
    await ask(world, 0);
    const { task_id, audio_id } = idsOf(world.upstream.songs, 1);
    const known = { options: { task_id: idsOf(world.upstream.songs, 0).task_id } };
    world.upstream.control.addFault({ endpoint: 'song', ...fault });

    expect(await offered(world, 'task_id', 'lanterns')).toHaveLength(1);
    expect(await offered(world, 'audio_id', '', known)).toHaveLength(2);
    expect(await offered(world, 'task_id', task_id)).toEqual([
      { name: `Use this id: ${task_id}`, value: task_id },
    ]);
    expect(await offered(world, 'audio_id', '', { options: { task_id } })).toEqual([]);
    expect(await offered(world, 'audio_id', audio_id, { options: { task_id } })).toEqual([
      { name: `Use this id: ${audio_id}`, value: audio_id },
    ]);
    await world.answer(world.use('karaoke', { task_id, audio_id }), 'ready');
  },
);
