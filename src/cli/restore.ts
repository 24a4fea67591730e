import { resolve } from 'node:path';
import type { Clock } from '../services/platform/clock.ts';
import type { restoreStore } from '../services/platform/restore-store.ts';
import { type CliCommand, defineCliCommand, onlyOperand } from './cli-command.ts';
import { contentsLine } from './contents-line.ts';

interface RestoreOptions {
  storePath: () => string;
  restoreStore: typeof restoreStore;
  clock: Pick<Clock, 'now'>;
}

/** `stemsmith restore FILE` */
export const createRestore = ({ storePath, restoreStore, clock }: RestoreOptions): CliCommand =>
  defineCliCommand({
    name: 'restore',
    summary: 'puts a backup in the place of what the bot knows; the bot must be stopped',
    usage: 'FILE',
    help: `FILE is verified before anything is changed. The present store is kept beside the new one under a dated name.
What happened since the backup is forgotten: its charges do not count, its results are not found again, and a request
that waited to be sent in the backup is sent, and paid, again.`,
    options: {},
    async *run({ operands }) {
      const [file, path] = [resolve(onlyOperand(operands, 'FILE')), storePath()];
      const stamp = new Date(clock.now()).toISOString().replaceAll(':', '-');
      const { contents, keptAs } = await restoreStore(file, path, `${path}.before-${stamp}`);
      yield `Restored ${path} from ${file}: ${contentsLine(contents)}.`;
      yield keptAs === undefined ? 'There was no store before.' : `The store of before is kept as ${keptAs}.`;
      return 0;
    },
  });
