import type { StoreFacts } from '../../services/platform/store-facts.ts';
import type { Finding } from './finding.ts';

const MEGABYTE = 1024 * 1024;
const FREE_NEEDED = 50 * MEGABYTE;
const FREE_WANTED = 500 * MEGABYTE;

/** Whether the store can be read, written and grow. */
export function checkStore(facts: StoreFacts): Finding[] {
  const { path, contents, writeProblem, freeBytes, isLocked } = facts;
  const found: Finding[] = [];
  const add = (level: Finding['level'], detail: string, todo?: string) =>
    found.push({ check: 'store', level, detail, ...(todo === undefined ? {} : { todo }) });

  if (contents !== undefined && 'problem' in contents) {
    add(
      'problem',
      `${path} cannot be read: ${contents.problem}`,
      'see that STORE_URL names the right file; if it does, stop the bot and bring back a backup: stemsmith restore FILE',
    );
  } else if (writeProblem !== undefined) {
    add(
      'problem',
      `${path} cannot be written: ${writeProblem}`,
      'let the user of the bot write to it and its folder',
    );
  } else if (contents === undefined) {
    add('ok', `there is none yet; it is made at ${path} when the bot starts`);
  } else {
    const { records, kinds } = contents;
    const state = isLocked ? 'the bot is running' : 'the bot is not running';
    add('ok', `${path} is whole and writable: ${records} records, ${kinds.jobs ?? 0} jobs; ${state}`);
    if (kinds.quarantine !== undefined) {
      add(
        'warning',
        `${kinds.quarantine} records could not be understood and were put aside`,
        'look for "put aside" in the log of the bot; was it written by a newer version?',
      );
    }
  }
  const free = `${Math.floor(freeBytes / MEGABYTE)} MB are free on the disk`;
  if (freeBytes < FREE_NEEDED) add('problem', free, 'make room: without it nothing can be accepted any more');
  else if (freeBytes < FREE_WANTED) add('warning', free, 'make room before it runs out');
  return found;
}
