import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { DownloadError, type DownloadReason } from '../../../src/errors.ts';
import { createAudioRequests } from '../../../src/services/platform/audio-requests.ts';
import { createDownloads } from '../../../src/services/platform/download.ts';
import { createScratch } from '../../../src/services/platform/scratch.ts';
import { createSlots } from '../../../src/services/platform/slots.ts';
import { isPrivateHost } from '../../../src/services/separation/private-host.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

type Options = Partial<Parameters<typeof createDownloads>[0] & Parameters<typeof createAudioRequests>[0]>;

/** Downloads with a scratch of their own; `left` tells how many folders are on the disk. */
function createFetcher(options: Options = {}) {
  const name = `stemsmith-test-${randomUUID()}`;
  const scratch = createScratch(name);
  const requests = createAudioRequests({
    userAgent: 'stemsmith/test',
    reach: () => 'local',
    isPrivate: isPrivateHost,
    ...options,
  });
  const downloads = createDownloads({ requests, scratch, slots: createSlots(4), ...options });
  closing.push(
    () => requests.close(),
    () => scratch.clear(),
  );
  const left = () => readdirSync(tmpdir()).filter((entry) => entry.startsWith(name)).length;
  return { ...downloads, close: requests.close, scratch, left };
}

async function serve(answer: RequestListener) {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

const audio = (response: ServerResponse, bytes: string | Buffer, headers: Record<string, string> = {}) =>
  response.writeHead(200, { 'content-type': 'audio/mpeg', ...headers }).end(bytes);

async function failureOf(fetching: Promise<unknown>): Promise<DownloadError> {
  const error = await fetching.then(
    () => new Error('it was fetched'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DownloadError);
  return error as DownloadError;
}

describe('a download', () => {
  it('is a file for us alone, with every byte, until it is disposed of', async () => {
    const bytes = Buffer.alloc(3 * 1024 * 1024, 'la ');
    const { origin, seen } = await serve((_, response) => audio(response, bytes));
    const fetcher = createFetcher();
    const file = await fetcher.fetch(`${origin}/a.mp3?sig=1`);
    expect(file.bytes).toBe(bytes.length);
    expect(bytes.equals(await readFile(file.path))).toBe(true);
    expect(statSync(dirname(file.path)).mode & 0o077).toBe(0);
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/a.mp3?sig=1' });
    expect(seen[0]?.headers).toMatchObject({ 'user-agent': 'stemsmith/test', 'accept-encoding': 'identity' });
    await file.dispose();
    await file.dispose();
    expect(existsSync(dirname(file.path))).toBe(false);
  });

  it('is removed with all that earlier processes of the same name have left', async () => {
    const { origin } = await serve((_, response) => audio(response, 'la'));
    const fetcher = createFetcher();
    await Promise.all([fetcher.fetch(origin), fetcher.fetch(origin)]);
    expect(fetcher.left()).toBe(2);
    await fetcher.scratch.clear();
    expect(fetcher.left()).toBe(0);
    // And the next one is no worse for it.
    expect((await fetcher.fetch(origin)).bytes).toBe(2);
  });

  it.each([
    'audio/mpeg',
    'Audio/MP3; charset=utf-8',
    'application/octet-stream',
    'binary/octet-stream',
    'video/mpeg',
    '',
  ])('may come as %j', async (type) => {
    const { origin } = await serve((_, response) =>
      response.writeHead(200, type === '' ? {} : { 'content-type': type }).end('la'),
    );
    expect((await createFetcher().fetch(origin)).bytes).toBe(2);
  });

  const REFUSED: [string, DownloadReason, RequestListener][] = [
    ['is gone (404)', 'not_found', (_, response) => response.writeHead(404).end()],
    ['is gone (410)', 'not_found', (_, response) => response.writeHead(410).end()],
    ['is forbidden', 'unreachable', (_, response) => response.writeHead(403).end()],
    [
      'is a part',
      'unreachable',
      (_, response) => response.writeHead(206, { 'content-type': 'audio/mpeg' }).end('la'),
    ],
    ['has no content', 'unreachable', (_, response) => response.writeHead(204).end()],
    ['fails', 'unreachable', (_, response) => response.writeHead(500).end()],
    [
      'is a page',
      'not_audio',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    ],
    ['is empty', 'not_audio', (_, response) => audio(response, '')],
    ['says that it is too large', 'too_large', (_, response) => audio(response, Buffer.alloc(1_001))],
    [
      'is too large without saying so',
      'too_large',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'audio/mpeg' }).write('x'.repeat(600));
        response.end('x'.repeat(600));
      },
    ],
    [
      'never ends',
      'too_large',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'audio/mpeg' });
        const drip = setInterval(() => response.write('x'.repeat(300)), 5);
        response.on('close', () => clearInterval(drip));
      },
    ],
    [
      'is cut',
      'unreachable',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': '900' });
        response.write('la', () => response.destroy());
      },
    ],
    ['is reset', 'unreachable', (request) => request.socket.resetAndDestroy()],
    [
      'redirects for ever',
      'unreachable',
      (_, response) => response.writeHead(302, { location: '/again' }).end(),
    ],
    ['redirects to nowhere', 'unreachable', (_, response) => response.writeHead(302).end()],
    [
      'redirects to nonsense',
      'unreachable',
      (_, response) => response.writeHead(302, { location: 'http://[' }).end(),
    ],
    [
      'redirects to where we may not go',
      'not_allowed',
      (_, response) => response.writeHead(307, { location: 'https://elsewhere.example.com/a.mp3' }).end(),
    ],
  ];
  it.each(REFUSED)(
    'fails where what is asked for %s: %s, and leaves nothing behind',
    async (_what, reason, answer) => {
      const { origin } = await serve(answer);
      const fetcher = createFetcher({
        maxBytes: 1_000,
        reach: (url) => (url.startsWith(origin) ? 'local' : undefined),
      });
      expect(await failureOf(fetcher.fetch(`${origin}/a.mp3?sig=hush`))).toMatchObject({ reason });
      expect(fetcher.left()).toBe(0);
    },
  );

  it('asks nobody at an address that is not allowed', async () => {
    const { origin, seen } = await serve((_, response) => audio(response, 'la'));
    const error = await failureOf(createFetcher({ reach: () => undefined }).fetch(origin));
    expect(error.reason).toBe('not_allowed');
    expect(seen).toEqual([]);
  });

  it('asks nobody at a public name with a private address', async () => {
    const { origin, seen } = await serve((_, response) => audio(response, 'la'));
    const fetcher = createFetcher({ reach: () => 'public' });
    const error = await failureOf(fetcher.fetch(origin.replace('127.0.0.1', 'localhost')));
    expect(error.reason).toBe('not_allowed');
    expect(seen).toEqual([]);
  });

  it('follows three redirects, each of them checked, and no fourth', async () => {
    const { origin, seen } = await serve((request, response) => {
      const hops = Number(request.url?.slice(1));
      if (hops === 0) audio(response, 'la');
      else response.writeHead(301, { location: `/${hops - 1}` }).end('moved');
    });
    const checked: string[] = [];
    const fetcher = createFetcher({
      reach: (url) => {
        checked.push(new URL(url).pathname);
        return 'local';
      },
    });
    expect((await fetcher.fetch(`${origin}/3`)).bytes).toBe(2);
    expect(checked).toEqual(['/3', '/2', '/1', '/0']);
    expect(seen).toHaveLength(4);
    expect(await failureOf(fetcher.fetch(`${origin}/4`))).toMatchObject({ reason: 'unreachable' });
  });

  it.each<[string, RequestListener]>([
    ['nothing comes', () => {}],
    [
      'it falls silent',
      (_, response) => void response.writeHead(200, { 'content-type': 'audio/mpeg' }).write('la'),
    ],
  ])('gives up when %s for too long', async (_what, answer) => {
    const { origin } = await serve(answer);
    const fetcher = createFetcher({ idleMs: 200 });
    expect(await failureOf(fetcher.fetch(origin))).toMatchObject({
      reason: 'unreachable',
      cause: { code: expect.stringMatching(/^UND_ERR_(HEADERS|BODY)_TIMEOUT$/) },
    });
    expect(fetcher.left()).toBe(0);
  });

  it('gives up when it drips for too long', async () => {
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'audio/mpeg' });
      const drip = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(drip));
    });
    const fetcher = createFetcher({ timeoutMs: 150 });
    expect(await failureOf(fetcher.fetch(origin))).toMatchObject({ reason: 'unreachable' });
    expect(fetcher.left()).toBe(0);
  });

  it('stops when the caller does, with the reason of the caller', async () => {
    const controller = new AbortController();
    const { origin } = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'audio/mpeg' }).write('la');
      controller.abort(new Error('stopping'));
    });
    const fetcher = createFetcher();
    await expect(fetcher.fetch(origin, { signal: controller.signal })).rejects.toThrow('stopping');
    expect(fetcher.left()).toBe(0);
  });

  it('takes as much as the caller wants, to the byte', async () => {
    const { origin } = await serve((_, response) => audio(response, Buffer.alloc(1_000)));
    const fetcher = createFetcher();
    expect((await fetcher.fetch(origin, { maxBytes: 1_000 })).bytes).toBe(1_000);
    expect(await failureOf(fetcher.fetch(origin, { maxBytes: 999 }))).toMatchObject({ reason: 'too_large' });
  });

  it('waits while as many run as there are slots', async () => {
    let waiting: ServerResponse[] = [];
    let most = 0;
    const { origin } = await serve((_, response) => {
      waiting.push(response);
      most = Math.max(most, waiting.length);
      if (waiting.length < 2) return;
      const both = waiting;
      waiting = [];
      // A third would have had the time to come.
      setImmediate(() => both.map((one) => audio(one, 'la')));
    });
    const fetcher = createFetcher({ slots: createSlots(2) });
    const files = await Promise.all(Array.from({ length: 6 }, () => fetcher.fetch(origin)));
    expect(files).toHaveLength(6);
    expect(most).toBe(2);
  });

  it('says when it is our own disk that does not take it', async () => {
    const { origin } = await serve((_, response) => audio(response, 'la'));
    const noFolder = { newFolder: () => Promise.reject(new Error('ENOSPC')) };
    expect(await failureOf(createFetcher({ scratch: noFolder }).fetch(origin))).toMatchObject({
      reason: 'storage',
    });
    const gone = { newFolder: async () => `${tmpdir()}/stemsmith-test-is-not-there` };
    expect(await failureOf(createFetcher({ scratch: gone }).fetch(origin))).toMatchObject({
      reason: 'storage',
    });
  });

  it('tells nothing of its address in an error', async () => {
    const { origin } = await serve((_, response) => response.writeHead(500).end());
    const error = await failureOf(createFetcher().fetch(`${origin}/a.mp3?sig=hush`));
    expect(error.message).toBe('The audio could not be fetched: the answer is 500.');
  });
});

