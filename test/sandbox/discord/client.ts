import { Client, type ClientEvents, type ClientOptions, Events } from 'discord.js';
import type { DiscordSandbox } from '../../../sandbox/discord/server.ts';
import { closeLater } from './support.ts';

/** An unmodified client, connected and ready. */
export async function connectBot(
  discord: DiscordSandbox,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [],
    rest: { api: discord.url, version: '10', retries: 0 },
    ...options,
  });
  closeLater(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

/** The next event of this name. */
export function next<Name extends keyof ClientEvents>(
  client: Client,
  name: Name,
): Promise<ClientEvents[Name][0]> {
  return new Promise((resolve) => {
    client.once(name, (...values) => resolve(values[0]));
  });
}
