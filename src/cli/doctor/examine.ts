import type { Config } from '../../config.ts';
import type { CommandData } from '../../services/platform/command-registry.ts';
import type { DiscordLookup } from '../../services/platform/discord-lookup.ts';
import type { StoreFacts } from '../../services/platform/store-facts.ts';
import { checkClock } from './check-clock.ts';
import { checkCommands } from './check-commands.ts';
import { checkPermissions } from './check-permissions.ts';
import { checkPublicUrl, type PublicUrlOptions } from './check-public-url.ts';
import { checkStore } from './check-store.ts';
import { checkToken } from './check-token.ts';
import { checkUpstream } from './check-upstream.ts';
import type { Finding } from './finding.ts';

/** What the doctor looks at, with a right configuration. Nothing waits without a deadline. */
export interface DoctorPorts extends Pick<PublicUrlOptions, 'botSecret' | 'randomText' | 'ask' | 'answer'> {
  config: Config;
  discord: DiscordLookup;
  /** What Discord is to offer. */
  commands: readonly CommandData[];
  lookAtStore: () => Promise<StoreFacts>;
  credits: () => Promise<number>;
}

/** Where the bot's permissions are to be looked at. */
export interface Place {
  guildId: string | undefined;
  channelId: string | undefined;
}

/** Looks at everything, one thing after the other. */
export async function* examine(ports: DoctorPorts, place: Place): AsyncGenerator<Finding> {
  const { config, discord, commands } = ports;
  const store = await ports.lookAtStore();
  const isRunning = store.isLocked;
  yield* checkStore(store);

  const { finding, identity } = await checkToken(discord, config.discord.apiUrl);
  yield finding;
  yield* checkClock(discord.clockAheadMs());
  if (identity !== undefined) {
    const { applicationId } = identity;
    const { guildId } = config.discord;
    yield await checkCommands({ discord, commands, applicationId, guildId, isRunning });
    yield* await checkPermissions({ discord, identity, ...place, guildId: place.guildId ?? guildId });
  }

  const { upstream, costs, quotas, http } = config;
  const { credits } = ports;
  yield await checkUpstream({ credits, apiUrl: upstream.apiUrl, floor: quotas.creditFloor, costs });
  yield await checkPublicUrl({
    ...ports,
    publicUrl: http.publicUrl,
    upstreamUrl: upstream.apiUrl,
    isRunning,
  });
}
