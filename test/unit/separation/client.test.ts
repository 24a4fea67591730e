import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UpstreamError, type UpstreamReason } from '../../../src/errors.ts';
import { createHttpClient, type HttpClient } from '../../../src/services/platform/http-client.ts';
import { createSeparationClient, type SeparationClient } from '../../../src/services/separation/client.ts';

const TASK = '3e63b4cc88d52611159371f6af5571e7';
const AUDIO = '376c687e-d439-42c1-b1e4-bcb43b095ec2';
const request = {
  track: { taskId: TASK, audioId: AUDIO },
  type: 'split_stem',
  callbackUrl: 'https://stems.example.org/callbacks/9x2k/token',
} as const;

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

let answer: (response: ServerResponse) => void;
let seen: Seen[];
let origin: string;
let http: HttpClient;
let client: SeparationClient;

const server = createServer(async (incoming, response) => {
  let body = '';
  for await (const chunk of incoming) body += chunk;
  seen.push({ method: incoming.method, url: incoming.url, headers: incoming.headers, body });
  answer(response);
});

beforeEach(async () => {
  seen = [];
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  http = createHttpClient({ userAgent: 'stemsmith/test', timeoutMs: 250, maxBytes: 4_096 });
  client = createSeparationClient({ http, apiUrl: origin, apiKey: 'the-key' });
});
afterEach(async () => {
  await http.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const json = (body: unknown, status = 200) => {
  answer = (response) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};
const text = (body: string, status: number) => {
  answer = (response) => response.writeHead(status, { 'content-type': 'text/html' }).end(body);
};

async function failureOf(asking: Promise<unknown>): Promise<UpstreamError> {
  const error = await asking.then(
    () => new Error('there was an answer'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UpstreamError);
  return error as UpstreamError;
}

const ASKED: [string, (client: SeparationClient) => Promise<unknown>][] = [
  ['generate', ({ generate }) => generate(request)],
  ['details', ({ details }) => details('sep-1')],
  ['song', ({ song }) => song(TASK)],
  ['credits', ({ credits }) => credits()],
];

describe('the separation API', () => {
  it('is asked for a separation with exactly its own names, and answers with the id', async () => {
    json({ code: 200, msg: 'success', data: { taskId: 'sep-1' } });
    expect(await client.generate(request)).toBe('sep-1');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/api/v1/vocal-removal/generate',
      headers: {
        authorization: 'Bearer the-key',
        'content-type': 'application/json',
        accept: 'application/json',
      },
    });
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      taskId: TASK,
      audioId: AUDIO,
      type: 'split_stem',
      callBackUrl: request.callbackUrl,
    });
  });

  it.each([
    ['details', '/api/v1/vocal-removal/record-info?taskId=a%2F%26b', { taskId: 'a', successFlag: 'PENDING' }],
    ['song', '/api/v1/generate/record-info?taskId=a%2F%26b', { status: 'PENDING' }],
    ['credits', '/api/v1/generate/credit', 100],
  ] as const)('is asked for %s with a GET that has no body', async (method, url, data) => {
    json({ code: 200, msg: 'success', data });
    await (method === 'credits' ? client.credits() : client[method]('a/&b'));
    expect(seen).toMatchObject([
      { method: 'GET', url, body: '', headers: { authorization: 'Bearer the-key' } },
    ]);
    expect(seen[0]?.headers).not.toHaveProperty('content-type');
  });

  it('answers with what became of a separation', async () => {
    const response = { originUrl: null, vocalUrl: 'https://file.example.com/v.mp3', instrumentalUrl: '' };
    json({
      code: 200,
      msg: 'success',
      data: { taskId: 'sep-1', successFlag: 'CALLBACK_EXCEPTION', response },
    });
    expect(await client.details('sep-1')).toEqual({
      type: 'separated',
      tracks: [{ stem: 'vocals', url: 'https://file.example.com/v.mp3' }],
      completedAt: undefined,
    });
  });

  it('answers with the tracks of a song, and the credits that are left', async () => {
    json({
      code: 200,
      msg: null,
      data: { status: 'SUCCESS', response: { sunoData: [{ id: AUDIO, title: 'A' }] } },
    });
    expect(await client.song(TASK)).toMatchObject({ tracks: [{ audioId: AUDIO, title: 'A' }] });
    json({ code: 200, data: 7 });
    expect(await client.credits()).toBe(7);
  });

  it('answers with the words of a track in time, whatever else stands among them', async () => {
    json({
      code: 200,
      msg: 'success',
      data: {
        alignedWords: [
          { word: "[Verse]\nWaggin'", success: true, startS: 1.36, endS: 1.79, palign: 0 },
          { word: 'tail ', success: false, startS: 0, endS: 0 },
          { word: 'now ', startS: '2.5', endS: null },
          { word: 7 },
          'x',
          null,
          { word: 'here', success: null, startS: 'soon', endS: {} },
        ],
        waveformData: [0, 1],
        hootCer: 0.3,
        isStreamed: false,
      },
    });
    expect(await client.lyrics({ taskId: TASK, audioId: AUDIO })).toEqual([
      { text: "[Verse]\nWaggin'", startS: 1.36, endS: 1.79 },
      { text: 'tail ', startS: null, endS: null },
      { text: 'now ', startS: 2.5, endS: null },
      { text: 'here', startS: null, endS: null },
    ]);
    expect(seen).toMatchObject([{ method: 'POST', url: '/api/v1/generate/get-timestamped-lyrics' }]);
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ taskId: TASK, audioId: AUDIO });
  });

  it.each([null, {}, { alignedWords: null }, { alignedWords: [] }])(
    'answers with no words for %j',
    async (data) => {
      json({ code: 200, msg: 'success', data });
      expect(await client.lyrics({ taskId: TASK, audioId: AUDIO })).toEqual([]);
    },
  );

  const REFUSALS: [number, UpstreamReason][] = [
    [400, 'invalid'],
    [401, 'unauthorized'],
    [404, 'wrong_url'],
    [405, 'declined'],
    [429, 'no_credits'],
    [430, 'declined'],
    [451, 'source'],
    [455, 'maintenance'],
    [500, 'failed'],
    [999, 'failed'],
  ];
  it.each(REFUSALS)(
    'refuses a separation with the code %i, whatever the HTTP status: %s',
    async (code, reason) => {
      for (const status of [200, 400, 503]) {
        json({ code, msg: 'no', data: null }, status);
        const error = await failureOf(client.generate(request));
        expect(error).toMatchObject({ reason, upstreamCode: code, message: `generate answered ${code}: no` });
      }
      expect(seen).toHaveLength(3);
    },
  );

  it('accepts a separation in its envelope even under an HTTP status of failure', async () => {
    json({ code: 200, msg: 'success', data: { taskId: 'sep-1' } }, 500);
    expect(await client.generate(request)).toBe('sep-1');
  });

  it('reads 404 of a look-up as a record that is not there', async () => {
    json({ code: 404, msg: 'not found', data: null });
    expect(await failureOf(client.details('sep-1'))).toMatchObject({ reason: 'invalid' });
    expect(await failureOf(client.song(TASK))).toMatchObject({ reason: 'invalid' });
    expect(await failureOf(client.credits())).toMatchObject({ reason: 'wrong_url' });
  });

  const UNREADABLE: [string, () => void, UpstreamReason][] = [
    ['a page of a proxy', () => text('<html><h1>502 Bad Gateway</h1></html>', 502), 'unclear'],
    ['a page under the status of success', () => text('<html>Welcome</html>', 200), 'unclear'],
    ['a page that says that nothing is there', () => text('<html>Not Found</html>', 404), 'unclear'],
    ['a page that asks who we are', () => text('', 401), 'unclear'],
    ['a page that asks for patience', () => text('error code: 1015', 429), 'unclear'],
    ['nothing', () => text('', 200), 'unclear'],
    ['JSON that is cut', () => text('{"code":200,"msg":"success","data":{"ta', 200), 'unclear'],
    ['JSON without a code', () => json({ msg: 'success', data: { taskId: 'sep-1' } }), 'unclear'],
    ['a code that is null', () => json({ code: null, data: { taskId: 'sep-1' } }), 'unclear'],
    ['null', () => json(null), 'unclear'],
    ['success without data', () => json({ code: 200, msg: 'success', data: null }), 'unclear'],
    ['success with other data', () => json({ code: 200, msg: 'success', data: { id: 'x' } }), 'unclear'],
    [
      'more than we read',
      () => json({ code: 200, msg: 'x'.repeat(5_000), data: { taskId: 'x' } }),
      'unclear',
    ],
    [
      'a connection that is reset',
      () => {
        answer = (response) => response.socket?.resetAndDestroy();
      },
      'unclear',
    ],
    [
      'silence',
      () => {
        answer = () => {};
      },
      'unclear',
    ],
  ];
  it.each(UNREADABLE)('answers with %s: the request is not repeated', async (_what, prepare, reason) => {
    prepare();
    const error = await failureOf(client.generate(request));
    expect(error).toMatchObject({ reason, upstreamCode: undefined });
    expect(seen).toHaveLength(1);
  });

  it.each(ASKED)('is surely not reached when nobody listens (%s)', async (_endpoint, ask) => {
    await new Promise((resolve) => server.close(resolve));
    const error = await failureOf(ask(client));
    expect(error).toMatchObject({ reason: 'unsent', retryable: true });
    expect(seen).toEqual([]);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  it('is left alone when the caller stops', async () => {
    const controller = new AbortController();
    answer = () => controller.abort();
    expect(await failureOf(client.details('sep-1', controller.signal))).toMatchObject({ reason: 'unclear' });
    expect(seen).toHaveLength(1);
  });

  it.each(ASKED)('never has its key in an error (%s)', async (_endpoint, ask) => {
    json({ code: 401, msg: 'unauthorized', data: null });
    const error = await failureOf(ask(client));
    expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toContain('the-key');
  });
});
