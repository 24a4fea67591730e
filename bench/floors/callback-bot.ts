import { Routes } from 'discord.js';
import { fastify } from 'fastify';
import { openDurableTable } from './durable-table.ts';
import { startClient } from './start-client.ts';

/** A callback is written down, durably, and answered; then the links are shown with one call. */
const table = await openDurableTable('floor.sqlite');
const replies = new Map<string, `/${string}`>();
const client = await startClient([], async (interaction) => {
  await interaction.deferReply();
  const { id, applicationId, token } = interaction;
  replies.set(id, Routes.webhookMessage(applicationId, token, '@original'));
});

interface Callback {
  Params: { id: string };
  Body: { data: { vocal_removal_info: Record<string, string> } };
}
const server = fastify();
server.post<Callback>('/callbacks/:id', async ({ params: { id }, body }, reply) => {
  await table.write(id, JSON.stringify(body));
  void reply.send();
  const content = Object.values(body.data.vocal_removal_info).join('\n');
  await client.rest.patch(replies.get(id) ?? '/', { body: { content }, auth: false });
  return reply;
});
console.log(`ready ${await server.listen({ host: '127.0.0.1', port: 0 })}`);
