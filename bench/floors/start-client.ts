import { type ChatInputCommandInteraction, Client, Events, type GatewayIntentBits } from 'discord.js';

/** The usual discord.js client, logged in; resolves when it is ready. */
export async function startClient(
  intents: GatewayIntentBits[],
  onCommand: (interaction: ChatInputCommandInteraction) => Promise<unknown> = async () => {},
): Promise<Client> {
  const { DISCORD_TOKEN = '', DISCORD_API_URL = '' } = process.env;
  const client = new Client({ intents, rest: { api: DISCORD_API_URL } });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void onCommand(interaction);
  });
  const ready = new Promise<unknown>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(DISCORD_TOKEN);
  await ready;
  process.on('SIGTERM', () => process.exit(0));
  return client;
}
