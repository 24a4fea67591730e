import { readdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Sandbox, startSandbox } from './page/server/start-sandbox.ts';

/*
 * The bot in a browser: imitations of Discord and of the separation API, the real bot in a process of its own, and a
 * page that looks like a channel. `npm run sandbox -- --help` tells the options.
 */

const usage = `npm run sandbox -- [--port 8300] [--state .sandbox] [--fresh]

  --port   of the page; the three ports after it are used too (0 takes any that are free)
  --state  the folder for the bot's database, its log and the sounds of the demo songs
  --fresh  empties that folder first`;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8300' },
        state: { type: 'string', default: '.sandbox' },
        fresh: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65_532)
      throw new Error('--port needs a port');
    return { ...values, port: Number(values.port), state: resolve(values.state) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

const { port, state, fresh, help } = readArguments();
if (help) {
  console.log(usage);
  process.exit(0);
}

let sandbox: Promise<Sandbox> | undefined;
let stopping = false;

async function stop(): Promise<void> {
  // The second time, nobody wants to wait; children end with this process.
  if (stopping) process.exit(1);
  stopping = true;
  // If it did not even start, that has been told.
  await sandbox?.then((started) => started.close()).catch(() => undefined);
  process.exit(0);
}
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());

/** Only what the sandbox puts there: whoever names a folder of their own by mistake loses nothing. */
async function emptyState(): Promise<void> {
  const own = /^(sounds|bot\.log|stemsmith\.sqlite.*)$/;
  const entries = await readdir(state).catch(() => []);
  await Promise.all(
    entries
      .filter((name) => own.test(name))
      .map((name) => rm(join(state, name), { recursive: true, force: true })),
  );
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}\nAnother sandbox runs already, or another program has the port: try --port 9300.`;
  }
  return error instanceof Error ? error.message : String(error);
}

if (fresh) await emptyState();
sandbox = startSandbox({ port, stateDir: state });
try {
  const { url } = await sandbox;
  console.log(`Open ${url} (state is kept in ${relative(process.cwd(), state) || state}, Ctrl-C stops)`);
} catch (error) {
  if (!stopping) {
    console.error(`The sandbox cannot start: ${explain(error)}`);
    process.exit(1);
  }
}
