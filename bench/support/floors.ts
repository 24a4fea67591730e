import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Child, startChild } from '../../sandbox/child-process.ts';

export type FloorName = 'deferring-bot' | 'smallest-bot' | 'callback-bot' | 'default-caches-bot';

const FOLDER = fileURLToPath(new URL('../../.bench/floors/', import.meta.url));
const SOURCES = fileURLToPath(new URL('../floors/', import.meta.url));

let built: Promise<unknown> | undefined;

/** As the bot's own, their sources are made into JavaScript before they run: a loader would cost them time and memory. */
function buildFloors(): Promise<unknown> {
  const names: FloorName[] = ['deferring-bot', 'smallest-bot', 'callback-bot', 'default-caches-bot'];
  return build({
    entryPoints: names.map((name) => `${SOURCES}${name}.ts`),
    outdir: FOLDER,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
}

/** Starts one of the small programs in a process of its own, in a folder of its own. */
export async function startFloor(
  name: FloorName,
  options: { discordUrl: string; token: string; cwd: string; nodeArgs?: readonly string[] },
): Promise<Child> {
  built ??= buildFloors();
  await built;
  const { discordUrl, token, cwd, nodeArgs = [] } = options;
  return startChild({
    args: [...nodeArgs, `${FOLDER}${name}.mjs`],
    cwd,
    env: { DISCORD_API_URL: discordUrl, DISCORD_TOKEN: token },
  });
}

/** Resolves with what a floor says when it is ready. */
export const isReady = (line: string): boolean => line.startsWith('ready');
