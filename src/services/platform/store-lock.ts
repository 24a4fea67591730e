import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreError, StoreInUseError } from '../../errors.ts';
import { isBusy, openSqliteFile } from './sqlite-file.ts';

/** The file that stands for the right to use the store at `path`. */
export const lockFileOf = (path: string) => `${path}.lock`;

/**
 * Holds the store at `path` until the result is called. The operating system takes the lock back when we die, however
 * we die.
 * @throws StoreInUseError when another process holds it.
 */
export async function lockStore(path: string): Promise<() => Promise<void>> {
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw new StoreError(`make the folder ${dirname(path)}`, error);
  }
  const lock = await openSqliteFile(lockFileOf(path), 'create').catch((error: unknown) => {
    throw new StoreError(`open ${path}`, error);
  });
  try {
    await lock.query('BEGIN EXCLUSIVE');
  } catch (error) {
    await lock.close();
    if (isBusy(error)) throw new StoreInUseError(path, error);
    throw new StoreError(`open ${path}`, error);
  }
  return () => lock.close();
}

/** Whether a process holds the store at `path`: the bot runs. Takes no lock that the bot could run into. */
export async function isStoreLocked(path: string): Promise<boolean> {
  if (!existsSync(lockFileOf(path))) return false;
  const lock = await openSqliteFile(lockFileOf(path), 'read').catch((error: unknown) => {
    throw new StoreError(`look at ${lockFileOf(path)}`, error);
  });
  try {
    // Reading is what an exclusive lock forbids.
    await lock.query('SELECT * FROM sqlite_master');
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw new StoreError(`look at ${lockFileOf(path)}`, error);
  } finally {
    await lock.close();
  }
}
