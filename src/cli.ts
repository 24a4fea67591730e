#!/usr/bin/env node
import { createBackup } from './cli/backup.ts';
import { createRestore } from './cli/restore.ts';
import { runCli } from './cli/run-cli.ts';
import { loadEnvironment, readStoreConfig } from './config.ts';
import { backupStore } from './services/platform/backup-store.ts';
import { systemClock as clock } from './services/platform/clock.ts';
import { restoreStore } from './services/platform/restore-store.ts';
import { storePathOf } from './services/platform/sqlite-store.ts';
import { version } from './version.ts';

const storeConfig = () => readStoreConfig(loadEnvironment());
const storePath = () => storePathOf(storeConfig().storeUrl);

const commands = [
  createBackup({ storePath, backupStore }),
  createRestore({ storePath, restoreStore, clock }),
];

// Whoever reads along may have seen enough: `stemsmith jobs | head`.
process.stdout.on('error', () => process.exit());

process.exitCode = await runCli(process.argv.slice(2), {
  commands,
  version,
  print: (line) => void process.stdout.write(`${line}\n`),
  complain: (line) => void process.stderr.write(`${line}\n`),
});
