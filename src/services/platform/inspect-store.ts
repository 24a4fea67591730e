import { StoreError } from '../../errors.ts';
import { openSqliteFile } from './sqlite-file.ts';
import { TABLE } from './sqlite-rows.ts';

/** What is in a store. */
export interface StoreContents {
  records: number;
  /** Records by the first part of their key, `jobs` or `ledgers`. */
  kinds: Readonly<Record<string, number>>;
}

/**
 * Reads a whole store, also while the bot runs, and counts what is in it.
 * @throws StoreError when the file is none of ours or is damaged.
 */
export async function inspectStore(path: string): Promise<StoreContents> {
  const fail = (error: unknown): never => {
    throw new StoreError(`read ${path}`, error);
  };
  const file = await openSqliteFile(path, 'read').catch(fail);
  try {
    const [verdict] = await file.query<{ integrity_check: string }>('PRAGMA integrity_check(1)');
    if (verdict?.integrity_check !== 'ok') throw new Error(`it is damaged: ${verdict?.integrity_check}`);
    const rows = await file.query<{ kind: string; count: number }>(
      `SELECT substr(key, 1, instr(key || '/', '/') - 1) AS kind, count(*) AS count FROM ${TABLE} GROUP BY kind`,
    );
    return {
      records: rows.reduce((sum, { count }) => sum + count, 0),
      kinds: Object.fromEntries(rows.map(({ kind, count }) => [kind, count])),
    };
  } catch (error) {
    return fail(error);
  } finally {
    await file.close();
  }
}
