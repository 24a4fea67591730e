import { describe, expect, it } from 'vitest';
import { type Health, registerHealth } from '../../../src/events/health.ts';
import { createHttpServer } from '../../../src/services/platform/http-server.ts';
import { createRecordingLogger } from '../../support/silent-logger.ts';

type Check = () => Promise<Health> | Health;
const fine =
  (part: string): Check =>
  () => ({ part, ok: true, detail: 'fine' });
const broken =
  (part: string): Check =>
  async () => ({ part, ok: false, detail: 'broken' });

async function get(path: string, checks: { vital?: Check[]; others?: Check[]; accept?: string } = {}) {
  const { logger, lines } = createRecordingLogger();
  const server = createHttpServer({ logger });
  registerHealth({ server, vital: checks.vital ?? [], others: checks.others ?? [] });
  const { accept } = checks;
  const answer = await server.inject({ method: 'GET', url: path, headers: accept ? { accept } : {} });
  const { statusCode, body, headers } = answer;
  const isJson = String(headers['content-type']).startsWith('application/json');
  return { statusCode, body: isJson ? JSON.parse(body) : body, lines };
}

describe('the health of the bot', () => {
  it('is that the process answers, whatever its parts say', async () => {
    const { statusCode, body } = await get('/healthz', { vital: [broken('gateway')] });
    expect([statusCode, body]).toEqual([200, { ok: true }]);
  });

  it('is ready when every vital part is, with a line for each part', async () => {
    const { statusCode, body } = await get('/readyz', {
      vital: [fine('gateway'), fine('store')],
      others: [fine('jobs')],
    });
    expect(statusCode).toBe(200);
    expect(body).toEqual({
      ok: true,
      parts: ['gateway', 'store', 'jobs'].map((part) => ({ part, ok: true, detail: 'fine' })),
    });
  });

  it('is not ready when one vital part is not, and says which', async () => {
    const { statusCode, body } = await get('/readyz', { vital: [fine('gateway'), broken('store')] });
    expect(statusCode).toBe(503);
    expect(body).toEqual({
      ok: false,
      parts: [
        { part: 'gateway', ok: true, detail: 'fine' },
        { part: 'store', ok: false, detail: 'broken' },
      ],
    });
  });

  it('is ready when a part fails that is not vital', async () => {
    const { statusCode, body } = await get('/readyz', { vital: [fine('store')], others: [broken('lyrics')] });
    expect([statusCode, body.ok, body.parts[1].ok]).toEqual([200, true, false]);
  });

  it('is a line of text for each part in a browser', async () => {
    const checks = { vital: [fine('gateway'), broken('store')], others: [fine('jobs')] };
    const { statusCode, body } = await get('/readyz', { ...checks, accept: 'text/html,*/*;q=0.8' });
    expect([statusCode, body]).toEqual([503, '✓ gateway: fine\n✗ store: broken\n✓ jobs: fine\n']);
  });

  it('tells a stranger nothing when a check itself breaks, and the log everything', async () => {
    const check = () => Promise.reject(new Error('hush: /var/lib/stems.sqlite'));
    const { statusCode, body, lines } = await get('/readyz', { vital: [check] });
    expect([statusCode, body]).toEqual([500, '']);
    expect(lines).toMatchObject([{ err: { message: 'hush: /var/lib/stems.sqlite' } }]);
  });
});
