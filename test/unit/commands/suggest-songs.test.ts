import { beforeEach, expect, test } from 'vitest';
import { createSuggestTasks, createSuggestTracks } from '../../../src/commands/suggest-songs.ts';
import { UpstreamError } from '../../../src/errors.ts';
import type { RecentTrack } from '../../../src/services/jobs/recent-songs.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import type { Song } from '../../../src/services/separation/schemas.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');
const TASK = '3e63b4cc88d52611159371f6af5571e7';
const NEW_TASK = 'b1946ac92492d2347c6235b4d2611184';
const AUDIO = '376c687e-d439-42c1-b1e4-bcb43b095ec2';
const VARIANT = '0c5a2e4f-8c3b-4d8e-9f1a-2b3c4d5e6f70';
const AT = Date.UTC(2026, 10, 23, 12);

const asked = (title: string | undefined, over: Partial<RecentTrack> = {}): RecentTrack => ({
  track: { taskId: TASK, audioId: AUDIO },
  title,
  variant: undefined,
  at: AT,
  isOwn: false,
  ...over,
});
const other = (n: number) => ({
  taskId: `task-number-${n}`,
  audioId: `376c687e-d439-42c1-b1e4-${String(n).padStart(12, '0')}`,
});

let recent: RecentTrack[];
let answers: Map<string, Song>;
let remembered: Map<string, Song>;
let looked: string[];

const services = {
  recentSongs: async () => recent,
  songs: {
    find: async (taskId: string) => {
      looked.push(taskId);
      const song = answers.get(taskId);
      if (song === undefined) throw new UpstreamError('unsent');
      return song;
    },
    known: (taskId: string) => remembered.get(taskId),
  },
};
const who = { guildId: 'g', channelId: 'c', userId: 'u', languages: { member: 'en', server: 'en' } } as const;
const tasks = (typed = '', others = {}, reader = t) =>
  createSuggestTasks(services)({ ...who, t: reader, typed, others });
const tracks = (typed = '', others = {}, reader = t) =>
  createSuggestTracks(services)({ ...who, t: reader, typed, others });
const namesOf = (offered: readonly { name: string }[]) => offered.map(({ name }) => name);

beforeEach(() => {
  recent = [];
  looked = [];
  remembered = new Map();
  const title = 'Night Drive';
  answers = new Map([
    [
      NEW_TASK,
      {
        status: 'SUCCESS',
        tracks: [
          { audioId: AUDIO, variant: 1, title, durationSeconds: 191.6 },
          { audioId: VARIANT, variant: 2, title, durationSeconds: 59.2 },
        ],
      },
    ],
  ]);
});

test('recent songs are offered by title and date, own ones marked, each once', async () => {
  recent = [
    asked('Night Drive', { isOwn: true }),
    asked('Night Drive', { track: { taskId: TASK, audioId: VARIANT } }),
    asked('Añoranza', { track: other(1), at: AT - 86_400_000 }),
    asked(undefined, { track: other(2) }),
  ];
  expect(await tasks()).toEqual([
    { name: 'Night Drive · 23 Nov · you', value: TASK },
    { name: 'Añoranza · 22 Nov', value: 'task-number-1' },
    { name: 'task-number-2 · 23 Nov', value: 'task-number-2' },
  ]);
  expect(looked).toEqual([]);
});

test('no more songs are offered than Discord takes', async () => {
  recent = Array.from({ length: 40 }, (_, n) => asked(`Song ${n}`, { track: other(n) }));
  expect(await tasks()).toHaveLength(25);
  expect(await tracks()).toHaveLength(25);
});

test.each([
  ['a part of the title', 'drive'],
  ['other case', 'NIGHT'],
  ['words in another order', 'drive nig'],
  ['no accents', 'canción'],
  ['the id', TASK],
  ['the beginning of the id', TASK.slice(0, 6)],
  ['the id of the track', AUDIO],
  ['a link to the track', `https://suno.com/song/${AUDIO}?sh=1`],
  ['spaces around it', '  night  '],
])('a song is found by %s', async (_what, typed) => {
  recent = [asked('Something Else', { track: other(1) }), asked('Cancion: Night Drivé')];
  expect(await tasks(typed)).toEqual([{ name: 'Cancion: Night Drivé · 23 Nov', value: TASK }]);
});

test('a typed id of a song that nobody has asked for is offered with its title', async () => {
  recent = [asked('Something Else')];
  const titled = { name: `Night Drive · ${NEW_TASK}`, value: NEW_TASK };
  expect(await tasks(NEW_TASK)).toEqual([titled]);
  expect(await tasks(` \`${NEW_TASK}\` `)).toEqual([titled]);
  expect(await tasks(`https://songs.example/?taskId=${NEW_TASK}&x=1`)).toEqual([titled]);
});

