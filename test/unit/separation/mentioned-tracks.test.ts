import { expect, test } from 'vitest';
import { mentionedTracks } from '../../../src/services/separation/mentioned-tracks.ts';
import type { ReadableMessage } from '../../../src/services/separation/message-texts.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';

const TASK = '3e63b4cc88d52611159371f6af5571e7';
const OTHER_TASK = 'b1946ac92492d2347c6235b4d2611184';
const AUDIO = '376c687e-d439-42c1-b1e4-bcb43b095ec2';
const VARIANT = '0c5a2e4f-8c3b-4d8e-9f1a-2b3c4d5e6f70';
const OTHER_AUDIO = 'd92a13bf-c6f4-4ade-bb47-f69738435528';
const UUID_TASK = '5b3c9f00-1111-4222-8333-444455556666';

const track = (taskId: string, audioId: string) => ({ taskId, audioId });
const nothing = { tracks: [], taskIds: [], audioIds: [] };
/** Parts of a message that Discord fills in and that do not matter here are left out. */
const read = (message: object) => mentionedTracks(message as ReadableMessage);

test('a generator bot that lists a song with its two variants in fields', () => {
  const message = {
    content: '<@1100000000000000011> your song is ready!',
    embeds: [
      {
        type: 'rich',
        url: 'https://songbird.example/songs/night-drive',
        title: 'Night Drive',
        description: '*synthwave, 100 bpm*',
        fields: [
          { name: 'Task ID', value: `\`${TASK}\``, inline: false },
          { name: 'Variant 1 · Audio ID', value: `\`${AUDIO}\``, inline: true },
          { name: 'Variant 2 · Audio ID', value: `\`${VARIANT}\``, inline: true },
        ],
        author: { name: 'Songbird', icon_url: `https://cdn.discordapp.com/avatars/110/${OTHER_TASK}.webp` },
        thumbnail: { url: `https://cdn2.suno.ai/image_${OTHER_AUDIO}.jpeg` },
        footer: { text: 'Generated in 41 s' },
      },
    ],
    attachments: [],
  };
  expect(read(message)).toEqual({ ...nothing, tracks: [track(TASK, AUDIO), track(TASK, VARIANT)] });
});

test('a field whose value comes over the wire before its name', () => {
  const fields = [{ value: UUID_TASK, name: 'Task ID', inline: true }];
  expect(read({ embeds: [{ fields }] })).toEqual({ ...nothing, taskIds: [UUID_TASK] });
});

test('a bot that writes JSON, with the ids in either order', () => {
  const inOrder = `\`\`\`json\n{"taskId":"${TASK}","audioId":"${AUDIO}","model":"V4_5"}\n\`\`\``;
  const turned = `audio_id=${AUDIO.toUpperCase()} task_id=${TASK}`;
  for (const content of [inOrder, turned]) {
    expect(read({ content })).toEqual({ ...nothing, tracks: [track(TASK, AUDIO)] });
  }
});

test('several songs, each with its tracks', () => {
  const content = `1. ${TASK}: ${AUDIO}, ${VARIANT}\n2. ${OTHER_TASK}: ${OTHER_AUDIO}`;
  const tracks = [track(TASK, AUDIO), track(TASK, VARIANT), track(OTHER_TASK, OTHER_AUDIO)];
  expect(read({ content })).toEqual({ ...nothing, tracks });
});

test('several songs, each with its track before its task', () => {
  const content = `${AUDIO} (${TASK})\n${OTHER_AUDIO} (${OTHER_TASK})`;
  expect(read({ content }).tracks).toEqual([track(TASK, AUDIO), track(OTHER_TASK, OTHER_AUDIO)]);
});

test('an embed for each song, and links to the tracks in the words before', () => {
  const embed = (taskId: string, audioId: string) => ({
    description: `task ${taskId}\n[listen](https://suno.com/song/${audioId})`,
  });
  const message = {
    content: `https://suno.com/song/${AUDIO} and https://suno.com/song/${OTHER_AUDIO}`,
    embeds: [embed(TASK, AUDIO), embed(OTHER_TASK, OTHER_AUDIO)],
  };
  expect(read(message).tracks).toEqual([track(TASK, AUDIO), track(OTHER_TASK, OTHER_AUDIO)]);
});

test.each([
  ['a link to the song', { content: `listen: https://suno.com/song/${AUDIO}?sh=abc` }],
  ['a link to its file', { content: `<https://cdn1.suno.ai/${AUDIO}.mp3>` }],
  ['a link to some file', { content: `https://files.example.com/2026/${AUDIO}.wav` }],
  ['a link in an embed', { embeds: [{ url: `https://suno.com/song/${AUDIO}` }] }],
  [
    'the link of a button',
    { components: [row({ type: 2, style: 5, url: `https://suno.com/song/${AUDIO}` })] },
  ],
  ['the words on a button', { components: [row({ type: 2, style: 2, custom_id: 'x', label: AUDIO })] }],
  ['a text among components', { components: [{ type: 17, components: [{ type: 10, content: AUDIO }] }] }],
  [
    'the name of a file',
    { attachments: [{ filename: `${AUDIO}.mp3`, url: 'https://cdn.discordapp.com/x' }] },
  ],
  [
    'the address of a file',
    {
      attachments: [
        { filename: 'a.mp3', url: `https://media.example.com/${AUDIO}.mp3?ex=1&hm=${TASK}${TASK}` },
      ],
    },
  ],
])('a track without its task: %s', (_what, message) => {
  expect(read(message)).toEqual({ ...nothing, audioIds: [AUDIO] });
});

