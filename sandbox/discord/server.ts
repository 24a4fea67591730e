import { setMaxListeners } from 'node:events';
import { createSandboxClock, type SandboxClock } from '../clock.ts';
import { createCommandRegistry } from './commands.ts';
import type { DiscordControl } from './control/control.ts';
import { createControl } from './control/create-control.ts';
import { createControlHttp } from './control/http.ts';
import { createDirectory } from './directory.ts';
import { createEvents } from './events.ts';
import { createFaults } from './faults.ts';
import { announceMessages } from './gateway/announce.ts';
import { createGateway } from './gateway/gateway.ts';
import { listen } from './http-server.ts';
import { createBeginInteraction } from './interactions/begin.ts';
import { createCallbacks } from './interactions/callbacks.ts';
import { createFollowUps } from './interactions/follow-ups.ts';
import { createInteractionStore } from './interactions/interaction-store.ts';
import { createMask } from './mask.ts';
import { createAccess } from './messages/access.ts';
import { createFileStore } from './messages/files.ts';
import { createMessageStore } from './messages/message-store.ts';
import { createPosting } from './messages/posting.ts';
import { createProtocolLog } from './protocol-log.ts';
import { createChannelAccess } from './rest/channel-access.ts';
import { createRateLimits } from './rest/rate-limits.ts';
import { channelMessageRoutes } from './rest/routes/channel-messages.ts';
import { commandRoutes } from './rest/routes/commands.ts';
import { guildRoutes } from './rest/routes/guilds.ts';
import { identityRoutes } from './rest/routes/identity.ts';
import { interactionRoutes } from './rest/routes/interactions.ts';
import { createRest } from './rest/serve.ts';
import { serveFile } from './serve-file.ts';
import { createSnowflakes, type Snowflake } from './snowflake.ts';
import { createMessageWriter } from './wire/message.ts';
import { defaultWorld, type World } from './world.ts';

/** How a sandbox of Discord may differ from the usual one. */
export interface DiscordOptions {
  /** The port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  readonly clock?: SandboxClock;
  /** The bot's token; one that looks real by default. */
  readonly token?: string;
  /** Replaces parts of the usual world. */
  readonly world?: Partial<World>;
  /** Whether rate limits are enforced and told in headers; they are by default. Scripted ones work either way. */
  readonly rateLimits?: boolean;
  /** How often the bot has to give a sign of life, in milliseconds; 41,250 by default. */
  readonly heartbeatIntervalMs?: number;
  /** Privileged intents that the application may use, as bits; none by default. */
  readonly grantedIntents?: number;
  /** Origins of pages elsewhere that may use the control, as `http://127.0.0.1:8080`. */
  readonly pageOrigins?: readonly string[];
}

/** A running imitation of Discord. */
export interface DiscordSandbox {
  /** The base of REST, for `rest.api` of a client: `http://127.0.0.1:PORT/api`. */
  readonly url: string;
  readonly origin: string;
  readonly token: string;
  readonly applicationId: Snowflake;
  readonly control: DiscordControl;
  /** Ends every connection and everything that waits. */
  close(): Promise<void>;
}

const defaultToken = 'MTIwMTAwMDAwMDAwMDAwMDAwMQ.sandbx.not-a-real-token-of-anybody';

/** Starts Discord on the loopback address, with its people and guilds. Rejects when the port is taken. */
export async function startDiscord(options: DiscordOptions = {}): Promise<DiscordSandbox> {
  const { clock = createSandboxClock(), token = defaultToken } = options;
  const ending = new AbortController();
  // As many listen to it as there are requests and people who wait.
  setMaxListeners(0, ending.signal);
  const signal = ending.signal;

  const address = { origin: '' };
  const events = createEvents();
  const makeId = createSnowflakes(clock);
  const directory = createDirectory({ ...defaultWorld, ...options.world }, makeId, clock.now());
  const applicationId = directory.bot.id;
  const log = createProtocolLog({ clock, mask: createMask(token), events });
  const access = createAccess(directory);
  const messages = createMessageStore();
  const files = createFileStore(() => address.origin, makeId);
  const write = createMessageWriter(directory, messages);
  const posting = createPosting({ clock, makeId, directory, access, messages, files, events });
  const commands = createCommandRegistry({ applicationId, makeId, events });
  const interactions = createInteractionStore({ clock, events, signal });
  const faults = createFaults();
  const gatewayUrl = () => `${address.origin.replace('http', 'ws')}/gateway`;
  const gateway = createGateway({
    token,
    directory,
    events,
    log,
    url: gatewayUrl,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    grantedIntents: options.grantedIntents ?? 0,
  });
  announceMessages({ events, directory, gateway, write });

  const begin = createBeginInteraction({ clock, makeId, directory, access, interactions, gateway });
  const shared = {
    clock,
    directory,
    access,
    commands,
    messages,
    files,
    posting,
    interactions,
    write,
    gateway,
  };
  const control = createControl({ ...shared, begin, faults, log, events, signal });

  const channels = createChannelAccess({ directory, access, messages });
  const routes = [
    ...identityRoutes({ directory, gatewayUrl, startsLeft: gateway.startsLeft, leaveGuild: control.kickBot }),
    ...guildRoutes({ directory, channels }),
    ...commandRoutes({ directory, commands }),
    ...interactionRoutes({ callbacks: createCallbacks(shared), followUps: createFollowUps(shared), write }),
    ...channelMessageRoutes({ ...shared, channels, now: clock.now }),
  ];
  const rateLimits = createRateLimits(clock, options.rateLimits ?? true);
  const rest = createRest({ routes, token, faults, rateLimits, log, clock, signal });

  const server = await listen(options.port ?? 0, (port) => {
    address.origin = `http://127.0.0.1:${port}`;
    const hosts = () => [`127.0.0.1:${port}`, `localhost:${port}`];
    return {
      prefixes: {
        '/api/': rest,
        '/attachments/': (request, response, url) => serveFile(files, request, response, url),
        '/control/': createControlHttp(control, { hosts, origins: options.pageOrigins ?? [] }),
      },
      upgrade: gateway.upgrade,
    };
  });

  return {
    url: `${address.origin}/api`,
    origin: address.origin,
    token,
    applicationId,
    control,
    async close() {
      ending.abort();
      faults.clear();
      gateway.close();
      await server.close();
    },
  };
}
