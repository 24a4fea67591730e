import {
  type APIInteraction,
  Client,
  Collection,
  Events,
  GatewayDispatchEvents,
  type REST,
} from 'discord.js';
import { DiscordError } from '../../errors.ts';
import type { Clock } from './clock.ts';
import type { Logger } from './logger.ts';
import { sendRest } from './rest-request.ts';

/** Our connection to Discord. */
export interface Gateway {
  rest: REST;
  /** Resolves to the application's id when the first session is ready. @throws DiscordError if the token is wrong. */
  start(onInteraction: (raw: APIInteraction) => Promise<void>): Promise<string>;
  isUp(): boolean;
  stop(): Promise<void>;
}

interface GatewayOptions {
  token: string;
  apiUrl: string;
  userAgent: string;
  clock: Clock;
  logger: Logger;
  /** The session was ended for good: a wrong token, or one that was taken back. */
  onLost: () => void;
}

const LOGIN_AGAIN_MS = 5_000;

/**
 * discord.js without intents (interactions need none) and without retries of its own: it would send a POST up to
 * four times. Interactions are taken raw, as they come: before "ready", which can be late, and with the role ids
 * that the cache of a client without intents does not have.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { token, apiUrl, userAgent, clock, logger, onLost } = options;
  const client = new Client({
    intents: [],
    makeCache: keepNothing,
    rest: { api: apiUrl, version: '10', retries: 0, userAgentAppendix: userAgent, makeRequest: sendRest },
  });
  let isUp = false;
  client.on(Events.ShardReady, () => {
    isUp = true;
  });
  client.on(Events.ShardResume, () => {
    isUp = true;
    logger.info('the gateway session was resumed');
  });
  client.on(Events.ShardReconnecting, () => {
    isUp = false;
    logger.warn('the gateway connection was lost and is being made again');
  });
  client.on(Events.ShardDisconnect, (event) => {
    isUp = false;
    logger.fatal({ closeCode: event.code }, 'Discord ended the gateway session for good');
    onLost();
  });
  client.on(Events.Error, (error) => logger.error({ err: error }, 'discord.js reported an error'));
  client.on(Events.ShardError, (error) => logger.warn({ err: error }, 'the gateway connection has an error'));

  /** Tries until Discord is there: an outage of theirs is no reason to end. */
  async function login(): Promise<void> {
    for (;;) {
      try {
        await client.login(token);
        return;
      } catch (error) {
        if (isWrongToken(error)) throw new DiscordError('unauthorized', error);
        logger.warn({ err: error }, 'Discord cannot be reached; trying again');
        await clock.sleep(LOGIN_AGAIN_MS);
      }
    }
  }

  return {
    rest: client.rest,
    async start(onInteraction) {
      client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw) => void onInteraction(raw));
      const ready = new Promise<string>((resolve) => {
        client.once(Events.ClientReady, ({ application }) => resolve(application.id));
      });
      await login();
      return await ready;
    },
    isUp: () => isUp,
    async stop() {
      // What ends now ends because we want it to.
      client.removeAllListeners(Events.ShardDisconnect);
      client.removeAllListeners(Events.ShardReconnecting);
      isUp = false;
      await client.destroy();
    },
  };
}

/** Everything is done by ids. Else each server, known by no more than its id, would be kept with 20 empty caches. */
function keepNothing<Key, Value>(): Collection<Key, Value> {
  const cache = new Collection<Key, Value>();
  cache.set = () => cache;
  return cache;
}

function isWrongToken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'TokenInvalid') || ('status' in error && error.status === 401);
}
