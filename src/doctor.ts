import { randomBytes } from 'node:crypto';
import { type DoctorPorts, examine } from './cli/doctor/examine.ts';
import type { Doctor } from './cli/doctor.ts';
import { commandData } from './commands/index.ts';
import type { Config } from './config.ts';
import { registerPublicCheck } from './events/public-check.ts';
import { systemClock as clock } from './services/platform/clock.ts';
import { createDiscordLookup } from './services/platform/discord-lookup.ts';
import { createHttpClient } from './services/platform/http-client.ts';
import { createHttpServer } from './services/platform/http-server.ts';
import { createLogger } from './services/platform/logger.ts';
import { openReadOnlyStore } from './services/platform/read-only-store.ts';
import { storePathOf } from './services/platform/sqlite-store.ts';
import { lookAtStore } from './services/platform/store-facts.ts';
import { createSeparationClient } from './services/separation/client.ts';
import { version } from './version.ts';

const TIMEOUT_MS = 10_000;

/** Builds what the doctor looks at; connects to nothing yet. */
export function connectDoctor(config: Config): Doctor {
  const userAgent = `stemsmith/${version}`;
  const path = storePathOf(config.storeUrl);
  const http = createHttpClient({ userAgent, timeoutMs: TIMEOUT_MS });
  const { credits } = createSeparationClient({ http, ...config.upstream });
  const { host, port, callbackSecret } = config.http;
  const ports: DoctorPorts = {
    config,
    discord: createDiscordLookup({ ...config.discord, userAgent, clock }),
    commands: commandData(),
    lookAtStore: () => lookAtStore(path),
    credits: () => credits(),
    botSecret: async () => callbackSecret ?? (await keptSecret(path).catch(() => undefined)),
    randomText: () => randomBytes(16).toString('hex'),
    ask: (url) => http.send({ method: 'GET', url }),
    async answer(check) {
      const logger = createLogger({ level: 'silent', secrets: [], terminal: false });
      const server = createHttpServer({ logger });
      registerPublicCheck({ server, check });
      await server.listen({ host, port });
      return async () => {
        server.server.closeAllConnections();
        await server.close();
      };
    },
  };
  return { examine: (place) => examine(ports, place), close: http.close };
}

/** The secret that the bot has made for itself. */
async function keptSecret(path: string): Promise<string | undefined> {
  const store = await openReadOnlyStore(path);
  try {
    const secret = await store.get('secrets/callback');
    return typeof secret === 'string' ? secret : undefined;
  } finally {
    await store.close();
  }
}
