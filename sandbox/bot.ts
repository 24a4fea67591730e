import { randomInt } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Child, type ChildOptions, startChild } from './child-process.ts';

/** Where the bot finds the imitations of its two worlds. */
export interface Surroundings {
  readonly discordUrl: string;
  readonly token: string;
  readonly upstreamUrl: string;
  readonly apiKey: string;
}

/** A running bot. */
export interface Bot extends Child {
  /** Of its HTTP server: `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Resolves when it takes commands. */
  ready(): Promise<void>;
}

export interface BotOptions extends Surroundings, Pick<ChildOptions, 'ownGroup' | 'onLine'> {
  /** Its database lives here, and so does nothing else of the bot. */
  readonly stateDir: string;
  readonly port: number;
  /** Whether upstream is given an address to call back. Default true. */
  readonly callbacks?: boolean;
  /** More environment variables, which win. */
  readonly env?: Readonly<Record<string, string>>;
  /** What Node itself is told. Default: to name the sources in stack traces. */
  readonly nodeArgs?: readonly string[];
}

const MAIN = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** Starts the built bot as its operator does, in a process and with an environment of its own. */
export function startBot(options: BotOptions): Bot {
  const { discordUrl, token, upstreamUrl, apiKey, stateDir, port, callbacks = true, env = {} } = options;
  const { ownGroup, onLine, nodeArgs = ['--enable-source-maps'] } = options;
  const url = `http://127.0.0.1:${port}`;
  mkdirSync(stateDir, { recursive: true });
  const child = startChild({
    args: [...nodeArgs, MAIN],
    // A folder without a .env: the operator's own settings must not leak into a trial.
    cwd: stateDir,
    ...(ownGroup === undefined ? {} : { ownGroup }),
    ...(onLine === undefined ? {} : { onLine }),
    env: {
      DISCORD_TOKEN: token,
      DISCORD_API_URL: discordUrl,
      UPSTREAM_API_KEY: apiKey,
      UPSTREAM_API_URL: upstreamUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      STORE_URL: `sqlite://${join(stateDir, 'stemsmith.sqlite')}`,
      ...(callbacks ? { PUBLIC_URL: url } : {}),
      ...env,
    },
  });
  const isReady = (line: string) => /"msg":"ready"/.test(line);
  return { ...child, url, ready: async () => void (await child.line(isReady)) };
}

/**
 * A port on the loopback address that is free right now; none of those that a system gives to connections by itself,
 * one of which could take it before the bot does.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_240, 32_768);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer().once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
