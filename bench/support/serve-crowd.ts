import { startDiscord } from '../../sandbox/discord/server.ts';
import { crowdOf } from './crowd.ts';

/** A process of its own for an imitation of Discord with many servers: `serve-crowd.ts COUNT`. */
const { url, token } = await startDiscord({ world: crowdOf(Number(process.argv[2])), rateLimits: false });
console.log(JSON.stringify({ url, token }));
