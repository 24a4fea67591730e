import { expect, test } from 'vitest';
import type { InteractionView, MessageView } from '../../sandbox/discord/control/views.ts';
import { textOf } from '../support/message.ts';
import { CHANNEL, createWorld, idsOf, type World } from '../support/world.ts';

type Post = Partial<Parameters<World['discord']['control']['postMessage']>[0]>;

/** Somebody writes a message, or a bot of that name does. */
const post = (world: World, message: Post) =>
  world.discord.control.postMessage({ as: 'otto', channel: CHANNEL, ...message });

const use = (world: World, message: MessageView, name = 'Make karaoke', as = 'mira') =>
  world.discord.control.runMessageCommand({ as, name, message: message.id });

const stateOf = (world: World, interaction: InteractionView) =>
  world.discord.control.interaction(interaction.id).state;

/** The form that an interaction is answered with. */
const form = (world: World, interaction: InteractionView) =>
  world.discord.control.until(() => {
    const state = stateOf(world, interaction);
    return state.status === 'modal' && state.modal;
  });

const fieldsOf = (modal: Awaited<ReturnType<typeof form>>) =>
  modal.components.flatMap((part) =>
    'components' in part ? part.components.map(({ custom_id, value }) => [custom_id, value ?? '']) : [],
  );

function menuOf(message: MessageView) {
  const menu = message.components.flatMap((row) => row.components).find(({ type }) => type === 3);
  if (menu === undefined || !('options' in menu)) throw new Error(`no menu under: ${textOf(message)}`);
  return { message: message.id, customId: menu.custom_id, options: menu.options };
}

/** Chooses the nth track of a menu. */
function choose(world: World, menu: ReturnType<typeof menuOf>, nth: number, as = 'mira') {
  const { options, ...place } = menu;
  return world.discord.control.select({ as, ...place, values: [options[nth]?.value ?? ''] });
}

test('a message that names one track starts the job at once, for everybody to see', async () => {
  const world = await createWorld();
  const { task_id, audio_id } = idsOf(world.upstream.songs, 1, 1);
  const message = post(world, {
    botName: 'Songbird',
    content: 'Your song is ready!',
    embeds: [{ title: 'Midnight Tram', fields: [{ name: 'Task ID', value: `\`${task_id}\`` }] }],
    components: [
      {
        type: 1,
        components: [{ type: 2, style: 5, label: 'Listen', url: `https://suno.com/song/${audio_id}` }],
      },
    ],
  });
  const answer = await world.answer(
    use(world, message, 'Split stems'),
    'the stems of **Midnight Tram**',
    'ada',
  );
  expect(answer).toMatchObject({ ephemeral: false, usedBy: { name: 'Split stems' } });
  expect(await world.submitted()).toMatchObject({ taskId: task_id, audioId: audio_id, type: 'split_stem' });
  expect(world.submissions()).toBe(1);
});

test('from several tracks one is chosen, and then another one from the same menu', async () => {
  const world = await createWorld();
  const [song, other] = world.upstream.songs;
  const pairs = [song, other].flatMap((each) =>
    (each?.tracks ?? []).map(({ audioId }) => ({ taskId: each?.taskId, audioId })),
  );
  const lines = pairs.map(({ taskId, audioId }) => `task_id ${taskId}, audio_id ${audioId}`);
  const asked = use(world, post(world, { content: lines.join('\n') }));
  const shown = await world.answer(asked, 'several tracks');
  expect(shown.ephemeral).toBe(true);
  expect(menuOf(shown).options).toHaveLength(4);
  const titled = await world.discord.control.waitForMessage({
    as: 'mira',
    channel: CHANNEL,
    interactionId: asked.id,
    minEdits: 1,
  });
  const menu = menuOf(titled);
  expect(menu.options.map(({ label }) => label)).toEqual([
    expect.stringMatching(/^Paper Lanterns · \d:\d\d · variant 1$/),
    expect.stringMatching(/^Paper Lanterns · \d:\d\d · variant 2$/),
    expect.stringMatching(/^Midnight Tram · \d:\d\d · variant 1$/),
    expect.stringMatching(/^Midnight Tram · \d:\d\d · variant 2$/),
  ]);
  expect(world.seenBy('otto')).toHaveLength(1);

  const first = await world.answer(choose(world, menu, 1), '**Paper Lanterns**', 'otto');
  const second = await world.answer(choose(world, menu, 2), '**Midnight Tram**', 'otto');
  for (const answer of [first, second]) expect(answer.ephemeral).toBe(false);
  expect(await world.submitted(1)).toMatchObject(pairs[1] ?? {});
  expect(await world.submitted(2)).toMatchObject(pairs[2] ?? {});
  expect(menuOf(world.seenBy('mira').find(({ id }) => id === titled.id) ?? titled)).toEqual(menu);
});

