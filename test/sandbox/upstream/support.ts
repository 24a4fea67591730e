import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { startUpstream, type UpstreamOptions } from '../../../sandbox/upstream/server.ts';

export const apiKey = 'test-key';

const envelopeSchema = z.strictObject({ code: z.number(), msg: z.string(), data: z.unknown() });

/** An empty directory that is deleted `afterwards`. */
export async function makeCacheDir(afterwards: (clean: () => Promise<void>) => void) {
  const cacheDir = await mkdtemp(join(tmpdir(), 'upstream-'));
  afterwards(() => rm(cacheDir, { recursive: true, force: true }));
  return cacheDir;
}

/** A sandbox that ends with the test, and a client that speaks to it as the bot would. */
export async function openUpstream(options: Partial<UpstreamOptions> = {}) {
  const cacheDir = options.cacheDir ?? (await makeCacheDir(onTestFinished));
  const upstream = await startUpstream({ apiKey, sound: 'short', ...options, cacheDir });
  onTestFinished(() => upstream.close());

  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const call = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(upstream.url + path, { headers, ...init });
    return { status: response.status, ...envelopeSchema.parse(await response.json()) };
  };
  const get = (path: string) => call(path);
  const post = (path: string, body: unknown) => call(path, { method: 'POST', body: JSON.stringify(body) });

  const [song] = upstream.songs;
  const [track] = song?.tracks ?? [];
  if (!song || !track) throw new Error('the sandbox has no songs');
  const order = {
    taskId: song.taskId,
    audioId: track.audioId,
    callBackUrl: 'https://callback.invalid/hook',
  };
  const submit = async (extra: object = {}) => {
    const { data } = await post('/api/v1/vocal-removal/generate', { ...order, ...extra });
    return z.object({ taskId: z.string() }).parse(data).taskId;
  };
  const details = async (id: string) =>
    detailsSchema.parse((await get(`/api/v1/vocal-removal/record-info?taskId=${id}`)).data);

  return { upstream, cacheDir, call, get, post, order, submit, details, song, track, headers };
}

export const detailsSchema = z.looseObject({
  successFlag: z.string(),
  errorCode: z.number().nullable(),
  response: z.record(z.string(), z.string().nullable()).nullable(),
});

export interface ReceivedCallback {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** A host that takes callbacks: it answers with the statuses in turn, then 200; 0 means that it never answers. */
export async function openReceiver(statuses: readonly number[] = []) {
  const received: ReceivedCallback[] = [];
  const pending = [...statuses];
  const waiting: (() => void)[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8');
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body: JSON.parse(text) });
      const status = pending.shift() ?? 200;
      if (status !== 0) response.writeHead(status).end();
      for (const wake of waiting.splice(0)) wake();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not a network port');
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    received,
    /** Resolves once that many callbacks have arrived in all. */
    async until(count: number) {
      while (received.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
  };
}
