import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Bot, freePort, startBot } from '../../sandbox/bot.ts';
import { createSandboxClock, type SandboxClock } from '../../sandbox/clock.ts';
import type { InteractionView, MessageView } from '../../sandbox/discord/control/views.ts';
import { type DiscordOptions, type DiscordSandbox, startDiscord } from '../../sandbox/discord/server.ts';
import { startUpstream, type UpstreamOptions, type UpstreamSandbox } from '../../sandbox/upstream/server.ts';
import type { DemoSong } from '../../sandbox/upstream/songs/catalogue.ts';

const API_KEY = 'the-upstream-key-of-the-tests';
export const CHANNEL = '#song-requests';

/** Both imitations, and the built bot between them in a process of its own. */
export interface World {
  readonly clock: SandboxClock;
  readonly discord: DiscordSandbox;
  readonly upstream: UpstreamSandbox;
  readonly stateDir: string;
  /** The bot that runs, or ran last. */
  readonly bot: Bot;
  /** Starts the bot (again), with more environment variables if need be, and waits until it takes commands. */
  startBot(env?: Record<string, string>, options?: { ready?: boolean }): Promise<Bot>;
  /** Ends the bot with SIGKILL. */
  kill(): Promise<void>;
  /** Uses a command in the channel of song requests. */
  use(name: string, options?: Record<string, string | boolean>, as?: string): InteractionView;
  /** The answer to an interaction, as soon as it contains `text`, as seen by the one who asked (or by `as`). */
  answer(interaction: InteractionView, text?: string, as?: string): Promise<MessageView>;
  /** What somebody sees in the channel. */
  seenBy(as: string): MessageView[];
  /** How often a separation was asked for. */
  submissions(): number;
}

interface WorldOptions {
  readonly env?: Record<string, string>;
  readonly callbacks?: boolean;
  readonly discord?: Partial<DiscordOptions>;
  readonly upstream?: Partial<UpstreamOptions>;
}

/** Ids of the nth demo song's first (or second) track, as options of a command. */
export function idsOf(
  songs: readonly DemoSong[],
  song = 0,
  track = 0,
): { task_id: string; audio_id: string } {
  const chosen = songs[song];
  return { task_id: chosen?.taskId ?? '', audio_id: chosen?.tracks[track]?.audioId ?? '' };
}

/** Builds a world for one test and ends it with the test. The bot runs when this resolves. */
export async function createWorld(options: WorldOptions = {}): Promise<World> {
  const clock = createSandboxClock();
  const stateDir = await mkdtemp(join(tmpdir(), 'stemsmith-e2e-'));
  const discord = await startDiscord({ clock, ...options.discord });
  const upstream = await startUpstream({
    clock,
    apiKey: API_KEY,
    cacheDir: join(tmpdir(), 'stemsmith-test-sounds'),
    sound: 'short',
    separationMs: 300,
    callbackRetryMs: 200,
    ...options.upstream,
  });
  const port = await freePort();

  const world: World & { bot: Bot } = {
    clock,
    discord,
    upstream,
    stateDir,
    bot: startBotNow({}),
    async startBot(env = {}, { ready = true } = {}) {
      world.bot = startBotNow(env);
      if (ready) await world.bot.ready();
      return world.bot;
    },
    kill: () => world.bot.kill(),
    use: (name, given = {}, as = 'mira') =>
      discord.control.runCommand({ as, channel: CHANNEL, name, options: given }),
    answer: (interaction, contains, as = interaction.personId) =>
      discord.control.waitForMessage({
        as,
        channel: interaction.channelId,
        interactionId: interaction.id,
        ...(contains === undefined ? {} : { contains }),
        timeoutMs: 15_000,
      }),
    seenBy: (as) => discord.control.channelAs(as, CHANNEL),
    submissions: () => upstream.control.separations().length,
  };

  function startBotNow(env: Record<string, string>): Bot {
    return startBot({
      discordUrl: discord.url,
      token: discord.token,
      upstreamUrl: upstream.url,
      apiKey: API_KEY,
      stateDir,
      port,
      callbacks: options.callbacks ?? true,
      env: { POLL_INTERVAL_SECONDS: '0.5', LOG_LEVEL: 'debug', ...options.env, ...env },
    });
  }

  onTestFinished(async ({ task }) => {
    await world.bot.stop();
    await Promise.all([discord.close(), upstream.close()]);
    await rm(stateDir, { recursive: true, force: true });
    if (task.result?.state === 'fail') console.log(world.bot.lines.join('\n'));
  });
  await world.bot.ready();
  return world;
}
