import { REST } from 'discord.js';
import { createAudioRequests } from '../../src/services/platform/audio-requests.ts';
import { createDownloads } from '../../src/services/platform/download.ts';
import { createMessenger } from '../../src/services/platform/messenger.ts';
import { sendRest } from '../../src/services/platform/rest-request.ts';
import { createScratch } from '../../src/services/platform/scratch.ts';
import { createSlots } from '../../src/services/platform/slots.ts';

// A process of its own, in which nothing else needs memory: it carries files from one server to another, and tells how
// much its memory has grown at most, in bytes.
const [origin = ''] = process.argv.slice(2);

const scratch = createScratch(`stemsmith-test-${process.pid}`);
const requests = createAudioRequests({
  userAgent: 'stemsmith/test',
  reach: () => 'local',
  isPrivate: () => false,
});
const downloads = createDownloads({ requests, scratch, slots: createSlots(4) });
const rest = new REST({ api: origin, version: '10', retries: 0, makeRequest: sendRest });
const messenger = createMessenger({ rest });

async function carry(count: number): Promise<void> {
  const files = await Promise.all(
    Array.from({ length: count }, () => downloads.fetch(`${origin}/audio.mp3`)),
  );
  const named = files.map(({ path, bytes }, index) => ({ name: `${index}.mp3`, path, bytes }));
  const reply = { applicationId: '1201000000000000001', token: 'a-token' };
  await messenger.editReply(reply, { files: named.slice(0, 10) });
  if (count > 10) await messenger.editReply(reply, { files: named.slice(10) });
  await Promise.all(files.map((file) => file.dispose()));
}

await carry(1);
globalThis.gc?.();
const idle = process.memoryUsage.rss();
let most = idle;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss());
}, 5);
await carry(12);
clearInterval(watch);
await requests.close();
await scratch.clear();
process.stdout.write(JSON.stringify({ idle, grown: most - idle }));
process.exit(0);
