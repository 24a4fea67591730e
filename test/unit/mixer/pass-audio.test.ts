import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DownloadError } from '../../../src/errors.ts';
import { createAudioReach } from '../../../src/services/audio/audio-reach.ts';
import { type Asked, createPassAudio } from '../../../src/services/mixer/pass-audio.ts';
import { createAudioRequests } from '../../../src/services/platform/audio-requests.ts';
import { systemClock } from '../../../src/services/platform/clock.ts';
import { createLanes } from '../../../src/services/platform/lanes.ts';
import { isPrivateHost } from '../../../src/services/separation/private-host.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const SOUND = Buffer.from(Array.from({ length: 1_000 }, (_, index) => index % 256));
const WHOLE: Asked = { method: 'GET', range: undefined, ifRange: undefined };

/** An upstream, and how many of its answers are under way. */
async function serve(answer: RequestListener) {
  const seen: IncomingMessage[] = [];
  const state = { open: 0, most: 0 };
  const server = createServer((request, response) => {
    seen.push(request);
    state.open += 1;
    state.most = Math.max(state.most, state.open);
    response.on('close', () => {
      state.open -= 1;
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, state };
}

function passer(upstreamUrl: string, { tasksAtOnce = 4, bytesPerSecond = 1e9, maxBytes = 1e6 } = {}) {
  const requests = createAudioRequests({
    userAgent: 'stemsmith/test',
    reach: createAudioReach({ hosts: ['files.example.com', 'localtest.example.com'], upstreamUrl }),
    isPrivate: isPrivateHost,
  });
  closing.push(requests.close);
  const lanes = createLanes({ clock: systemClock, tasksAtOnce, bytesPerSecond });
  const passAudio = createPassAudio({ requests, lanes, maxBytes });
  return (url: string, asked: Partial<Asked> = {}, signal = new AbortController().signal, lane = 'a job') =>
    passAudio(url, { lane, asked: { ...WHOLE, ...asked }, signal });
}

const head = { 'content-type': 'audio/mpeg', 'accept-ranges': 'bytes', etag: '"v1"' };
const sendWhole = (response: ServerResponse) =>
  response.writeHead(200, { ...head, 'content-length': SOUND.length }).end(SOUND);

/** A file server that knows ranges (RFC 9110, 14). */
const ranged: RequestListener = ({ headers, method }, response) => {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (method === 'HEAD') return response.writeHead(200, { ...head, 'content-length': SOUND.length }).end();
  if (from === undefined || (headers['if-range'] ?? '"v1"') !== '"v1"') return sendWhole(response);
  if (Number(from) >= SOUND.length)
    return response
      .writeHead(416, { 'content-range': `bytes */${SOUND.length}`, 'content-type': 'text/html' })
      .end();
  const part = SOUND.subarray(Number(from), to ? Number(to) + 1 : undefined);
  const range = `bytes ${from}-${Number(from) + part.length - 1}/${SOUND.length}`;
  return response
    .writeHead(206, { ...head, 'content-range': range, 'content-length': part.length })
    .end(part);
};

describe('a track', () => {
  test('comes whole, with what a browser needs to keep it', async () => {
    const { origin } = await serve(ranged);
    const { status, headers, body } = await passer(origin)(`${origin}/a.mp3`);
    expect(status).toBe(200);
    expect(headers).toEqual({
      'content-type': 'audio/mpeg',
      'content-length': '1000',
      'accept-ranges': 'bytes',
      etag: '"v1"',
    });
    expect((await buffer(body)).equals(SOUND)).toBe(true);
  });

  test.each([
    ['bytes=0-99', 206, 'bytes 0-99/1000', SOUND.subarray(0, 100)],
    ['bytes=900-', 206, 'bytes 900-999/1000', SOUND.subarray(900)],
    ['bytes=1000-', 416, 'bytes */1000', Buffer.alloc(0)],
  ])('comes in part for %j', async (range, status, contentRange, bytes) => {
    const { origin } = await serve(ranged);
    const passed = await passer(origin)(`${origin}/a.mp3`, { range });
    expect([passed.status, passed.headers['content-range']]).toEqual([status, contentRange]);
    expect((await buffer(passed.body)).equals(bytes)).toBe(true);
  });

  test('is whole when it is not the one any more of which somebody has a part', async () => {
    const { origin } = await serve(ranged);
    const pass = passer(origin);
    const range = 'bytes=500-';
    const [same, other] = [
      await pass(`${origin}/a.mp3`, { range, ifRange: '"v1"' }),
      await pass(`${origin}/a.mp3`, { range, ifRange: '"v0"' }),
    ];
    expect([same.status, other.status]).toEqual([206, 200]);
    await Promise.all([buffer(same.body), buffer(other.body)]);
  });

  test.each(['bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b', 'bytes=-', 'bytes=0-1\r\nx: y'])(
    'is asked for whole where the range is %j',
    async (range) => {
      const { origin, seen } = await serve(ranged);
      const passed = await passer(origin)(`${origin}/a.mp3`, { range });
      expect(passed.status).toBe(200);
      await buffer(passed.body);
      expect(seen[0]?.headers.range).toBeUndefined();
    },
  );

  test('is only looked at for HEAD', async () => {
    const { origin, seen } = await serve(ranged);
    const passed = await passer(origin)(`${origin}/a.mp3`, { method: 'HEAD', range: 'bytes=0-1' });
    expect([seen[0]?.method, passed.status, passed.headers['content-length']]).toEqual(['HEAD', 200, '1000']);
    expect(await buffer(passed.body)).toHaveLength(0);
  });

  test('is cut off where it is larger than it may be', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'audio/mpeg' });
      response.write(Buffer.alloc(900_000));
      response.end(Buffer.alloc(900_000));
    });
    const passed = await passer(origin)(`${origin}/a.mp3`);
    await expect(buffer(passed.body)).rejects.toThrow('larger');
  });
});

