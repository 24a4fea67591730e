import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../bot.ts';
import { createSandboxClock } from '../../clock.ts';
import { createControlHttp } from '../../discord/control/http.ts';
import { listen } from '../../discord/http-server.ts';
import { type DiscordSandbox, startDiscord } from '../../discord/server.ts';
import { startUpstream, type UpstreamOptions, type UpstreamSandbox } from '../../upstream/server.ts';
import type { SandboxView } from '../wire.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { createDoDeed, pendingIn } from './do-deed.ts';
import { createBotKeeper } from './keep-bot.ts';
import { createPageRoutes } from './page-routes.ts';
import { createUpstreamMood } from './upstream-mood.ts';

export interface SandboxOptions {
  /** The page's port; Discord, the separation API and the bot take the three after it. 0 takes free ones. */
  readonly port: number;
  /** Made when it is missing; may be deleted when nothing runs. */
  readonly stateDir: string;
  /** Where rendered sounds are kept, when not in the state's folder. */
  readonly soundDir?: string;
  readonly upstream?: Partial<UpstreamOptions>;
  /** More variables for the bot. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The page, what it imitates, and the bot. */
export interface Sandbox {
  readonly url: string;
  readonly discord: DiscordSandbox;
  readonly upstream: UpstreamSandbox;
  /** Stops the bot first, so that it can still say goodbye. */
  close(): Promise<void>;
}

const apiKey = 'sandbox-upstream-key';

/** Starts everything; resolves when the bot takes commands. Rejects when a port is taken or the bot does not come up. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { port, stateDir, soundDir = join(stateDir, 'sounds') } = options;
  const portAfter = (step: number) => (port === 0 ? 0 : port + step);
  mkdirSync(stateDir, { recursive: true });

  // Opened one after the other and closed in reverse, also when one of them fails.
  const closers: (() => unknown)[] = [];
  const close = async () => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };
  try {
    const clock = createSandboxClock();
    const discord = await startDiscord({ clock, port: portAfter(1) });
    closers.push(discord.close);
    const upstream = await startUpstream({
      clock,
      apiKey,
      cacheDir: soundDir,
      port: portAfter(2),
      ...options.upstream,
    });
    closers.push(upstream.close);

    const log = createWriteStream(join(stateDir, 'bot.log'), { flags: 'a' });
    closers.push(() => new Promise((resolve) => log.end(resolve)));
    const bot = createBotKeeper({
      discordUrl: discord.url,
      token: discord.token,
      upstreamUrl: upstream.url,
      apiKey,
      stateDir,
      port: portAfter(3) || (await freePort()),
      ownGroup: true,
      onLine: (line) => log.write(`${line}\n`),
      // So that a result is seen soon even when upstream sends no callback.
      env: { POLL_INTERVAL_SECONDS: '5', ...options.env },
    });
    closers.push(bot.stop);

    const mood = createUpstreamMood(upstream.control);
    const view = (): SandboxView => ({
      stateDir,
      soundOrigin: upstream.url,
      songs: upstream.songs.map(({ taskId, title, tags, tracks }) => ({ taskId, title, tags, tracks })),
      bot: bot.view,
      upstream: {
        mood: mood.current,
        credits: upstream.control.state().credits,
        pending: pendingIn(upstream.control).length,
      },
    });
    const doDeed = createDoDeed({ bot, upstream: upstream.control, mood });
    const policy = contentSecurityPolicy([discord.origin, upstream.url]);

    const page = await listen(port, (bound) => {
      const hosts = [`127.0.0.1:${bound}`, `localhost:${bound}`];
      return {
        prefixes: {
          '/control/': createControlHttp(discord.control, { hosts: () => hosts, origins: [] }),
          ...createPageRoutes({ hosts, policy, view, doDeed }),
        },
        upgrade: (_, socket) => socket.destroy(),
      };
    });
    closers.push(page.close);
    await bot.start();
    return { url: `http://127.0.0.1:${page.port}/`, discord, upstream, close };
  } catch (error) {
    await close();
    throw error;
  }
}
