import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpClient, HttpError } from '../../../src/services/platform/http-client.ts';

type Client = ReturnType<typeof createHttpClient>;

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function createClient(options: Partial<Parameters<typeof createHttpClient>[0]> = {}): Client {
  const client = createHttpClient({ userAgent: 'stemsmith/test', timeoutMs: 5_000, ...options });
  closing.push(() => client.close());
  return client;
}

async function listen(server: Server): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** An HTTP server that notes what reaches it, whole, before it answers. */
async function serve(answer: (response: ServerResponse) => void): Promise<{ origin: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createHttpServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    answer(response);
  });
  return { origin: await listen(server), seen };
}

async function failureOf(sending: Promise<unknown>): Promise<HttpError> {
  const error = await sending.then(
    () => new Error('there was an answer'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HttpError);
  return error as HttpError;
}

describe('the HTTP client', () => {
  it('sends what it was given and resolves to the whole answer', async () => {
    const { origin, seen } = await serve((response) => response.writeHead(418).end('short and stout ☕'));
    const answer = await createClient().send({
      method: 'POST',
      url: `${origin}/tea?milk=1`,
      headers: { authorization: 'Bearer key', 'content-type': 'application/json' },
      body: '{"sugar":2}',
    });
    expect(answer).toEqual({ status: 418, text: 'short and stout ☕' });
    expect(seen).toMatchObject([
      {
        method: 'POST',
        url: '/tea?milk=1',
        body: '{"sugar":2}',
        headers: {
          authorization: 'Bearer key',
          'content-type': 'application/json',
          'user-agent': 'stemsmith/test',
        },
      },
    ]);
  });

  it.each([301, 308, 429, 500, 502, 503])('hands on a %i as it is, and asks once', async (status) => {
    const { origin, seen } = await serve((response) =>
      response.writeHead(status, { location: '/elsewhere', 'retry-after': '0' }).end('x'),
    );
    expect(await createClient().send({ method: 'POST', url: origin, body: '{}' })).toEqual({
      status,
      text: 'x',
    });
    expect(seen).toHaveLength(1);
  });

  it('says that nothing was sent when the connection is refused', async () => {
    const server = createTcpServer();
    const origin = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const error = await failureOf(createClient().send({ method: 'POST', url: origin, body: '{}' }));
    expect(error).toMatchObject({ sent: false, cause: { code: 'ECONNREFUSED' } });
  });

  it('says that nothing was sent when every address of a name refuses the connection', async () => {
    const server = createTcpServer();
    const origin = (await listen(server)).replace('127.0.0.1', 'localhost');
    await new Promise((resolve) => server.close(resolve));
    const error = await failureOf(createClient().send({ method: 'POST', url: origin, body: '{}' }));
    expect(error.sent).toBe(false);
  });

  it('says that nothing was sent when the name does not exist', async () => {
    const error = await failureOf(
      createClient().send({ method: 'POST', url: 'https://callback.invalid/', body: '{}' }),
    );
    expect(error.sent).toBe(false);
  });

  it('says that nothing was sent when a secure connection is not made in time', async () => {
    let connections = 0;
    const silent = createTcpServer(() => {
      connections += 1;
    });
    const origin = (await listen(silent)).replace('http:', 'https:');
    const client = createClient({ connectTimeoutMs: 50 });
    const error = await failureOf(client.send({ method: 'POST', url: origin, body: '{}' }));
    expect(error.sent).toBe(false);
    expect(connections).toBe(1);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['the connection is reset', (socket) => socket.resetAndDestroy()],
    ['the connection is closed without a word', (socket) => socket.end()],
    ['the answer is no HTTP', (socket) => socket.end('SSH-2.0-OpenSSH\r\n\r\n')],
    ['the head of the answer is cut', (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-le')],
    [
      'the body of the answer is cut',
      (socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"code":200,"da'),
    ],
    [
      'the connection is reset within the answer',
      (socket) =>
        socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{', () => socket.resetAndDestroy()),
    ],
  ])('does not know what became of a request when %s, and never repeats it', async (_what, answer) => {
    let requests = 0;
    const origin = await listen(
      createTcpServer((socket) => {
        socket.on('error', () => {});
        socket.on('data', (data) => {
          requests += data.toString().split('POST ').length - 1;
          answer(socket);
        });
      }),
    );
    const error = await failureOf(createClient().send({ method: 'POST', url: origin, body: '{}' }));
    expect(error.sent).toBe(true);
    expect(requests).toBe(1);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['nothing comes', () => {}],
    ['the answer never ends', (response) => response.writeHead(200).write('{"code":')],
  ])('gives up in time when %s, and does not know what became of the request', async (_what, answer) => {
    const { origin, seen } = await serve(answer);
    const client = createClient({ timeoutMs: 100 });
    const error = await failureOf(client.send({ method: 'POST', url: origin, body: '{}' }));
    expect(error.sent).toBe(true);
    expect(seen).toHaveLength(1);
  });

  it('gives up in time when the answer drips', async () => {
    const { origin } = await serve((response) => {
      const drip = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(drip));
    });
    const error = await failureOf(createClient({ timeoutMs: 150 }).send({ method: 'GET', url: origin }));
    expect(error).toMatchObject({ sent: true, cause: { name: 'TimeoutError' } });
  });

  it('reads no more than it was told to', async () => {
    const { origin } = await serve((response) => response.end('x'.repeat(1_025)));
    const error = await failureOf(createClient({ maxBytes: 1_024 }).send({ method: 'GET', url: origin }));
    expect(error).toMatchObject({ sent: true, cause: { code: 'UND_ERR_RES_EXCEEDED_MAX_SIZE' } });
  });

  it('reads as much as it was told to', async () => {
    const { origin } = await serve((response) => response.end('x'.repeat(1_024)));
    const answer = await createClient({ maxBytes: 1_024 }).send({ method: 'GET', url: origin });
    expect(answer.text).toHaveLength(1_024);
  });

  it('stops when the caller does', async () => {
    const controller = new AbortController();
    const { origin, seen } = await serve(() => controller.abort(new Error('stopping')));
    const sending = createClient().send({ method: 'GET', url: origin, signal: controller.signal });
    const error = await failureOf(sending);
    expect(error).toMatchObject({ sent: true, cause: { message: 'stopping' } });
    expect(seen).toHaveLength(1);
  });

  it('names the path of a request in its errors, and neither its query nor its host', async () => {
    const error = await failureOf(
      createClient().send({ method: 'GET', url: 'http://127.0.0.1:1/details?taskId=hush' }),
    );
    expect(error.message).toBe('GET /details has no answer');
  });
});