describe('nothing comes', () => {
  test.each([
    ['http://127.0.0.1:1/a.mp3', 'not_allowed'],
    ['http://169.254.169.254/latest/meta-data', 'not_allowed'],
    ['https://[::1]/a.mp3', 'not_allowed'],
    ['https://files.example.com.evil.example.net/a.mp3', 'not_allowed'],
    ['https://user:password@files.example.com/a.mp3', 'not_allowed'],
    ['file:///etc/passwd', 'not_allowed'],
    ['http://files.example.com/a.mp3', 'not_allowed'],
  ])('from %s', async (url, reason) => {
    const { origin } = await serve(ranged);
    await expect(passer(origin)(url)).rejects.toMatchObject({ reason });
  });

  test('from where a redirect leads that may not be followed', async () => {
    const { origin, seen } = await serve((_, response) =>
      response.writeHead(302, { location: 'http://127.0.0.1:1/secret' }).end(),
    );
    await expect(passer(origin)(`${origin}/a.mp3`)).rejects.toMatchObject({ reason: 'not_allowed' });
    expect(seen).toHaveLength(1);
  });

  test.each([
    [404, 'not_found'],
    [410, 'not_found'],
    [500, 'unreachable'],
    [403, 'unreachable'],
  ])('when upstream answers %d', async (status, reason) => {
    const { origin } = await serve((_, response) => response.writeHead(status).end());
    await expect(passer(origin)(`${origin}/a.mp3`)).rejects.toMatchObject({ reason });
  });

  test('of a page instead of sound', async () => {
    const { origin } = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
    );
    await expect(passer(origin)(`${origin}/a.mp3`)).rejects.toBeInstanceOf(DownloadError);
  });
});

describe('who leaves', () => {
  const endless: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'audio/mpeg' });
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(16_384)));
    };
    response.on('drain', more);
    more();
  };

  test('in the middle of the sound frees the connection and the place in the lane', async () => {
    const { origin, state } = await serve(endless);
    const pass = passer(origin, { tasksAtOnce: 1, maxBytes: 1e12 });
    const first = await pass(`${origin}/a.mp3`);
    first.body.once('data', () => first.body.destroy());
    const second = await pass(`${origin}/a.mp3`);
    await vi.waitFor(() => expect(state.open).toBe(1));
    second.body.destroy();
    await vi.waitFor(() => expect(state.open).toBe(0));
    expect(state.most).toBeLessThanOrEqual(2);
  });

  test('before the answer comes frees them, too', async () => {
    const { origin, state } = await serve(() => {});
    const pass = passer(origin, { tasksAtOnce: 1 });
    const leaving = new AbortController();
    const waiting = pass(`${origin}/a.mp3`, {}, leaving.signal);
    const inLine = pass(`${origin}/b.mp3`, {}, leaving.signal);
    await vi.waitFor(() => expect(state.open).toBe(1));
    leaving.abort();
    await expect(waiting).rejects.toThrow('abort');
    await expect(inLine).rejects.toThrow('abort');
    await vi.waitFor(() => expect(state.open).toBe(0));
  });
});

test('a hundred listeners of one job all hear it, through no more connections than the job may have', async () => {
  const { origin, state } = await serve(ranged);
  const pass = passer(origin, { tasksAtOnce: 8 });
  const heard = await Promise.all(
    Array.from({ length: 100 }, async () => await buffer((await pass(`${origin}/a.mp3`)).body)),
  );
  expect(heard.every((bytes) => bytes.equals(SOUND))).toBe(true);
  expect(state.most).toBeLessThanOrEqual(8);
});
