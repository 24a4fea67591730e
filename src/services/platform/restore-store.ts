import { randomUUID } from 'node:crypto';
import { chown, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreError } from '../../errors.ts';
import { copyStore } from './copy-store.ts';
import { inspectStore, type StoreContents } from './inspect-store.ts';
import { lockFileOf, lockStore } from './store-lock.ts';
import { syncFolder } from './sync-folder.ts';

interface Restored {
  contents: StoreContents;
  /** Where the store lies that was there before, if there was one. */
  keptAs: string | undefined;
}

/**
 * Puts a copy of the backup `from` in the place of the store at `path`, and what was there aside as `keptAs`. The bot
 * can neither run nor start meanwhile.
 * @throws StoreInUseError while it runs; StoreError, before anything is changed, when the backup cannot be used.
 */
export async function restoreStore(from: string, path: string, keptAs: string): Promise<Restored> {
  const release = await lockStore(path);
  const draft = `${path}.${randomUUID()}.part`;
  try {
    await inspectStore(from);
    const contents = await copyStore(from, draft);
    await giveToOwner([draft, lockFileOf(path)], path);
    // What is written ahead belongs to its file, and goes with it.
    for (const part of ['-wal', '-shm']) await moveIfThere(`${path}${part}`, `${keptAs}${part}`);
    const isKept = await moveIfThere(path, keptAs);
    await rename(draft, path);
    await syncFolder(dirname(path));
    return { contents, keptAs: isKept ? keptAs : undefined };
  } catch (error) {
    throw error instanceof StoreError ? error : new StoreError(`put ${from} in the place of ${path}`, error);
  } finally {
    await rm(draft, { force: true });
    await release();
  }
}

/** Whoever restores as root must not leave the bot files that it may not open. */
async function giveToOwner(files: readonly string[], path: string): Promise<void> {
  const { uid, gid } = await stat(path).catch(() => stat(dirname(path)));
  if (process.getuid?.() !== 0) return;
  for (const file of files) await chown(file, uid, gid);
}

async function moveIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
