import { setTimeout as wait } from 'node:timers/promises';
import { GatewayIntentBits } from 'discord.js';
import { startClient } from './start-client.ts';

/** What the guide of discord.js begins with: default caches, and the Guilds intent. */
const client = await startClient([GatewayIntentBits.Guilds]);
// "Ready" comes after a while also without those servers that have not been told of yet.
while (!client.guilds.cache.every(({ available }) => available)) await wait(100);
console.log(`ready ${client.guilds.cache.size}`);
