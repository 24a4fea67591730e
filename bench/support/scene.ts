import { type Bot, freePort, startBot } from '../../sandbox/bot.ts';
import type { Child } from '../../sandbox/child-process.ts';
import { type DiscordOptions, type DiscordSandbox, startDiscord } from '../../sandbox/discord/server.ts';
import { startUpstream, type UpstreamOptions, type UpstreamSandbox } from '../../sandbox/upstream/server.ts';
import type { BenchContext } from './bench.ts';
import { type FloorName, isReady, startFloor } from './floors.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const API_KEY = 'the-upstream-key-of-the-benches';
/** The secret behind the addresses for callbacks. */
export const CALLBACK_SECRET = 'the-callback-secret-of-the-benches';

/** Nothing of ours stands in the way of what is measured: no quota, no budget, no polls. */
const UNLIMITED = {
  CALLBACK_SECRET,
  GUILD_DAILY_CREDITS: '100000000',
  MEMBER_DAILY_CREDITS: '100000000',
  UPSTREAM_REQUESTS_PER_10S: '1000000',
  POLL_INTERVAL_SECONDS: '3600',
  LOG_LEVEL: 'info',
};

/** An imitation of Discord that ends with the bench. */
export async function stageDiscord(
  { atEnd }: BenchContext,
  options: DiscordOptions = {},
): Promise<DiscordSandbox> {
  const discord = await startDiscord({ rateLimits: false, ...options });
  atEnd(() => discord.close());
  return discord;
}

/** An imitation of the separation API that finishes nothing by itself. */
export async function stageUpstream(
  context: BenchContext,
  options: Partial<UpstreamOptions> = {},
): Promise<UpstreamSandbox> {
  const upstream = await startUpstream({
    apiKey: API_KEY,
    cacheDir: await temporaryFolder(context),
    sound: 'short',
    separationMs: 86_400_000,
    credits: 1e9,
    requestsPer10s: 1e6,
    ...options,
  });
  context.atEnd(() => upstream.close());
  return upstream;
}

interface BotStage {
  discord: Pick<DiscordSandbox, 'url' | 'token'>;
  upstreamUrl: string;
  stateDir: string;
  env?: Readonly<Record<string, string>>;
  nodeArgs?: readonly string[];
}

/** The built bot, ready. */
export async function stageBot({ atEnd }: BenchContext, options: BotStage): Promise<Bot> {
  const { discord, upstreamUrl, stateDir, env = {}, nodeArgs = [] } = options;
  const bot = startBot({
    discordUrl: discord.url,
    token: discord.token,
    upstreamUrl,
    apiKey: API_KEY,
    stateDir,
    port: await freePort(),
    nodeArgs,
    env: { ...UNLIMITED, ...env },
  });
  atEnd(() => bot.stop());
  await bot.ready();
  return bot;
}

/** One of the floors, ready; `said` is what it said then. */
export async function stageFloor(
  context: BenchContext,
  name: FloorName,
  discord: Pick<DiscordSandbox, 'url' | 'token'>,
  nodeArgs: readonly string[] = [],
): Promise<Child & { said: string }> {
  const { url: discordUrl, token } = discord;
  const cwd = await temporaryFolder(context);
  const floor = await startFloor(name, { discordUrl, token, cwd, nodeArgs });
  context.atEnd(() => floor.stop());
  return { ...floor, said: await floor.line(isReady) };
}
