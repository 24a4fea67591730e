import { beforeEach, expect, test } from 'vitest';
import { UpstreamError } from '../../../src/errors.ts';
import type { Song } from '../../../src/services/separation/schemas.ts';
import { createSongs, type Songs } from '../../../src/services/separation/songs.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';

const songOf = (status: string): Song => ({
  status,
  tracks: [{ audioId: 'a', variant: 1, title: 'Night Drive', durationSeconds: 192 }],
});

let clock: ManualClock;
/** Who waits for a turn, and the requests that were sent; both are answered by the test. */
let line: { give: () => void; isGone: boolean }[];
let sent: { taskId: string; answer: (song: Song) => void; fail: (error: unknown) => void }[];
let slowed: number;
let isFree: boolean;
let songs: Songs;

beforeEach(() => {
  clock = createManualClock();
  line = [];
  sent = [];
  slowed = 0;
  isFree = true;
  songs = createSongs({
    clock,
    capacity: 3,
    client: {
      song: (taskId) =>
        new Promise((answer, fail) => {
          sent.push({ taskId, answer, fail });
        }),
    },
    budget: {
      turn: (_priority, signal) =>
        new Promise((resolve, reject) => {
          const place = { give: resolve, isGone: false };
          if (isFree) return resolve();
          line.push(place);
          signal?.addEventListener('abort', () => {
            place.isGone = true;
            reject(signal.reason);
          });
        }),
      slowDown: () => {
        slowed++;
      },
    },
  });
});

const settled = (promise: Promise<unknown>) =>
  promise.then(
    () => 'found',
    (error: unknown) => (error instanceof UpstreamError ? error.reason : error),
  );

/** Looks a song up and has it answered. */
async function look(taskId: string, status = 'SUCCESS'): Promise<void> {
  const finding = songs.find(taskId);
  await clock.advance(0);
  sent.at(-1)?.answer(songOf(status));
  await finding;
}

test('a finished song is looked up once a day', async () => {
  await look('one');
  await clock.advance(24 * 3_600_000 - 1);
  expect(await songs.find('one')).toEqual(songOf('SUCCESS'));
  expect(sent).toHaveLength(1);
  await clock.advance(1);
  await look('one');
  expect(sent).toHaveLength(2);
});

test.each(['PENDING', 'TEXT_SUCCESS', 'FIRST_SUCCESS'])(
  'a song that is %s is looked up again after some seconds',
  async (status) => {
    await look('one', status);
    await songs.find('one');
    expect(sent).toHaveLength(1);
    await clock.advance(10_000);
    await look('one');
    expect(sent).toHaveLength(2);
    expect(songs.known('one')?.status).toBe('SUCCESS');
  },
);

test('a failure is remembered for a few seconds, and what was seen before it is still known', async () => {
  await look('one', 'FIRST_SUCCESS');
  await clock.advance(10_000);
  const failing = settled(songs.find('one'));
  await clock.advance(0);
  sent[1]?.fail(new UpstreamError('maintenance'));
  expect(await failing).toBe('maintenance');
  expect(await settled(songs.find('one'))).toBe('maintenance');
  expect(sent).toHaveLength(2);
  expect(songs.known('one')).toEqual(songOf('FIRST_SUCCESS'));
  await clock.advance(5_000);
  await look('one');
  expect(sent).toHaveLength(3);
});

test('being too fast for upstream slows everything down', async () => {
  const failing = settled(songs.find('one'));
  await clock.advance(0);
  sent[0]?.fail(new UpstreamError('declined'));
  expect(await failing).toBe('declined');
  expect(slowed).toBe(1);
});

test('those who ask at once share one request, and one of them may give up', async () => {
  const leaving = new AbortController();
  const left = settled(songs.find('one', { signal: leaving.signal }));
  const late = settled(songs.find('one', { withinMs: 1_000 }));
  const patient = settled(songs.find('one'));
  leaving.abort('enough');
  expect(await left).toBe('enough');
  await clock.advance(1_000);
  expect(await late).toBe('unclear');
  expect(sent).toHaveLength(1);
  sent[0]?.answer(songOf('SUCCESS'));
  expect(await patient).toBe('found');
  expect(clock.sleepers()).toBe(0);
});

test('an answer that comes when nobody waits any more is remembered all the same', async () => {
  const late = settled(songs.find('one', { withinMs: 100 }));
  await clock.advance(100);
  expect(await late).toBe('unclear');
  sent[0]?.answer(songOf('SUCCESS'));
  await clock.advance(0);
  expect(songs.known('one')).toEqual(songOf('SUCCESS'));
  expect(await songs.find('one')).toEqual(songOf('SUCCESS'));
  expect(sent).toHaveLength(1);
});

test('who still stands in line leaves it when nobody waits any more, and the next one begins anew', async () => {
  isFree = false;
  const [first, second] = [
    settled(songs.find('one', { withinMs: 100 })),
    settled(songs.find('one', { withinMs: 200 })),
  ];
  await clock.advance(100);
  expect(await first).toBe('unclear');
  expect(line).toMatchObject([{ isGone: false }]);
  await clock.advance(100);
  expect(await second).toBe('unclear');
  expect(line).toMatchObject([{ isGone: true }]);
  const third = settled(songs.find('one'));
  line[1]?.give();
  await clock.advance(0);
  sent[0]?.answer(songOf('SUCCESS'));
  expect(await third).toBe('found');
});

test('the songs that were asked for most recently are remembered, and no more', async () => {
  for (const taskId of ['one', 'two', 'three']) await look(taskId);
  await songs.find('one');
  await look('four');
  expect(songs.known('one')).toBeDefined();
  expect(songs.known('two')).toBeUndefined();
  expect(songs.known('three')).toBeDefined();
  expect(songs.known('four')).toBeDefined();
});

test('who has given up before asking causes no request', async () => {
  expect(await settled(songs.find('one', { signal: AbortSignal.abort('gone') }))).toBe('gone');
  expect(sent).toEqual([]);
});
