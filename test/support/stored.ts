import { join } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { Job } from '../../src/services/jobs/job.ts';
import { LedgerPage } from '../../src/services/quotas/ledger-page.ts';

/** The bot's database, seen from another process: a second connection to its file. */
export interface Stored {
  jobs(): Promise<Job[]>;
  /** Credits that are held or used, of everybody. */
  charged(): Promise<number>;
  /** Every record as it lies on the disk, `key value`. */
  everything(): Promise<string[]>;
  /** Keys of the records that were put aside. */
  quarantined(): Promise<string[]>;
  /** Writes a text where the bot expects a record. */
  write(key: string, text: string): Promise<void>;
  /** Keeps everybody else from writing until the result is called. */
  lock(): Promise<() => Promise<void>>;
}

/** Of the bot whose state lies in `stateDir`. Every call opens and closes a connection of its own. */
export function storedIn(stateDir: string): Stored {
  const connect = () => {
    const adapter = new KeyvSqlite({
      uri: `sqlite://${join(stateDir, 'stemsmith.sqlite')}`,
      table: 'stemsmith',
      busyTimeout: 5_000,
    });
    adapter.on('error', () => {});
    return adapter;
  };

  async function query<Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> {
    const adapter = connect();
    try {
      return (await adapter.query(sql, parameters)) as Row[];
    } finally {
      await adapter.disconnect();
    }
  }

  async function records(name: string): Promise<unknown[]> {
    const rows = await query<{ value: string }>(
      'SELECT value FROM stemsmith WHERE key > ? AND key < ? ORDER BY key',
      `${name}/`,
      `${name}0`,
    );
    return rows.map(({ value }) => JSON.parse(value).value);
  }

  return {
    jobs: async () => (await records('jobs')).map((record) => Job.parse(record)),
    async charged() {
      const pages = (await records('ledgers')).map((record) => LedgerPage.parse(record));
      const entries = pages.flatMap((page) => Object.values(page.entries));
      return entries.reduce((sum, { credits }) => sum + credits, 0);
    },
    async everything() {
      const rows = await query<{ key: string; value: string }>('SELECT key, value FROM stemsmith');
      return rows.map(({ key, value }) => `${key} ${value}`);
    },
    async quarantined() {
      const rows = await query<{ key: string }>("SELECT key FROM stemsmith WHERE key LIKE 'quarantine/%'");
      return rows.map(({ key }) => key);
    },
    async write(key, text) {
      await query('INSERT OR REPLACE INTO stemsmith (key, value) VALUES (?, ?)', key, text);
    },
    async lock() {
      const adapter = connect();
      await adapter.query('BEGIN IMMEDIATE');
      return async () => {
        await adapter.query('ROLLBACK');
        await adapter.disconnect();
      };
    },
  };
}
