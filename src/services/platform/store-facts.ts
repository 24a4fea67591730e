import { constants } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inspectStore, type StoreContents } from './inspect-store.ts';
import { isBusy, openSqliteFile } from './sqlite-file.ts';
import { isStoreLocked } from './store-lock.ts';

/** What can be seen of a store from outside. Problems are error messages. */
export interface StoreFacts {
  path: string;
  /** `undefined`: there is none yet. */
  contents: StoreContents | { problem: string } | undefined;
  /** Why it cannot be written, or made. */
  writeProblem: string | undefined;
  /** On its disk, for us. */
  freeBytes: number;
  /** The bot runs. */
  isLocked: boolean;
}

/** Looks at the store at `path` and changes nothing. */
export async function lookAtStore(path: string): Promise<StoreFacts> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  const folder = await nearestFolder(dirname(path));
  const { bavail, bsize } = await statfs(folder);
  const writing = exists ? tryToWrite(path) : access(folder, constants.W_OK);
  const writeProblem = await writing.then(() => undefined, messageOf);
  return {
    path,
    contents: exists
      ? await inspectStore(path).catch((error: unknown) => ({ problem: messageOf(error) }))
      : undefined,
    writeProblem,
    freeBytes: bavail * bsize,
    isLocked: await isStoreLocked(path).catch(() => false),
  };
}

/** The folder itself, or the one in which it would be made. */
async function nearestFolder(path: string): Promise<string> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  return isThere || dirname(path) === path ? path : await nearestFolder(dirname(path));
}

/** Begins to write, which needs the right and the room, and takes it back. */
async function tryToWrite(path: string): Promise<void> {
  const file = await openSqliteFile(path, 'write');
  try {
    await file.query('BEGIN IMMEDIATE');
    await file.query('ROLLBACK');
  } catch (error) {
    // Somebody writes this moment.
    if (!isBusy(error)) throw error;
  } finally {
    await file.close();
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
