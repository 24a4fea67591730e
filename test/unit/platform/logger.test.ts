import { DiscordAPIError } from 'discord.js';
import { fastify } from 'fastify';
import { describe, expect, it } from 'vitest';
import { DiscordError, UpstreamError } from '../../../src/errors.ts';
import { createHttpClient, HttpError } from '../../../src/services/platform/http-client.ts';
import { createLogger } from '../../../src/services/platform/logger.ts';

function record(level = 'info') {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = createLogger({ level, secrets: ['the-bot-token', 'the-key'], terminal: false, destination });
  return { logger, lines };
}

/** What discord.js throws for a message that Discord will not have. */
function refusedByDiscord() {
  const body = { files: undefined, body: { content: 'hello', token: 'hush' } };
  return new DiscordAPIError(
    { code: 50027, message: 'Invalid Webhook Token' },
    50027,
    401,
    'PATCH',
    'https://discord.com/api/v10/webhooks/1/hush/messages/@original',
    body,
  );
}

describe('the log', () => {
  it('is one JSON object per line, with the level and without the host', () => {
    const { logger, lines } = record();
    logger.child({ jobId: '9x2k' }).info({ ms: 7 }, 'a command was handled');
    logger.debug('not at this level');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/\n$/);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 30,
      time: expect.any(Number),
      jobId: '9x2k',
      ms: 7,
      msg: 'a command was handled',
    });
  });

  it('says nothing when it is told to be silent', () => {
    const { logger, lines } = record('silent');
    logger.fatal('anybody?');
    expect(lines).toEqual([]);
  });

  it('tells of an error of discord.js everything but the token', () => {
    const { logger, lines } = record();
    logger.error({ err: new DiscordError('expired', refusedByDiscord()) }, 'wrapped');
    logger.error({ err: refusedByDiscord() }, 'bare');
    const [wrapped, bare] = lines.map((line) => JSON.parse(line).err);
    expect(wrapped).toMatchObject({ code: 'discord', reason: 'expired' });
    expect(bare).toMatchObject({
      code: 50027,
      status: 401,
      url: 'https://discord.com/api/v10/webhooks/1/[redacted]/messages/@original',
      requestBody: { json: { content: 'hello', token: '[redacted]' } },
    });
    expect(lines.join('')).not.toContain('hush');
  });

  it('tells of an error of undici everything but the key', async () => {
    const http = createHttpClient({ userAgent: 'test', timeoutMs: 2_000 });
    const request = { method: 'GET' as const, url: 'http://127.0.0.1:1/callbacks/9x2k/hush' };
    const error = await http.send(request).catch((reason: unknown) => reason);
    await http.close();
    expect(error).toBeInstanceOf(HttpError);
    const { logger, lines } = record();
    const cause = Object.assign(error as HttpError, {
      request: { headers: { authorization: 'Bearer hush' }, body: '{"callBackUrl":"/callbacks/9x2k/hush"}' },
    });
    logger.warn({ err: new UpstreamError('unsent', { cause }), cause }, 'the-key was refused');
    expect(lines.join('')).toContain('ECONNREFUSED');
    expect(lines.join('')).not.toMatch(/hush|the-key/);
  });

  it('tells of an error of fastify everything but the token of the callback', async () => {
    const { logger, lines } = record();
    const server = fastify();
    server.post('/callbacks/:jobId/:token', (request) => {
      throw Object.assign(new Error(`failed at ${request.url}`), { params: request.params });
    });
    server.setErrorHandler((error, request, reply) => {
      logger.error({ err: error, url: request.url, req: { params: request.params } }, 'failed');
      return reply.code(500).send();
    });
    await server.inject({ method: 'POST', url: '/callbacks/9x2k/hush', payload: {} });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ url: '/callbacks/9x2k/[redacted]' });
    expect(lines.join('')).not.toContain('hush');
  });

  it('keeps a child, a message and a nested text free of secrets too', () => {
    const { logger, lines } = record();
    const child = logger.child({ token: 'hush', configuration: { discord: { token: 'the-bot-token' } } });
    child.info({ body: JSON.stringify({ inner: JSON.stringify({ token: 'hush' }) }) }, 'Bot the-bot-token');
    expect(lines.join('')).not.toMatch(/hush|the-bot-token/);
    expect(JSON.parse(lines[0] ?? '').msg).toBe('Bot [redacted]');
  });
});