test('a menu without titles works while upstream does not tell them', async () => {
  const world = await createWorld();
  world.upstream.control.addFault({ endpoint: 'song', effect: 'reset' });
  const { taskId, tracks = [] } = world.upstream.songs[0] ?? {};
  const content = `${taskId}: ${tracks.map(({ audioId }) => audioId).join(', ')}`;
  const menu = menuOf(await world.answer(use(world, post(world, { content })), 'several tracks'));
  expect(menu.options.map(({ label, description }) => [label, description])).toEqual(
    tracks.map(({ audioId }) => ['Untitled', audioId]),
  );
  await world.answer(choose(world, menu, 1), 'your karaoke tracks are ready', 'otto');
});

test('of a task alone, the tracks are looked up and offered', async () => {
  const world = await createWorld();
  const song = world.upstream.songs[0];
  const message = post(world, { botName: 'Songbird', content: `Generating… task_id: ${song?.taskId}` });
  const menu = menuOf(await world.answer(use(world, message), 'not which of its tracks'));
  expect(menu.options.map(({ description }) => description)).toEqual(
    song?.tracks.map(({ audioId }) => audioId),
  );
  await world.answer(choose(world, menu, 0), '**Paper Lanterns**', 'ada');
  expect(await world.submitted()).toMatchObject({ audioId: song?.tracks[0]?.audioId });
});

test('of a song that is still being generated, the first track is offered, and before that nothing', async () => {
  const world = await createWorld();
  const { taskId = '' } = world.upstream.songs[0] ?? {};
  const message = post(world, { content: `task id ${taskId}` });
  world.upstream.control.setSongStatus(taskId, 'TEXT_SUCCESS');
  const early = await world.answer(use(world, message), 'has no tracks yet');
  expect(early.ephemeral).toBe(true);
  world.upstream.control.setSongStatus(taskId, 'FIRST_SUCCESS');
  await world.skip(10_000);
  const shown = await world.answer(use(world, message), 'more tracks may follow');
  expect(menuOf(shown).options).toHaveLength(1);
});

test.each([
  ['does not know it', 'has no tracks of the song', undefined],
  ['cannot be reached', 'could not be looked up', 'reset'],
] as const)('a task alone while upstream %s: the ids can be entered', async (_what, said, effect) => {
  const world = await createWorld();
  if (effect) world.upstream.control.addFault({ endpoint: 'song', effect });
  const taskId = 'ffffffffffffffffffffffffffffffff';
  const asked = use(world, post(world, { content: `task_id=${taskId}` }), 'Split stems');
  const shown = await world.answer(asked, said);
  expect(shown.ephemeral).toBe(true);
  const pressed = world.discord.control.press({
    as: 'mira',
    message: shown.id,
    customId: `enter:split_stem:${taskId}`,
  });
  expect(fieldsOf(await form(world, pressed))).toEqual([
    ['task_id', taskId],
    ['audio_id', ''],
  ]);
  const fields = idsOf(world.upstream.songs);
  const sent = world.discord.control.submitModal({ as: 'mira', interaction: pressed.id, fields });
  await world.answer(sent, 'are ready', 'otto');
  expect(await world.submitted()).toMatchObject({ taskId: fields.task_id, type: 'split_stem' });
});

