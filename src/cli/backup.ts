import { resolve } from 'node:path';
import type { backupStore } from '../services/platform/backup-store.ts';
import { type CliCommand, defineCliCommand, onlyOperand } from './cli-command.ts';
import { contentsLine } from './contents-line.ts';

interface BackupOptions {
  storePath: () => string;
  backupStore: typeof backupStore;
}

/** `stemsmith backup FILE` */
export const createBackup = ({ storePath, backupStore }: BackupOptions): CliCommand =>
  defineCliCommand({
    name: 'backup',
    summary: 'copies everything that the bot knows into a file, also while it runs',
    usage: 'FILE',
    help: `FILE must not exist; it appears when the copy is complete and has been read back. It is one SQLite file that
holds secrets (the key of the callbacks, tokens of open requests): keep it where only you can read it.`,
    options: {},
    async *run({ operands }) {
      const file = resolve(onlyOperand(operands, 'FILE'));
      const contents = await backupStore(storePath(), file);
      yield `Backed up to ${file}: ${contentsLine(contents)}.`;
      return 0;
    },
  });