test('a typed id that cannot be looked up is offered as it is', async () => {
  const id = 'ffffffffffffffffffffffffffffffff';
  expect(await tasks(id)).toEqual([{ name: `Use this id: ${id}`, value: id }]);
  expect(looked).toEqual([id]);
});

test('half an id is not looked up', async () => {
  expect(await tasks(NEW_TASK.slice(0, 20))).toEqual([
    { name: `Use this id: ${NEW_TASK.slice(0, 20)}`, value: NEW_TASK.slice(0, 20) },
  ]);
  expect(looked).toEqual([]);
});

test.each(['midnight', 'night drive', 'abc1', '5c79****be8e', 'https://suno.com/song/x'])(
  'what cannot be an id, or is rather a title, is not offered as one: %s',
  async (typed) => {
    expect(await tasks(typed)).toEqual([]);
  },
);

test('the task of a track that is chosen already comes first', async () => {
  recent = [asked('First', { track: other(1) }), asked('Second'), asked('Third', { track: other(3) })];
  expect(namesOf(await tasks('', { audio_id: AUDIO }))[0]).toBe('Second · 23 Nov');
});

test('the tracks of the chosen task are offered by title, length and variant', async () => {
  expect(await tracks('', { task_id: NEW_TASK })).toEqual([
    { name: 'Night Drive · 3:12 · variant 1', value: AUDIO },
    { name: 'Night Drive · 0:59 · variant 2', value: VARIANT },
  ]);
  expect(namesOf(await tracks('variant 2', { task_id: NEW_TASK }))).toEqual([
    'Night Drive · 0:59 · variant 2',
  ]);
  expect(namesOf(await tracks('3:12', { task_id: NEW_TASK }))).toEqual(['Night Drive · 3:12 · variant 1']);
  expect(namesOf(await tracks(VARIANT, { task_id: NEW_TASK }))).toEqual(['Night Drive · 0:59 · variant 2']);
});

test('when upstream does not answer, what was seen of the task is offered', async () => {
  recent = [asked('Night Drive', { variant: 2 }), asked('Something Else', { track: other(1) })];
  expect(await tracks('', { task_id: TASK })).toEqual([{ name: 'Night Drive · variant 2', value: AUDIO }]);
  remembered.set(TASK, {
    status: 'FIRST_SUCCESS',
    tracks: [{ audioId: VARIANT, variant: 1, title: undefined, durationSeconds: undefined }],
  });
  expect(await tracks('', { task_id: TASK })).toEqual([{ name: 'Untitled · variant 1', value: VARIANT }]);
});

test('without a task, the tracks of recent songs are offered', async () => {
  recent = [asked('Night Drive', { variant: 2, isOwn: true }), asked('Añoranza', { track: other(1) })];
  const named = [
    { name: 'Night Drive · variant 2 · 23 Nov · you', value: AUDIO },
    { name: 'Añoranza · 23 Nov', value: other(1).audioId },
  ];
  for (const task_id of ['', 'not an id', '***']) expect(await tracks('', { task_id })).toEqual(named);
  expect(await tracks('anoranza')).toEqual(named.slice(1));
});

test('a typed track that is unknown is offered as it is', async () => {
  expect(await tracks(`https://suno.com/song/${AUDIO.toUpperCase()}`)).toEqual([
    { name: `Use this id: ${AUDIO}`, value: AUDIO },
  ]);
  expect(await tracks('night')).toEqual([]);
});

test('an odd id of upstream is not offered', async () => {
  const odd = { variant: 1, title: 'Odd', durationSeconds: undefined };
  answers.set(NEW_TASK, { status: 'SUCCESS', tracks: [{ ...odd, audioId: 'x'.repeat(200) }] });
  expect(await tracks('', { task_id: NEW_TASK })).toEqual([]);
});

test.each(HOSTILE_TEXTS)('no title makes a suggestion that Discord refuses (%#)', async (title) => {
  recent = [asked(title, { isOwn: true, variant: 12, track: { taskId: 'a1'.repeat(32), audioId: AUDIO } })];
  answers.set(NEW_TASK, {
    status: 'SUCCESS',
    tracks: [{ audioId: AUDIO, variant: 12, title, durationSeconds: 4_000 }],
  });
  for (const reader of READERS) {
    const offered = [
      ...(await tasks('', {}, reader)),
      ...(await tasks(NEW_TASK, {}, reader)),
      ...(await tracks('', {}, reader)),
      ...(await tracks('', { task_id: NEW_TASK }, reader)),
    ];
    expect(offered).toHaveLength(4);
    for (const { name, value } of offered) {
      expect(name.trim().length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(100);
      expect(name).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}/u);
      expect(value.length).toBeLessThanOrEqual(100);
    }
  }
});

test.each(HOSTILE_TEXTS)('whatever is typed, something or nothing is offered (%#)', async (typed) => {
  recent = [asked('Night Drive')];
  await tasks(typed);
  await tracks(typed, { task_id: typed });
});
