import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { registerSeparationCallback } from '../../../src/events/separation-callback.ts';
import { createDurations } from '../../../src/services/jobs/durations.ts';
import { Job } from '../../../src/services/jobs/job.ts';
import { createJobStore, type JobStore } from '../../../src/services/jobs/job-store.ts';
import { createSettle } from '../../../src/services/jobs/settle.ts';
import { createCollection } from '../../../src/services/platform/collection.ts';
import { createFloodGuard } from '../../../src/services/platform/flood-guard.ts';
import { createHttpServer, type HttpServer } from '../../../src/services/platform/http-server.ts';
import { createMetrics } from '../../../src/services/platform/metrics.ts';
import { createCallbackAddress } from '../../../src/services/separation/callback-address.ts';
import { createLinkPolicy } from '../../../src/services/separation/links.ts';
import { jobIn } from '../../support/jobs.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { createMemoryStore, type MemoryStore } from '../../support/memory-store.ts';
import { createRecordingLogger, type LogLine } from '../../support/silent-logger.ts';

const PUBLIC_URL = 'https://stems.example.org';
const KEY = 'webhook-key';
const url = (name: string) => `https://files.example.com/${name}.mp3`;
const info = { origin_url: '', vocal_url: url('v'), instrumental_url: url('i') };
const success = (tracks: object | null = info, over: object = {}) => ({
  code: 200,
  msg: 'success',
  data: { task_id: 'separation-1', vocal_removal_info: tracks },
  ...over,
});

let clock: ManualClock;
let store: MemoryStore;
let jobs: JobStore;
let server: HttpServer;
let lines: LogLine[];
let address: ReturnType<typeof createCallbackAddress>;

function serve(webhookHmacKey?: string): void {
  const { logger, lines: written } = createRecordingLogger();
  lines = written;
  server = createHttpServer({ logger });
  address = createCallbackAddress({ publicUrl: PUBLIC_URL, secret: 'a-secret', webhookHmacKey });
  const acceptable = createLinkPolicy('https://api.api.box');
  const settle = createSettle({ jobs, clock, logger, acceptable, durations: createDurations() });
  const floodGuard = createFloodGuard({ clock });
  const metrics = createMetrics();
  registerSeparationCallback({ server, address, settle, acceptable, floodGuard, metrics, clock, logger });
}

beforeEach(async () => {
  clock = createManualClock();
  store = createMemoryStore();
  const { logger } = createRecordingLogger();
  jobs = createJobStore({ records: createCollection({ store, name: 'jobs', schema: Job, logger }) });
  await jobs.create(jobIn('separating', { deadline: clock.now() + 3_600_000 }));
  serve();
});

const path = (jobId = 'job1') => address.of(jobId).slice(PUBLIC_URL.length);

