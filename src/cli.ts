#!/usr/bin/env node
import { createBackup } from './cli/backup.ts';
import { createDoctor } from './cli/doctor.ts';
import { createJobs } from './cli/jobs.ts';
import { createQuota } from './cli/quota.ts';
import { createRestore } from './cli/restore.ts';
import { runCli } from './cli/run-cli.ts';
import { loadEnvironment, readConfig, readStoreConfig } from './config.ts';
import { backupStore } from './services/platform/backup-store.ts';
import { systemClock as clock } from './services/platform/clock.ts';
import { openReadOnlyStore } from './services/platform/read-only-store.ts';
import { readRecords } from './services/platform/read-records.ts';
import { restoreStore } from './services/platform/restore-store.ts';
import { storePathOf } from './services/platform/sqlite-store.ts';
import { version } from './version.ts';

const storeConfig = () => readStoreConfig(loadEnvironment());
const storePath = () => storePathOf(storeConfig().storeUrl);
const openStore = () => openReadOnlyStore(storePath());

const commands = [
  createDoctor({
    readConfig: () => readConfig(loadEnvironment()),
    // The doctor alone needs discord.js, which takes longer to load than everything else takes to run.
    connect: async (config) => (await import('./doctor.ts')).connectDoctor(config),
  }),
  createJobs({ openStore, readRecords }),
  createQuota({ openStore, readRecords, limits: () => storeConfig().quotas, clock }),
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
