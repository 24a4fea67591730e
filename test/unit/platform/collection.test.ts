import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { CorruptRecordError } from '../../../src/errors.ts';
import { type Collection, createCollection } from '../../../src/services/platform/collection.ts';
import { createMemoryStore, type MemoryStore } from '../../support/memory-store.ts';
import { createRecordingLogger, type LogLine } from '../../support/silent-logger.ts';

const Song = z.strictObject({ title: z.string(), plays: z.number().int().default(0) });
type Song = z.infer<typeof Song>;

let store: MemoryStore;
let songs: Collection<Song>;
let lines: LogLine[];

beforeEach(() => {
  store = createMemoryStore();
  const recording = createRecordingLogger();
  lines = recording.lines;
  songs = createCollection({ store, name: 'songs', schema: Song, logger: recording.logger });
});

test('records are parsed on their way out, so that old ones get the defaults of new fields', async () => {
  store.disk.set('songs/a', '{"title":"Lanterns"}');
  expect(await songs.get('a')).toEqual({ title: 'Lanterns', plays: 0 });
  expect(await songs.get('b')).toBeUndefined();
});

test('an update sees the parsed record', async () => {
  store.disk.set('songs/a', '{"title":"Lanterns"}');
  const next = await songs.update('a', (song) => song && { ...song, plays: song.plays + 1 });
  expect(next).toEqual({ title: 'Lanterns', plays: 1 });
  expect(store.disk.get('songs/a')).toBe('{"title":"Lanterns","plays":1}');
});

test('what could not be read back is never written', async () => {
  await songs.update('a', () => ({ title: 'Lanterns', plays: 1 }));
  await expect(songs.update('a', (song) => song && { ...song, plays: 1.5 })).rejects.toThrow();
  expect(await songs.get('a')).toEqual({ title: 'Lanterns', plays: 1 });
});

test.each([
  ['is no JSON', '{"title":'],
  ['has another shape', '{"name":"Lanterns"}'],
])('a record that %s is put aside with a line in the log, and hides no other', async (_what, text) => {
  store.disk.set('songs/a', '{"title":"Lanterns"}');
  store.disk.set('songs/b', text);
  await expect(songs.get('b')).rejects.toBeInstanceOf(CorruptRecordError);
  expect(await songs.get('b')).toBeUndefined();
  expect(store.disk.has('quarantine/songs/b')).toBe(true);
  expect(lines).toContainEqual(expect.objectContaining({ key: 'songs/b', level: 50 }));

  store.disk.set('songs/c', text);
  const found: string[] = [];
  for await (const { id } of songs.list()) found.push(id);
  expect(found).toEqual(['a']);
  expect(store.disk.has('quarantine/songs/c')).toBe(true);
});

test('a store that fails is no reason to put a record aside', async () => {
  await songs.update('a', () => ({ title: 'Lanterns', plays: 1 }));
  store.isDown = true;
  await expect(songs.get('a')).rejects.toMatchObject({ code: 'store' });
  store.isDown = false;
  expect(await songs.get('a')).toEqual({ title: 'Lanterns', plays: 1 });
});
