import { open } from 'node:fs/promises';
import { inspectStore, type StoreContents } from './inspect-store.ts';
import { openSqliteFile } from './sqlite-file.ts';

/**
 * Writes a consistent copy of a store, of one moment, also while the bot runs; resolves to what it holds when it has
 * been read back and is on the disk. Only its owner may read it: it holds tokens. One that fails is left as it is.
 */
export async function copyStore(from: string, to: string): Promise<StoreContents> {
  const source = await openSqliteFile(from, 'read');
  try {
    // SQLite fills an empty file, and refuses one that is not.
    const copy = await open(to, 'wx', 0o600);
    try {
      await source.query('VACUUM INTO ?', [to]);
      const contents = await inspectStore(to);
      await copy.sync();
      return contents;
    } finally {
      await copy.close();
    }
  } finally {
    await source.close();
  }
}
