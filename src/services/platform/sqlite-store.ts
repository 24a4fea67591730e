import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { Keyv } from 'keyv';
import { CorruptRecordError, StoreError, StoreInUseError } from '../../errors.ts';
import { createKeyedLock } from './keyed-lock.ts';
import type { Logger } from './logger.ts';
import type { Store, Stored, StoreEntry } from './store.ts';
import { createTogether } from './together.ts';

// A blocked statement holds one of libuv's four threads for this long.
const BUSY_TIMEOUT_MS = 1_000;
const PAGE = 1_000;
const MOST_TOGETHER = 200;
const TABLE = 'stemsmith';

interface Row {
  key: string;
  value: string;
}

interface SqliteStoreOptions {
  /** `sqlite://relative/path` or `sqlite:///absolute/path`. */
  url: string;
  logger: Logger;
}

/**
 * Keyv on one SQLite file: one Keyv, one table, one connection, so that our writes never wait for each other's
 * locks. WAL with `synchronous=FULL`: a resolved write survives a power loss.
 * @throws StoreInUseError when another process has it open; StoreError when it cannot be opened or written.
 */
export async function openSqliteStore({ url, logger }: SqliteStoreOptions): Promise<Store> {
  const path = resolve(url.replace(/^sqlite:\/\//, ''));
  const release = await lockFile(path);
  try {
    return await openLocked(path, release, logger);
  } catch (error) {
    await release();
    throw error;
  }
}

/** Holds a lock that the operating system takes back when we die, however we die. */
async function lockFile(path: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw new StoreError(`make the folder ${dirname(path)}`, error);
  }
  const lock = connect(`${path}.lock`, 'lock', 0);
  try {
    await lock.query('SELECT 1');
    await lock.query('BEGIN EXCLUSIVE');
  } catch (error) {
    if (isBusy(error)) throw new StoreInUseError(path, error);
    throw new StoreError(`open ${path}`, error);
  }
  return () => lock.disconnect();
}

async function openLocked(path: string, release: () => Promise<void>, logger: Logger): Promise<Store> {
  const adapter = connect(path, TABLE, BUSY_TIMEOUT_MS);
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
    const entry = decode(key, raw);
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
    async *list(prefix) {
      let after = prefix;
      for (;;) {
        const from = after;
        const rows = await attempt('list', () => page(adapter, from, `${prefix}\u{10ffff}`));
        for (const row of rows) yield decode(row.key, row.value);
        const last = rows.at(-1);
        if (last === undefined || rows.length < PAGE) return;
        after = last.key;
      }
    },
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

function connect(path: string, table: string, busyTimeout: number): KeyvSqlite {
  const adapter = new KeyvSqlite({ uri: `sqlite://${path}`, table, busyTimeout });
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

async function page(adapter: KeyvSqlite, after: string, end: string): Promise<Row[]> {
  return await adapter.query(
    `SELECT key, value FROM ${TABLE} WHERE key > ? AND key < ? ORDER BY key LIMIT ${PAGE}`,
    [after, end],
  );
}

function decode(key: string, raw: string): StoreEntry {
  try {
    // Keyv's envelope around every value.
    const { value } = JSON.parse(raw) as { value?: Stored | null };
    if (value !== undefined && value !== null) return { key, record: value };
  } catch {
    // Told to the caller as a corrupt entry, who puts it aside.
  }
  return { key, corrupt: raw };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