describe('a look at what could be fetched', () => {
  it('ends with the head of the answer, whatever its size, and leaves nothing on the disk', async () => {
    let closed: Promise<unknown> = Promise.resolve();
    const { origin } = await serve((_, response) => {
      closed = new Promise((resolve) => response.once('close', resolve));
      // The rest never comes.
      response.writeHead(200, { 'content-type': 'audio/mpeg', 'content-length': '999999999' }).write('la');
    });
    const fetcher = createFetcher({ maxBytes: 1_000 });
    await fetcher.probe(`${origin}/a.mp3`);
    await closed;
    expect(fetcher.left()).toBe(0);
  });

  it.each<[string, DownloadReason, RequestListener]>([
    ['is gone', 'not_found', (_, response) => response.writeHead(404).end()],
    ['fails', 'unreachable', (_, response) => response.writeHead(500).end()],
    [
      'is a page',
      'not_audio',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    ],
    [
      'redirects elsewhere',
      'not_allowed',
      (_, response) => response.writeHead(302, { location: 'https://else.example/' }).end(),
    ],
  ])('fails as a download would where it %s: %s', async (_what, reason, answer) => {
    const { origin } = await serve(answer);
    const fetcher = createFetcher({ reach: (url) => (url.startsWith(origin) ? 'local' : undefined) });
    expect(await failureOf(fetcher.probe(origin))).toMatchObject({ reason });
  });
});
