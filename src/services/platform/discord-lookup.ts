import {
  type APIApplication,
  type APIChannel,
  type APIGuild,
  type APIGuildChannel,
  type APIGuildMember,
  type APIUser,
  REST,
  Routes,
} from 'discord.js';
import { DiscordError } from '../../errors.ts';
import type { Clock } from './clock.ts';
import { areRegistered, type CommandData } from './command-registry.ts';
import { discordReasonOf } from './discord-reason.ts';

/** Looks at Discord with the bot's token, without being the bot. Every method throws DiscordError. */
export interface DiscordLookup {
  application(): Promise<Pick<APIApplication, 'id' | 'name'>>;
  self(): Promise<Pick<APIUser, 'id' | 'username'>>;
  guild(guildId: string): Promise<Pick<APIGuild, 'id' | 'name' | 'owner_id' | 'roles'>>;
  member(guildId: string, userId: string): Promise<Pick<APIGuildMember, 'roles'>>;
  channels(guildId: string): Promise<APIGuildChannel[]>;
  channel(channelId: string): Promise<APIChannel>;
  /** Whether these commands are registered, in this server or everywhere. */
  areRegistered(commands: readonly CommandData[], applicationId: string, guildId?: string): Promise<boolean>;
  /** By how much our clock was ahead of Discord's at its last answer, in ms; a second is lost in the header. */
  clockAheadMs(): number | undefined;
}

interface DiscordLookupOptions {
  token: string;
  apiUrl: string;
  userAgent: string;
  clock: Pick<Clock, 'now'>;
}

const TIMEOUT_MS = 10_000;

/** On discord.js' REST client, which here neither retries nor waits. */
export function createDiscordLookup(options: DiscordLookupOptions): DiscordLookup {
  const { token, apiUrl, userAgent, clock } = options;
  const rest = new REST({
    api: apiUrl,
    version: '10',
    retries: 0,
    timeout: TIMEOUT_MS,
    rejectOnRateLimit: () => true,
    userAgentAppendix: userAgent,
  }).setToken(token);
  let clockAheadMs: number | undefined;
  rest.on('response', (_request, { headers }) => {
    const theirs = Date.parse(headers.get('date') ?? '');
    // The header is cut to whole seconds.
    if (!Number.isNaN(theirs)) clockAheadMs = clock.now() - (theirs + 500);
  });
  const call = async <Answer>(request: Promise<unknown>): Promise<Answer> => {
    try {
      // Discord's answers have the shapes of discord-api-types.
      return (await request) as Answer;
    } catch (error) {
      throw new DiscordError(discordReasonOf(error), error);
    }
  };
  return {
    application: () => call(rest.get(Routes.currentApplication())),
    self: () => call(rest.get(Routes.user())),
    guild: (guildId) => call(rest.get(Routes.guild(guildId))),
    member: (guildId, userId) => call(rest.get(Routes.guildMember(guildId, userId))),
    channels: (guildId) => call(rest.get(Routes.guildChannels(guildId))),
    channel: (channelId) => call(rest.get(Routes.channel(channelId))),
    areRegistered: (commands, applicationId, guildId) =>
      call(areRegistered(commands, { rest, applicationId, guildId })),
    clockAheadMs: () => clockAheadMs,
  };
}
