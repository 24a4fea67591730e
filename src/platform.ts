import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Config } from './config.ts';
import { createAudioReach } from './services/audio/audio-reach.ts';
import { type AudioRequests, createAudioRequests } from './services/platform/audio-requests.ts';
import type { Clock } from './services/platform/clock.ts';
import { type Collection, createCollection } from './services/platform/collection.ts';
import { createDownloads, type Downloads } from './services/platform/download.ts';
import { createGateway, type Gateway } from './services/platform/gateway.ts';
import { createHttpClient, type HttpClient } from './services/platform/http-client.ts';
import { createHttpServer, type HttpServer } from './services/platform/http-server.ts';
import { createListener, type Listener } from './services/platform/listener.ts';
import type { Logger } from './services/platform/logger.ts';
import { createMessenger, type Messenger } from './services/platform/messenger.ts';
import { createMetrics, type Metrics } from './services/platform/metrics.ts';
import { observeMessenger } from './services/platform/observe-messenger.ts';
import { observeStore } from './services/platform/observe-store.ts';
import { createScratch, type Scratch } from './services/platform/scratch.ts';
import { createSlots } from './services/platform/slots.ts';
import { openSqliteStore } from './services/platform/sqlite-store.ts';
import type { Store } from './services/platform/store.ts';
import { isPrivateHost } from './services/separation/private-host.ts';
import { sign } from './services/separation/signature.ts';

/** Every outside thing that the bot deals with. */
export interface Platform {
  metrics: Metrics;
  store: Store;
  collection<Value extends NonNullable<unknown>>(name: string, schema: z.ZodType<Value>): Collection<Value>;
  /** Unknown to everybody else, and the same after a restart. */
  secret: string;
  http: HttpClient;
  server: HttpServer;
  /** The same, unless the operator has moved the metrics to a port of their own. */
  metricsServer: HttpServer;
  gateway: Gateway;
  messenger: Messenger;
  scratch: Scratch;
  audioRequests: AudioRequests;
  downloads: Downloads;
  listener: Listener;
  /** Answers HTTP requests from now on. */
  listen(): Promise<void>;
  /** Closes everything, in the reverse order of opening. */
  close(): Promise<void>;
}

interface PlatformOptions {
  config: Config;
  clock: Clock;
  logger: Logger;
  userAgent: string;
  /** The bot cannot go on. */
  onLost: () => void;
  /** A channel is gone or may not be used. */
  onChannelClosed: () => void;
}

const DOWNLOADS_AT_ONCE = 4;
const CLOSE_MS = 1_000;

/** Opens the store, and builds everything else without connecting to anything. */
export async function createPlatform(options: PlatformOptions): Promise<Platform> {
  const { config, clock, logger, userAgent, onLost, onChannelClosed } = options;
  const metrics = createMetrics();
  const store = observeStore(await openSqliteStore({ url: config.storeUrl, logger }), metrics);
  const collection = <Value extends NonNullable<unknown>>(name: string, schema: z.ZodType<Value>) =>
    createCollection({ store, name, schema, logger });
  const secret = config.http.callbackSecret ?? (await keptSecret(collection('secrets', z.string())));

  const http = createHttpClient({ userAgent });
  const server = createHttpServer({ logger });
  const { host, port, metricsPort } = config.http;
  const metricsServer = metricsPort === undefined ? server : createHttpServer({ logger });
  const servers = [...new Set([server, metricsServer])];
  const { token, apiUrl } = config.discord;
  const gateway = createGateway({ token, apiUrl, userAgent, clock, logger, onLost });
  const messenger = observeMessenger({
    messenger: createMessenger({
      rest: gateway.rest,
      onFault(reason) {
        metrics.discordFaults.inc({ reason });
        if (reason === 'gone' || reason === 'no_access') onChannelClosed();
      },
    }),
    metrics,
    clock,
  });
  const scratch = createScratch(
    `stemsmith-${sign(secret, `scratch:${config.storeUrl}`, 'base64url').slice(0, 16)}`,
  );
  const audioRequests = createAudioRequests({
    userAgent,
    reach: createAudioReach({ hosts: config.audio.hosts, upstreamUrl: config.upstream.apiUrl }),
    isPrivate: isPrivateHost,
  });
  const downloads = createDownloads({
    requests: audioRequests,
    scratch,
    slots: createSlots(DOWNLOADS_AT_ONCE),
  });
  const listener = createListener({ clock });

  return {
    metrics,
    store,
    collection,
    secret,
    http,
    server,
    metricsServer,
    gateway,
    messenger,
    scratch,
    audioRequests,
    downloads,
    listener,
    async listen() {
      await server.listen({ host, port });
      if (metricsPort !== undefined) await metricsServer.listen({ host, port: metricsPort });
    },
    async close() {
      await gateway.stop();
      // A request that is still being sent by then is not waited for: upstream sends its callbacks again.
      await Promise.race([Promise.all(servers.map((one) => one.close())), clock.sleep(CLOSE_MS)]);
      for (const one of servers) one.server.closeAllConnections();
      await Promise.all([audioRequests.close(), listener.close()]);
      await scratch.clear();
      await http.close();
      await store.close();
    },
  };
}

async function keptSecret(secrets: Collection<string>): Promise<string> {
  const fresh = randomBytes(32).toString('base64url');
  return (await secrets.update('callback', (kept) => kept ?? fresh)) ?? fresh;
}
