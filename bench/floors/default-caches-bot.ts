import { GatewayIntentBits } from 'discord.js';
import { startClient } from './start-client.ts';

/** What the guide of discord.js begins with: default caches, and the Guilds intent. */
await startClient([GatewayIntentBits.Guilds]);
console.log('ready');
