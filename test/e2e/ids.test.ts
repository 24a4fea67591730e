import { expect, test } from 'vitest';
import { textOf } from '../support/message.ts';
import { createWorld, idsOf } from '../support/world.ts';

const TASK = '3e63b4cc88d52611159371f6af5571e7';
const AUDIO = '376c687e-d439-42c1-b1e4-bcb43b095ec2';

const MISTAKES: [what: string, task: string, audio: string, said: RegExp[]][] = [
  ['the masked example of a task id', '5c79****be8e', AUDIO, [/task_id\*\*.*5c79\*{4}be8e.*asterisks/]],
  ['a masked audio id', TASK, 'e231****-****', [/audio_id\*\*.*asterisks/]],
  ['the two ids in each other’s place', AUDIO, TASK, [/task_id\*\*.*audio id/, /audio_id\*\*.*task id/]],
  ['characters that no task id has', 'a task id!', AUDIO, [/task_id\*\*.*characters/]],
  ['characters that no audio id has', TASK, `${AUDIO.slice(0, -1)}z`, [/audio_id\*\*.*characters/]],
  ['half a task id', 'abc', AUDIO, [/task_id\*\*.*too short/]],
  ['half an audio id', TASK, AUDIO.slice(0, 20), [/audio_id\*\*.*too short/]],
  ['a text that is too long for a task id', 'a'.repeat(65), AUDIO, [/task_id\*\*.*too long/]],
  ['a text that is too long for an audio id', TASK, `${AUDIO}0`, [/audio_id\*\*.*too long/]],
  ['dashes in the wrong places', TASK, AUDIO.replaceAll('-', '').padEnd(36, '0'), [/audio_id\*\*.*dashes/]],
  ['two wrong fields', '*', '@everyone', [/task_id\*\*.*asterisks/, /audio_id\*\*.*characters/]],
];

test('every wrong id is answered at once and privately, with what was given and how the right one looks', async () => {
  const world = await createWorld({ discord: { rateLimits: false } });
  for (const [what, task_id, audio_id, said] of MISTAKES) {
    const asked = world.use('karaoke', { task_id, audio_id });
    const message = await world.answer(asked);
    expect(message.versions, what).toHaveLength(1);
    expect(message.ephemeral, what).toBe(true);
    for (const sentence of said) expect(textOf(message), what).toMatch(sentence);
    expect(textOf(message), what).toMatch(/Nothing was sent or charged/);
    expect(textOf(message), what).toContain(said.length === 2 ? 'Two fields' : 'One field');
    expect(textOf(message), what).toMatch(/has 8 to 64 characters|has 36 characters/);
    expect(message.mentions, what).toMatchObject({ everyone: false });
    expect(world.discord.control.interaction(asked.id).state).toMatchObject({ callback: 4 });
  }
  expect(world.seenBy('otto')).toEqual([]);
  expect(world.asked()).toEqual([]);
  expect(await world.stored.jobs()).toEqual([]);
});

test('ids are taken with spaces, in backticks, and as a link to the song', async () => {
  const world = await createWorld();
  const forms = [
    (id: string) => ` \`${id.toUpperCase()}\` `,
    (id: string) => `https://suno.com/song/${id}`,
    (id: string) => `cdn1.suno.ai/${id}.mp3`,
  ];
  for (const [index, form] of forms.entries()) {
    const { task_id, audio_id } = idsOf(world.upstream.songs, index);
    const asked = world.use('karaoke', { task_id: `  \`${task_id}\` `, audio_id: form(audio_id) });
    await world.answer(asked, 'ready');
    expect(await world.submitted(index + 1)).toMatchObject({ taskId: task_id, audioId: audio_id });
  }
});