async function call(payload: unknown, options: { path?: string; headers?: Record<string, string> } = {}) {
  const answer = await server.inject({
    method: 'POST',
    url: options.path ?? path(),
    headers: { 'content-type': 'application/json', ...options.headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
  expect(answer.body).toBe('');
  expect(Object.keys(answer.headers).sort()).toEqual(['connection', 'content-length', 'date']);
  return answer.statusCode;
}

/** Fails unless the job still waits as it did. */
async function expectNoChange() {
  expect(await jobs.get('job1')).toEqual(jobIn('separating', { deadline: clock.now() + 3_600_000 }));
}

describe('a callback', () => {
  it('of a success is on disk before it is answered', async () => {
    expect(await call(success())).toBe(200);
    expect(JSON.parse(store.disk.get('jobs/job1') ?? '')).toMatchObject({
      state: 'separated',
      tracks: [
        { stem: 'vocals', url: url('v') },
        { stem: 'instrumental', url: url('i') },
      ],
      completedAt: clock.now(),
      expiresAt: clock.now() + 14 * 86_400_000,
    });
  });

  it('of a failure is on disk before it is answered', async () => {
    expect(await call(success(null, { code: 451, msg: 'no audio' }))).toBe(200);
    expect(await jobs.get('job1')).toMatchObject({
      state: 'failed',
      reason: 'source',
      detail: 'callback 451: no audio',
    });
  });

  it('that comes again is answered 200 and changes nothing', async () => {
    await call(success());
    const before = store.disk.get('jobs/job1');
    await clock.advance(1_000);
    expect(await call(success({ vocal_url: url('other') }))).toBe(200);
    expect(await call(success(null, { code: 500 }))).toBe(200);
    expect(store.disk.get('jobs/job1')).toBe(before);
    const arrived = lines.filter(({ msg }) => msg === 'a callback arrived');
    expect(arrived.map(({ isNews }) => isNews)).toEqual([true, false, false]);
  });

  it('of another separation is answered 200 and changes nothing', async () => {
    expect(await call(success(info, { data: { task_id: 'separation-2', vocal_removal_info: info } }))).toBe(
      200,
    );
    await expectNoChange();
  });

  it('for a job that is gone is answered 200', async () => {
    expect(await call(success(), { path: path('gone') })).toBe(200);
    expect(store.disk.has('jobs/gone')).toBe(false);
  });

  it('that is faster than the answer to the request names its separation', async () => {
    await jobs.create(jobIn('submitting', { id: 'job2' }));
    expect(await call(success(), { path: path('job2') })).toBe(200);
    expect(await jobs.get('job2')).toMatchObject({ state: 'separated', separationId: 'separation-1' });
  });

  it('is answered 500 while the store is down, so that upstream sends it again', async () => {
    store.isDown = true;
    expect(await call(success())).toBe(500);
    store.isDown = false;
    await expectNoChange();
    expect(await call(success())).toBe(200);
    expect(await jobs.get('job1')).toMatchObject({ state: 'separated' });
  });
});

describe('a request that is no callback', () => {
  it.each(['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'] as const)(
    'is refused with the method %s',
    async (method) => {
      const answer = await server.inject({ method, url: path() });
      expect([answer.statusCode, answer.body]).toEqual([404, '']);
      await expectNoChange();
    },
  );

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'code=200', 415],
    ['XML', 'application/xml', '<code>200</code>', 415],
    ['text that is JSON', 'text/plain', JSON.stringify(success()), 400],
    ['JSON that is cut', 'application/json', '{"code":200,"da', 400],
    ['nothing', 'application/json', '', 400],
    ['a prototype', 'application/json', '{"__proto__":{"code":200}}', 400],
  ])('is refused with %s', async (_what, type, payload, status) => {
    expect(await call(payload, { headers: { 'content-type': type } })).toBe(status);
    await expectNoChange();
  });

  it('is refused unread when it is too large', async () => {
    expect(await call(success(info, { msg: 'x'.repeat(64 * 1024) }))).toBe(413);
    await expectNoChange();
  });

  it('is refused the same way for a wrong token, a wrong job and a wrong path', async () => {
    const paths = [
      `${path()}x`,
      path().slice(0, -1),
      path().replace('/job1/', '/job2/'),
      path().replace('/job1/', '/JOB1/'),
      path().replace('/job1/', '/..%2fjob1/'),
      `/callbacks/${'1'.repeat(26)}/token`,
      '/callbacks/job1/%00',
      '/callbacks/job1/',
      '/callbacks/job1',
      '/callbacks',
      '/',
      '//callbacks',
    ];
    const answers = await Promise.all(paths.map((wrong) => call(success(), { path: wrong })));
    expect(answers).toEqual(paths.map(() => 404));
    await expectNoChange();
  });

  it('is refused with an address that cannot be read', async () => {
    expect(await call(success(), { path: '/callbacks/%zz/token' })).toBe(400);
    expect(await call(success(), { path: `/callbacks/job1/${'x'.repeat(5_000)}` })).toBe(414);
    await expectNoChange();
  });

  it('is not told whether its body would do before its token is known', async () => {
    expect(await call({ nonsense: true }, { path: path().slice(0, -1) })).toBe(404);
  });

  it.each([
    ['a list', []],
    ['null', null],
    ['no data', { code: 200 }],
    ['no id', { code: 200, data: { vocal_removal_info: info } }],
    ['tracks that are a list', success([info])],
  ])('is refused with %s for a body', async (_what, payload) => {
    expect(await call(payload)).toBe(400);
    await expectNoChange();
  });

  it.each([
    ['a link without encryption', 'http://files.example.com/v.mp3'],
    ['a link into the machine', 'https://127.0.0.1/v.mp3'],
    ['a link into the network', 'https://metadata.google.internal/'],
    ['a link with a password', 'https://user:pass@files.example.com/v.mp3'],
    ['a script', 'javascript:alert(1)'],
    ['something else', 'ask us'],
  ])('is refused with %s among its links', async (_what, link) => {
    expect(await call(success({ ...info, vocal_url: link }))).toBe(422);
    await expectNoChange();
  });

  it('leaves a line in the log, without the token', async () => {
    const token = path().split('/').at(-1) ?? '';
    await call(success({ vocal_url: 'http://files.example.com/v.mp3' }));
    expect(lines).toMatchObject([{ msg: 'a callback was refused', status: 422, reason: 'links' }]);
    expect(JSON.stringify(lines)).not.toContain(token);
  });
});

describe('a callback of an account with a webhook key', () => {
  beforeEach(() => serve(KEY));

  const signed = (time: number, id = 'separation-1') => {
    const timestamp = String(Math.floor(time / 1000));
    const signature = createHmac('sha256', KEY).update(`${id}.${timestamp}`).digest('base64');
    return { 'X-Webhook-Timestamp': timestamp, 'X-Webhook-Signature': signature };
  };

  it('is taken with a signature of now', async () => {
    expect(await call(success(), { headers: signed(clock.now()) })).toBe(200);
    expect(await jobs.get('job1')).toMatchObject({ state: 'separated' });
  });

  it('is refused without a signature, with an old one, and with that of another separation', async () => {
    expect(await call(success())).toBe(401);
    expect(await call(success(), { headers: signed(clock.now() - 301_000) })).toBe(401);
    expect(await call(success(), { headers: signed(clock.now(), 'separation-2') })).toBe(401);
    await expectNoChange();
  });

  it('needs its token all the same', async () => {
    expect(await call(success(), { path: `${path()}x`, headers: signed(clock.now()) })).toBe(404);
  });

  it('is read before its signature is checked, which names what it is about', async () => {
    expect(await call({ code: 200 }, { headers: signed(clock.now()) })).toBe(400);
  });
});