test('of a message that names nothing, both ids are asked for, and wrong ones are answered as ever', async () => {
  const world = await createWorld();
  const asked = use(world, post(world, { content: 'what a song!' }));
  const modal = await form(world, asked);
  expect(modal).toMatchObject({ title: 'Karaoke: which song?' });
  expect(fieldsOf(modal)).toEqual([
    ['task_id', ''],
    ['audio_id', ''],
  ]);
  expect(stateOf(world, asked)).toMatchObject({ afterMs: expect.toSatisfy((ms: number) => ms < 1_000) });

  const submit = (fields: Record<string, string>) =>
    world.discord.control.submitModal({ as: 'mira', interaction: asked.id, fields });
  const wrong = await world.answer(submit({ task_id: '5c79****be8e', audio_id: 'nonsense' }), 'Two fields');
  expect(wrong.ephemeral).toBe(true);
  expect(textOf(wrong)).toMatch(/task_id\*\*.*asterisks[\s\S]*audio_id\*\*.*characters/);
  expect(world.submissions()).toBe(0);

  const { task_id, audio_id } = idsOf(world.upstream.songs);
  const right = submit({ task_id: ` ${task_id} `, audio_id: `https://suno.com/song/${audio_id}` });
  expect(await world.answer(right, '**Paper Lanterns**', 'otto')).toMatchObject({ ephemeral: false });
});

test('a track without its task is filled into the form', async () => {
  const world = await createWorld();
  const { audio_id } = idsOf(world.upstream.songs);
  const quoted = post(world, { content: `https://suno.com/song/${audio_id}` });
  const reply = post(world, { as: 'ada', content: 'karaoke of this, please', replyTo: quoted.id });
  expect(fieldsOf(await form(world, use(world, reply)))).toEqual([
    ['task_id', ''],
    ['audio_id', audio_id],
  ]);
});

test('nobody sees the menu but who asked', async () => {
  const world = await createWorld();
  const { taskId, tracks = [] } = world.upstream.songs[0] ?? {};
  const content = `${taskId}: ${tracks.map(({ audioId }) => audioId).join(', ')}`;
  const message = post(world, { content });
  const menu = menuOf(await world.answer(use(world, message), 'several tracks'));
  expect(() =>
    world.discord.control.select({
      as: 'otto',
      message: menu.message,
      customId: menu.customId,
      values: [menu.options[0]?.value ?? ''],
    }),
  ).toThrow(/sees no message/);
  expect(world.submissions()).toBe(0);
});

test('on a message of our own, the song of its request is meant, without any form', async () => {
  const world = await createWorld({ upstream: { separationMs: 1e9 } });
  const options = idsOf(world.upstream.songs, 1, 1);
  const shown = await world.answer(world.use('karaoke', options), 'Separating');
  const asked = use(world, shown, 'Split stems', 'ada');
  await world.answer(asked, 'Midnight Tram', 'ada');
  const { task_id: taskId, audio_id: audioId } = options;
  expect(await world.submitted(2)).toMatchObject({ taskId, audioId, type: 'split_stem' });
});

test.each([
  ['privately', { private: true }],
  ['by nobody', undefined],
])('a message with a button for what was asked for %s tells others nothing', async (_, how) => {
  const world = await createWorld({ upstream: { separationMs: 1e9 } });
  if (how) await world.answer(world.use('karaoke', { ...idsOf(world.upstream.songs), ...how }), 'Separating');
  const jobId = (await world.stored.jobs())[0]?.id ?? 'nothing';
  const components = [
    { type: 1, components: [{ type: 2, style: 2, label: 'Again', custom_id: `make:k${jobId}` }] },
  ];
  const message = post(world, { botName: 'Songbird', content: 'Try this', components });
  expect(await form(world, use(world, message, 'Make karaoke', 'ada'))).toMatchObject({
    title: 'Karaoke: which song?',
  });
});
