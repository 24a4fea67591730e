import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const MB = 1024 * 1024;
const CARRIER = fileURLToPath(new URL('../support/carry-audio.ts', import.meta.url));

test('twelve stems of 10 MB are fetched and uploaded within 60 MB of memory', async () => {
  const chunk = Buffer.alloc(MB / 16, 'la ');
  let received = 0;
  const server = createServer(async (request, response) => {
    if (request.method === 'PATCH') {
      for await (const part of request) received += part.length;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: '1', channel_id: '2' }));
      return;
    }
    const bytes = 10 * MB;
    response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': bytes });
    for (let sent = 0; sent < bytes; sent += chunk.length) {
      if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());

  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const args = ['--expose-gc', '--import', 'tsx', CARRIER, origin];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const { idle, grown } = JSON.parse(stdout) as { idle: number; grown: number };
  console.log(`idle ${Math.round(idle / MB)} MB, grown by ${Math.round(grown / MB)} MB`);
  expect(received).toBeGreaterThan(130 * MB);
  expect(grown).toBeLessThan(60 * MB);
});