test('a file beside the words that name its task', () => {
  const message = { content: `task id: ${TASK}`, attachments: [{ filename: `${AUDIO}.mp3` }] };
  expect(read(message)).toEqual({ ...nothing, tracks: [track(TASK, AUDIO)] });
});

test('a task without a track, and a task that is a UUID', () => {
  expect(read({ content: `Generating… task_id: ${TASK}` })).toEqual({ ...nothing, taskIds: [TASK] });
  for (const label of ['task_id: ', 'taskId=', '"task_id": "', '**Task ID:** `', 'task-id\n']) {
    const content = `${label}${UUID_TASK} ${AUDIO}`;
    expect(read({ content }), label).toEqual({ ...nothing, tracks: [track(UUID_TASK, AUDIO)] });
  }
});

test('a message that was forwarded, and one that was answered', () => {
  const song = { content: `${TASK} ${AUDIO}`, embeds: [], attachments: [] };
  const found = { ...nothing, tracks: [track(TASK, AUDIO)] };
  expect(read({ content: '', message_snapshots: [{ message: song }] })).toEqual(found);
  expect(read({ content: 'karaoke please!', referenced_message: song })).toEqual(found);
  expect(read({ content: `rather ${OTHER_TASK}`, referenced_message: song }).taskIds).toEqual([OTHER_TASK]);
  expect(read({ content: 'hello', referenced_message: null })).toEqual(nothing);
});

test.each([
  [
    'ids of Discord',
    '<@1100000000000000011> https://discord.com/channels/1100000000000000100/1100000000000000200/1',
  ],
  ['an avatar', `https://cdn.discordapp.com/avatars/1100000000000000011/a_${TASK}.gif?size=128`],
  ['what Discord has of a picture elsewhere', `https://images-ext-1.discordapp.net/external/${TASK}/x.png`],
  ['a separated file', `https://file.example.com/s/${AUDIO}_Vocals.mp3 and ${AUDIO}_Instrumental.mp3`],
  ['a longer hash', `sha256 ${TASK}${TASK}, sha1 ${TASK}00000000`],
  ['a part of a word', `x${TASK} ${TASK}x ${AUDIO}-1 ${TASK.slice(1)}`],
  [
    'the address of a callback',
    `https://bot.example.com/callbacks/8kx0v1c2/${'N2xoftQ5QsGx5Ly0OwlewpHOLDERabcdefghij-_012'}`,
  ],
  ['masked ids', 'task_id 5c79****be8e, audio_id e231****-****-****'],
])('%s: no ids of songs', (_what, content) => {
  expect(read({ content })).toEqual(nothing);
});

test('an id that stands there twice is one', () => {
  const content = `${TASK} ${AUDIO} https://suno.com/song/${AUDIO} ${TASK}`;
  expect(read({ content })).toEqual({ ...nothing, tracks: [track(TASK, AUDIO)] });
});

test('no more tracks than a menu can offer', () => {
  const uuid = (n: number) => `376c687e-d439-42c1-b1e4-${String(n).padStart(12, '0')}`;
  const content = `${TASK} ${Array.from({ length: 60 }, (_, n) => uuid(n)).join(' ')}`;
  const { tracks } = read({ content });
  expect(tracks).toHaveLength(25);
  expect(tracks[24]).toEqual(track(TASK, uuid(24)));
});

test.each([
  ...HOSTILE_TEXTS.map((text) => [text.slice(0, 20), text]),
  ['hexadecimal digits without an end', 'a'.repeat(100_000)],
  ['dashes', `${'0000-'.repeat(20_000)}`],
  ['halves of ids', `${AUDIO.slice(0, 35)} `.repeat(5_000)],
  ['a link of Discord without an end', `https://${'a.'.repeat(50_000)}discord.com/`],
  ['labels without an id', 'task_id: '.repeat(10_000)],
  ['ids without an end', `task id ${UUID_TASK} `.repeat(3_000)],
])('is not held up by a hostile message: %s', (_what, text) => {
  const started = performance.now();
  const embed = { title: text, description: text, fields: Array(25).fill({ name: text, value: text }) };
  const { tracks } = read({ content: text, embeds: Array(10).fill(embed) });
  expect(tracks.length).toBeLessThanOrEqual(25);
  expect(performance.now() - started).toBeLessThan(500);
});

test('is not held up by components in components', () => {
  let deep: object = { type: 10, content: `${TASK} ${AUDIO}` };
  for (let depth = 0; depth < 5_000; depth++) deep = { type: 17, components: [deep] };
  expect(read({ components: [deep] })).toEqual(nothing);
});

function row(button: object) {
  return { type: 1, components: [button] };
}
