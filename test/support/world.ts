import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { type Bot, freePort, startBot } from '../../sandbox/bot.ts';
import { createSandboxClock, type SandboxClock } from '../../sandbox/clock.ts';
import type { InteractionView, MessageView } from '../../sandbox/discord/control/views.ts';
import { type DiscordOptions, type DiscordSandbox, startDiscord } from '../../sandbox/discord/server.ts';
import type { Separation } from '../../sandbox/upstream/separations/separation.ts';
import { startUpstream, type UpstreamOptions, type UpstreamSandbox } from '../../sandbox/upstream/server.ts';
import type { DemoSong } from '../../sandbox/upstream/songs/catalogue.ts';
import type { RecordedRequest } from '../../sandbox/upstream/wire/request-log.ts';
import { type Scrape, scrape } from './scrape.ts';
import { type Stored, storedIn } from './stored.ts';

export const API_KEY = 'the-upstream-key-of-the-tests';
export const CHANNEL = '#song-requests';
/** The server that this channel is in. */
export const GUILD = 'Song Forge';
const MOVE_TIME = new URL('./move-time.mjs', import.meta.url).href;
// The API's key, the bot's token, the tokens of interactions, and those in the addresses of callbacks.
const SECRETS = new RegExp(
  `${API_KEY}|MTIwMTAwMDAwMDAwMDAwMDAwMQ|aW50ZXJhY3Rpb246\\w|/(?:callbacks|mix)/[0-9a-z]+/[\\w-]{20,}`,
);

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
  /** Starts one more bot beside the one that runs, on another port. */
  startSecond(): Promise<Bot>;
  /** Ends the bot with SIGTERM and starts it again. */
  restart(env?: Record<string, string>): Promise<Bot>;
  /** Ends the bot with SIGKILL. */
  kill(): Promise<void>;
  /** Moves all clocks on: those of both imitations, and the bot's. */
  skip(ms: number): Promise<void>;
  /** What the bot has on disk. */
  readonly stored: Stored;
  /** What `GET /readyz` answers. */
  health(): Promise<Readiness>;
  /** What `GET /metrics` answers. */
  metrics(): Promise<Scrape>;
  /** Uses a command in the channel of song requests. */
  use(name: string, options?: Record<string, string | boolean>, as?: string): InteractionView;
  /** The answer to an interaction, as soon as it contains `text`, as seen by the one who asked (or by `as`). */
  answer(interaction: InteractionView, text?: string, as?: string): Promise<MessageView>;
  /** What somebody sees in the channel. */
  seenBy(as: string): MessageView[];
  /** The nth separation (from 1) that upstream has begun, as soon as there is one. */
  submitted(nth?: number): Promise<Separation>;
  /** How many separations upstream has begun, and charged. */
  submissions(): number;
  /** How often the bot has asked for one. */
  generateCalls(): number;
  /** What the bot has asked of upstream for its members: everything but the balance. */
  asked(): readonly RecordedRequest[];
}

export interface Readiness {
  readonly status: number;
  readonly ok: boolean;
  readonly parts: readonly { readonly part: string; readonly ok: boolean; readonly detail: string }[];
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
  const clockFile = join(stateDir, 'clock');
  await writeFile(clockFile, '0');
  const bots: Bot[] = [];
  let skipped = 0;

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
    async startSecond() {
      return startBotNow({ PORT: String(await freePort()) });
    },
    async restart(env = {}) {
      await world.bot.stop();
      return await world.startBot(env);
    },
    kill: () => world.bot.kill(),
    async skip(ms) {
      skipped += ms;
      clock.advance(ms);
      await writeFile(clockFile, String(skipped));
      process.kill(world.bot.pid, 'SIGUSR2');
      await world.bot.line((line) => line === JSON.stringify({ msg: 'the clock was moved', skipped }));
    },
    stored: storedIn(stateDir),
    async health() {
      const answer = await fetch(`${world.bot.url}/readyz`);
      return { status: answer.status, ...((await answer.json()) as Omit<Readiness, 'status'>) };
    },
    metrics: () => scrape(world.bot.url),
    use: (name, given = {}, as = 'mira') =>
      discord.control.runCommand({ as, channel: CHANNEL, name, options: given }),
    answer: (interaction, contains, as = interaction.personId) =>
      discord.control.waitForMessage({
        as,
        channel: interaction.channelId,
        interactionId: interaction.id,
        ...(contains === undefined ? {} : { contains }),
        timeoutMs: 30_000,
      }),
    seenBy: (as) => discord.control.channelAs(as, CHANNEL),
    submitted: (nth = 1) =>
      vi.waitFor(
        () => {
          const separation = upstream.control.separations()[nth - 1];
          if (separation === undefined) throw new Error(`upstream has begun no separation ${nth}`);
          return separation;
        },
        { timeout: 15_000, interval: 20 },
      ),
    submissions: () => upstream.control.separations().length,
    generateCalls: () =>
      upstream.control.requests().filter(({ path }) => path === '/api/v1/vocal-removal/generate').length,
    asked: () => upstream.control.requests().filter(({ path }) => path !== '/api/v1/generate/credit'),
  };

  function startBotNow(env: Record<string, string>): Bot {
    const bot = startBot({
      discordUrl: discord.url,
      token: discord.token,
      upstreamUrl: upstream.url,
      apiKey: API_KEY,
      stateDir,
      port,
      callbacks: options.callbacks ?? true,
      env: {
        POLL_INTERVAL_SECONDS: '0.5',
        LOG_LEVEL: 'debug',
        TEST_CLOCK: clockFile,
        NODE_OPTIONS: `--import ${MOVE_TIME}`,
        ...options.env,
        ...env,
      },
    });
    bots.push(bot);
    return bot;
  }

  onTestFinished(async ({ task }) => {
    await Promise.all(bots.map((bot) => bot.stop()));
    await Promise.all([discord.close(), upstream.close()]);
    await rm(stateDir, { recursive: true, force: true });
    const lines = bots.flatMap((bot) => bot.lines);
    if (task.result?.state === 'fail') console.log(lines.join('\n'));
    // Whatever else a test looks at: nothing of this may ever stand in a log.
    expect(lines.filter((line) => SECRETS.test(line))).toEqual([]);
  });
  await world.bot.ready();
  return world;
}
