import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CorruptRecordError, StoreError, StoreInUseError } from '../../src/errors.ts';
import { openSqliteStore } from '../../src/services/platform/sqlite-store.ts';
import type { Store, StoreEntry } from '../../src/services/platform/store.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';

const folders: string[] = [];

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'stemsmith-store-'));
  folders.push(path);
  return path;
}

afterEach(async () => {
  for (const path of folders.splice(0)) await rm(path, { recursive: true, force: true });
});

const openSqlite = async () =>
  openSqliteStore({ url: `sqlite://${join(await folder(), 'sub', 's.sqlite')}`, logger });

async function all(entries: AsyncIterable<StoreEntry>): Promise<StoreEntry[]> {
  const found: StoreEntry[] = [];
  for await (const entry of entries) found.push(entry);
  return found;
}

describe.each([
  ['SQLite', openSqlite],
  ['the memory of the tests', async () => createMemoryStore()],
])('a store in %s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  test('gives back what was put, and nothing for what was not', async () => {
    await store.update('jobs/a', () => ({ title: 'Ä "quoted" \u{1f3b5}', n: 1.5, list: [null, true] }));
    expect(await store.get('jobs/a')).toEqual({ title: 'Ä "quoted" \u{1f3b5}', n: 1.5, list: [null, true] });
    expect(await store.get('jobs/b')).toBeUndefined();
  });

  test('a text that begins with a colon stays as it is, however often it is written', async () => {
    await store.update('jobs/a', () => ({ title: ':)', reason: ':base64:no' }));
    await store.update('jobs/a', (current) => ({ ...current, n: 1 }));
    expect(await store.get('jobs/a')).toEqual({ title: ':)', reason: ':base64:no', n: 1 });
  });

  test('what is written at the same time is there, each for itself', async () => {
    const keys = Array.from({ length: 500 }, (_, n) => `jobs/${n}`);
    await Promise.all(keys.map((key, n) => store.update(key, () => ({ n }))));
    expect(await Promise.all(keys.map((key) => store.get(key)))).toEqual(keys.map((_, n) => ({ n })));
  });

  test('an update sees the record before it, and changes nothing when it returns nothing', async () => {
    expect(await store.update('n', (current) => current ?? 1)).toBe(1);
    expect(await store.update('n', (current) => Number(current) + 1)).toBe(2);
    expect(await store.update('n', () => undefined)).toBeUndefined();
    expect(await store.get('n')).toBe(2);
  });

  test('no update of a key is lost when a hundred come at once', async () => {
    await Promise.all(
      Array.from({ length: 100 }, () => store.update('n', (current) => Number(current ?? 0) + 1)),
    );
    expect(await store.get('n')).toBe(100);
  });

  test('an update whose change throws leaves the record and the key usable', async () => {
    await store.update('n', () => 1);
    const failing = store.update('n', () => {
      throw new RangeError('no');
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await store.update('n', (current) => Number(current) + 1)).toBe(2);
  });

  test('a deleted record is gone, and deleting it again does nothing', async () => {
    await store.update('jobs/a', () => 1);
    await store.delete('jobs/a');
    await store.delete('jobs/a');
    expect(await store.get('jobs/a')).toBeUndefined();
  });

  test('lists a prefix in the order of keys, whatever else is stored and however much', async () => {
    const keys = Array.from({ length: 2_500 }, (_, n) => `jobs/${String(n).padStart(5, '0')}`);
    await Promise.all([...keys].reverse().map((key) => store.update(key, () => key)));
    for (const other of ['job', 'jobs', 'jobs0', 'jobs_/x', 'zebra', 'jobs%/x']) {
      await store.update(other, () => 'other');
    }
    const found = await all(store.list('jobs/'));
    expect(found).toEqual(keys.map((key) => ({ key, record: key })));
  });

  test('records may be deleted and changed while they are listed', async () => {
    for (const n of [1, 2, 3, 4]) await store.update(`a/${n}`, () => n);
    const seen: string[] = [];
    for await (const { key } of store.list('a/')) {
      seen.push(key);
      await store.delete(key);
    }
    expect(seen).toEqual(['a/1', 'a/2', 'a/3', 'a/4']);
    expect(await all(store.list('a/'))).toEqual([]);
  });

  test('a probe succeeds while writes are possible', async () => {
    await expect(store.probe()).resolves.toBeUndefined();
  });
});

