import { Client, type ClientEvents, type ClientOptions, Events, type Interaction } from 'discord.js';
import type { DiscordSandbox } from '../../../sandbox/discord/server.ts';
import { closeLater, openDiscord } from './support.ts';

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

/** The next interaction, handled while it is fresh. */
export function handle<Result>(
  client: Client,
  work: (interaction: Interaction) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    client.once(Events.InteractionCreate, (interaction) => void work(interaction).then(resolve, reject));
  });
}

/** A sandbox with a connected bot. */
export async function withBot() {
  const discord = await openDiscord();
  return { discord, control: discord.control, client: await connectBot(discord) };
}
