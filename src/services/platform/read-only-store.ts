import { CorruptRecordError, StoreError } from '../../errors.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { decodeEntry, listEntries, TABLE } from './sqlite-rows.ts';
import type { Store } from './store.ts';

/** The store as somebody sees it who may not change it. */
export type ReadOnlyStore = Pick<Store, 'get' | 'list' | 'close'>;

/**
 * Opens the store's file for reading, also while the bot runs, which notices nothing: in a WAL database readers and
 * the writer do not wait for each other.
 * @throws StoreError when there is no such store.
 */
export async function openReadOnlyStore(path: string): Promise<ReadOnlyStore> {
  const reading = <Result>(task: Promise<Result>): Promise<Result> =>
    task.catch((error: unknown) => {
      throw new StoreError(`read ${path}`, error);
    });
  const file = await reading(openSqliteFile(path, 'read'));
  return {
    async get(key) {
      const [row] = await reading(
        file.query<{ value: string }>(`SELECT value FROM ${TABLE} WHERE key = ?`, [key]),
      );
      if (row === undefined) return undefined;
      const entry = decodeEntry(key, row.value);
      if ('corrupt' in entry) throw new CorruptRecordError(key, new Error(entry.corrupt));
      return entry.record;
    },
    list: (prefix) => listEntries((sql, parameters) => reading(file.query(sql, parameters)), prefix),
    close: file.close,
  };
}