describe('SQLite', () => {
  test('keeps everything over a restart', async () => {
    const url = `sqlite://${join(await folder(), 's.sqlite')}`;
    const first = await openSqliteStore({ url, logger });
    await first.update('jobs/a', () => ({ state: 'queued' }));
    await first.close();
    const second = await openSqliteStore({ url, logger });
    expect(await second.get('jobs/a')).toEqual({ state: 'queued' });
    await second.close();
  });

  test('is refused to a second process, and free again when the first one is killed', async () => {
    const path = join(await folder(), 's.sqlite');
    const holder = spawn(
      process.execPath,
      ['--import', 'tsx', 'test/support/hold-the-store.ts', `sqlite://${path}`],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(holder.stdout, 'data');
    const refused = await openSqliteStore({ url: `sqlite://${path}`, logger }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(StoreInUseError);
    expect(refused).toMatchObject({ path });

    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const store = await openSqliteStore({ url: `sqlite://${path}`, logger });
    expect(await store.get('from')).toBe('the holder');
    await store.close();
  });

  test('a record that is not JSON is reported as corrupt, by get and in lists, and hides no other', async () => {
    const path = join(await folder(), 's.sqlite');
    await (await openSqliteStore({ url: `sqlite://${path}`, logger })).close();
    const raw = new KeyvSqlite({ uri: `sqlite://${path}`, table: 'stemsmith' });
    await raw.set('jobs/b', '{"value":{"state":');
    await raw.disconnect();

    const store = await openSqliteStore({ url: `sqlite://${path}`, logger });
    await store.update('jobs/a', () => 1);
    await store.update('jobs/c', () => 3);
    await expect(store.get('jobs/b')).rejects.toBeInstanceOf(CorruptRecordError);
    expect(await all(store.list('jobs/'))).toEqual([
      { key: 'jobs/a', record: 1 },
      { key: 'jobs/b', corrupt: '{"value":{"state":' },
      { key: 'jobs/c', record: 3 },
    ]);
    await store.close();
  });

  test('a file that is no database is a clear error, and is left as it is', async () => {
    const path = join(await folder(), 's.sqlite');
    await writeFile(
      path,
      'this is a text about stems, and it is long enough to be no database at all\n'.repeat(40),
    );
    await expect(openSqliteStore({ url: `sqlite://${path}`, logger })).rejects.toBeInstanceOf(StoreError);
  });

  test('a folder that cannot be made is a clear error', async () => {
    const path = await folder();
    await writeFile(join(path, 'file'), '');
    const opening = openSqliteStore({ url: `sqlite://${join(path, 'file', 's.sqlite')}`, logger });
    await expect(opening).rejects.toBeInstanceOf(StoreError);
  });

  test('a write that another connection blocks is an error, not a silent success', async () => {
    const path = join(await folder(), 's.sqlite');
    const store = await openSqliteStore({ url: `sqlite://${path}`, logger });
    const intruder = new KeyvSqlite({ uri: `sqlite://${path}`, table: 'stemsmith' });
    await intruder.query('BEGIN IMMEDIATE');
    await expect(store.update('a', () => 1)).rejects.toBeInstanceOf(StoreError);
    await expect(store.probe()).rejects.toBeInstanceOf(StoreError);
    await intruder.query('ROLLBACK');
    expect(await store.get('a')).toBeUndefined();
    await expect(store.update('a', () => 2)).resolves.toBe(2);
    await intruder.disconnect();
    await store.close();
  });
});
