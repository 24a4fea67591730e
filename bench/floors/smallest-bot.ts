import { openDurableTable } from './durable-table.ts';
import { startClient } from './start-client.ts';

/** The smallest bot that keeps a promise: it writes the request down, durably, and defers. */
const table = await openDurableTable('floor.sqlite');
await startClient([], async (interaction) => {
  const { id, token, user, guildId, channelId, options } = interaction;
  await table.write(
    id,
    JSON.stringify({ id, token, user: user.id, guildId, channelId, options: options.data }),
  );
  await interaction.deferReply();
});
console.log('ready');
