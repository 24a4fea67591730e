import { KeyvSqlite } from '@keyv/sqlite';

/** A table in a file; a resolved write survives a power loss. The driver and its settings are the bot's own. */
export async function openDurableTable(path: string) {
  const adapter = new KeyvSqlite({ uri: `sqlite://${path}`, table: 'floor' });
  await adapter.query('PRAGMA journal_mode = WAL');
  await adapter.query('PRAGMA synchronous = FULL');
  return {
    async write(key: string, value: string): Promise<void> {
      await adapter.query('INSERT OR REPLACE INTO floor (key, value) VALUES (?, ?)', key, value);
    },
  };
}
