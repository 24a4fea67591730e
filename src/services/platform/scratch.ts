import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Folders of our own for what nobody needs after the process has ended. */
export interface Scratch {
  /** A new folder that nobody else may read or can have put in place before us. */
  newFolder(): Promise<string>;
  /** Removes every folder, also those that earlier processes have left behind. */
  clear(): Promise<void>;
}

/**
 * `name` must belong to one process at a time: all folders that begin with it are taken for its own. One folder for each
 * purpose, because systems remove those that have not been touched for days.
 */
export function createScratch(name: string): Scratch {
  const prefix = `${name}-`;
  return {
    newFolder: () => mkdtemp(join(tmpdir(), prefix)),
    async clear() {
      const left = (await readdir(tmpdir()).catch(() => [])).filter((entry) => entry.startsWith(prefix));
      // What is not ours to remove stays: it is in nobody's way.
      await Promise.allSettled(
        left.map((entry) => rm(join(tmpdir(), entry), { recursive: true, force: true })),
      );
    },
  };
}
