import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StoreError } from '../../../src/errors.ts';
import { backupStore } from '../../../src/services/platform/backup-store.ts';
import { inspectStore } from '../../../src/services/platform/inspect-store.ts';
import { openSqliteFile } from '../../../src/services/platform/sqlite-file.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemsmith-store-'));
  path = join(folder, 's.sqlite');
  const file = await openSqliteFile(path, 'create');
  await file.query('CREATE TABLE stemsmith (key VARCHAR(255) PRIMARY KEY, value TEXT)');
  for (const key of ['jobs/a', 'jobs/b', 'settings/1', 'probe']) {
    await file.query('INSERT INTO stemsmith VALUES (?, ?)', [key, 'x'.repeat(3_000)]);
  }
  await file.close();
});
afterEach(() => rm(folder, { recursive: true }));

/** Overwrites what stands at this place of the file. */
async function damage(at: number): Promise<void> {
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(512, 0xee), 0, 512, at);
  await file.close();
}

test('a store is counted by kind', async () => {
  expect(await inspectStore(path)).toEqual({ records: 4, kinds: { jobs: 2, probe: 1, settings: 1 } });
});

test('a store with a torn page is found out, and is not backed up', async () => {
  await damage(4096);
  await expect(inspectStore(path)).rejects.toThrow(StoreError);
  await expect(backupStore(path, join(folder, 'copy.sqlite'))).rejects.toThrow(StoreError);
  expect(await readdir(folder)).toEqual(['s.sqlite']);
});

test('a store that can be read and still contradicts itself is found out', async () => {
  const file = await openSqliteFile(path, 'write');
  await file.query("INSERT INTO stemsmith VALUES ('jobs/c', NULL)");
  await file.query('PRAGMA writable_schema = ON');
  await file.query(
    "UPDATE sqlite_master SET sql = replace(sql, 'TEXT', 'TEXT NOT NULL') WHERE type = 'table'",
  );
  await file.close();
  await expect(inspectStore(path)).rejects.toThrow(StoreError);
});

test('a database of somebody else is none', async () => {
  const file = await openSqliteFile(path, 'write');
  await file.query('DROP TABLE stemsmith');
  await file.close();
  await expect(inspectStore(path)).rejects.toThrow(StoreError);
});
