import { startClient } from './start-client.ts';

/** The smallest bot of all: it only defers. */
await startClient([], (interaction) => interaction.deferReply());
console.log('ready');
