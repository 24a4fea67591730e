import { resolve } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { Keyv } from 'keyv';
import { CorruptRecordError, StoreError } from '../../errors.ts';
import { createKeyedLock } from './keyed-lock.ts';
import type { Logger } from './logger.ts';
import { decodeEntry, listEntries, TABLE } from './sqlite-rows.ts';
import type { Store, Stored } from './store.ts';
import { lockStore } from './store-lock.ts';
import { createTogether } from './together.ts';

// A blocked statement holds one of libuv's four threads for this long.
const BUSY_TIMEOUT_MS = 1_000;
const MOST_TOGETHER = 200;

interface Row {
  key: string;
  value: string;
}

interface SqliteStoreOptions {
  /** `sqlite://relative/path` or `sqlite:///absolute/path`. */
  url: string;
  logger: Logger;
}

/** The file of a `sqlite://` url. */
export const storePathOf = (url: string): string => resolve(url.replace(/^sqlite:\/\//, ''));

/**
 * Keyv on one SQLite file: one Keyv, one table, one connection, so that our writes never wait for each other's
 * locks. WAL with `synchronous=FULL`: a resolved write survives a power loss.
 * @throws StoreInUseError when another process has it open; StoreError when it cannot be opened or written.
 */
export async function openSqliteStore({ url, logger }: SqliteStoreOptions): Promise<Store> {
  const path = storePathOf(url);
  const release = await lockStore(path);
  try {
    return await openLocked(path, release, logger);
  } catch (error) {
    await release();
    throw error;
  }
}

async function openLocked(path: string, release: () => Promise<void>, logger: Logger): Promise<Store> {
  const adapter = connect(path);
  const get = getTogether(adapter);
  adapter.set = setTogether(adapter);
  const keyv = new Keyv({
    store: adapter,
    useKeyPrefix: false,
    throwOnErrors: true,
    // Records are plain JSON. Keyv's own way, which also takes buffers, puts a second colon before a first one.
    serialize: JSON.stringify,
    deserialize: JSON.parse,
  });
  keyv.on('error', (error: unknown) => logger.error({ err: error }, 'the store reported an error'));
  const exclusively = createKeyedLock();

  const attempt = async <Result>(operation: string, task: () => Promise<Result>): Promise<Result> => {
    try {
      return await task();
    } catch (error) {
      if (error instanceof CorruptRecordError) throw error;
      throw new StoreError(operation, error);
    }
  };

  async function read(key: string): Promise<Stored | undefined> {
    const raw = await get(key);
    if (raw === undefined) return undefined;
    const entry = decodeEntry(key, raw);
    if ('corrupt' in entry) throw new CorruptRecordError(key, new Error(entry.corrupt));
    return entry.record;
  }

  async function write(key: string, record: Stored): Promise<void> {
    if (!(await keyv.set(key, record))) throw new Error('the adapter refused the write');
  }

  const store: Store = {
    get: (key) => attempt('read', () => read(key)),
    update: (key, change) =>
      exclusively(key, async () => {
        const current = await attempt('read', () => read(key));
        const next = change(current);
        if (next !== undefined) await attempt('write', () => write(key, next));
        return next;
      }),
    delete: (key) => exclusively(key, () => attempt('delete', async () => void (await keyv.delete(key)))),
    list: (prefix) =>
      listEntries((sql, parameters) => attempt('list', () => adapter.query(sql, parameters)), prefix),
    probe: () => attempt('write', () => write('probe', { ok: true })),
    async close() {
      await adapter.disconnect();
      await release();
    },
  };

  await attempt(`open ${path}`, async () => {
    await adapter.query('PRAGMA journal_mode = WAL');
    await adapter.query('PRAGMA synchronous = FULL');
  });
  await store.probe();
  return store;
}

function connect(path: string): KeyvSqlite {
  const adapter = new KeyvSqlite({ uri: `sqlite://${path}`, table: TABLE, busyTimeout: BUSY_TIMEOUT_MS });
  // Opening happens behind the constructor: without a listener and a first query in the same tick, a failure to
  // open is an unhandled rejection. The query that follows reports it.
  adapter.on('error', () => {});
  return adapter;
}

/** Reads one text, in one statement with all others that are asked for at the same time. */
function getTogether(adapter: KeyvSqlite): (key: string) => Promise<string | undefined> {
  return createTogether({
    most: MOST_TOGETHER,
    async run(keys) {
      const places = keys.map(() => '?').join(', ');
      const sql = `SELECT key, value FROM ${TABLE} WHERE key IN (${places})`;
      const rows: Row[] = await adapter.query(sql, keys);
      const found = new Map(rows.map(({ key, value }) => [key, value]));
      return keys.map((key) => found.get(key));
    },
  });
}

/**
 * The adapter's `set` for as many records at once as wait for the disk. SQLite has no group commit, but one statement
 * is one commit: all of its records are on disk when it ends, or none.
 */
function setTogether(adapter: KeyvSqlite): KeyvSqlite['set'] {
  const set = createTogether<Row, boolean>({
    most: MOST_TOGETHER,
    async run(rows) {
      const places = rows.map(() => '(?, ?)').join(', ');
      const sql = `INSERT OR REPLACE INTO ${TABLE} (key, value) VALUES ${places}`;
      await adapter.query(
        sql,
        rows.flatMap(({ key, value }) => [key, value]),
      );
      return rows.map(() => true);
    },
  });
  return (key, value) => set({ key, value });
}
