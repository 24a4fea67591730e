import { createSandboxClock } from './clock.ts';
import { startDiscord } from './discord/server.ts';
import { startUpstream } from './upstream/server.ts';

/** What a process of the sandbox's servers says on its first line, as JSON. */
export interface Serving {
  readonly discordUrl: string;
  readonly discordOrigin: string;
  readonly token: string;
  readonly upstreamUrl: string;
  readonly apiKey: string;
}

const apiKey = 'sandbox-upstream-key';
const cacheDir = process.argv[2] ?? '.sandbox/sounds';

const clock = createSandboxClock();
const [discord, upstream] = await Promise.all([
  startDiscord({ clock }),
  startUpstream({ clock, apiKey, cacheDir }),
]);
const serving: Serving = {
  discordUrl: discord.url,
  discordOrigin: discord.origin,
  token: discord.token,
  upstreamUrl: upstream.url,
  apiKey,
};
console.log(JSON.stringify(serving));

process.once('SIGTERM', () => {
  void Promise.all([discord.close(), upstream.close()]).then(() => process.exit(0));
});
