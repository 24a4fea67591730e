import { randomUUID } from 'node:crypto';
import { access, link, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StoreError } from '../../errors.ts';
import { copyStore } from './copy-store.ts';
import type { StoreContents } from './inspect-store.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Backs the store up to `to`, which appears when it is complete and verified. A file that is there is never replaced.
 * @throws StoreError
 */
export async function backupStore(from: string, to: string): Promise<StoreContents> {
  const draft = `${to}.${randomUUID()}.part`;
  try {
    await refuseExisting(to);
    const contents = await copyStore(from, draft);
    await nameForGood(draft, to);
    await syncFolder(dirname(to));
    return contents;
  } catch (error) {
    throw new StoreError(`write a backup of ${from} to ${to}`, error);
  } finally {
    await rm(draft, { force: true });
  }
}

async function refuseExisting(path: string): Promise<void> {
  const exists = await access(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new Error('there is a file of this name already');
}

/** A link is refused where a file is, which a rename would replace; but not every file system has links. */
async function nameForGood(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw error;
    await refuseExisting(path);
    await rename(draft, path);
  }
}
