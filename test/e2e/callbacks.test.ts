import { connect } from 'node:net';
import { expect, test } from 'vitest';
import type { Separation } from '../../sandbox/upstream/separations/separation.ts';
import { labelsOf, textOf } from '../support/message.ts';
import { createWorld, idsOf, type World } from '../support/world.ts';

const MINUTE = 60_000;
const UNTIL_FINISHED = {
  env: { POLL_INTERVAL_SECONDS: '60' },
  upstream: { separationMs: 600 * MINUTE },
};
const HMAC_KEY = 'the-key-that-signs-callbacks';
const urlsOf = (url: string) => ({ vocal_url: url });

/** Two jobs under way, of two members, with nobody but the test to call back. */
async function twoJobs(options: Parameters<typeof createWorld>[0] = {}) {
  const world = await createWorld({ ...UNTIL_FINISHED, ...options });
  world.upstream.control.setCallbacks({ mode: 'silent' });
  const asked = [world.use('karaoke', idsOf(world.upstream.songs, 0), 'mira')];
  const first = await world.submitted(1);
  asked.push(world.use('karaoke', idsOf(world.upstream.songs, 1), 'otto'));
  const second = await world.submitted(2);
  await expect
    .poll(async () => (await world.stored.jobs()).map(({ state }) => state), { timeout: 15_000 })
    .toEqual(['separating', 'separating']);
  return { world, asked, first, second };
}

async function callBack(
  url: string,
  body: unknown,
  { method = 'POST', type = 'application/json' } = {},
): Promise<number> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': type },
    ...(method === 'GET' ? {} : { body: text }),
  });
  // Whatever the answer is, it tells nothing.
  expect(await answer.text()).toBe('');
  return answer.status;
}

const bodyOf = ({ id }: Separation, urls: Record<string, unknown> = {}) => ({
  code: 200,
  msg: 'success',
  data: {
    task_id: id,
    vocal_removal_info: {
      vocal_url: 'https://files.example.com/v.mp3',
      instrumental_url: 'https://files.example.com/i.mp3',
      ...urls,
    },
  },
});

/** Nothing was posted and nothing was told; the poll still brings both results. */
async function expectUnharmed(world: World, asked: readonly ReturnType<World['use']>[]): Promise<void> {
  expect((await world.stored.jobs()).map(({ state }) => state)).toEqual(['separating', 'separating']);
  for (const message of world.seenBy('ada')) expect(textOf(message)).toContain('Separating');
  for (const { id } of world.upstream.control.separations()) world.upstream.control.finish(id);
  await world.skip(10 * MINUTE);
  for (const interaction of asked) {
    const message = await world.answer(interaction, 'are ready');
    expect(labelsOf(message)).toEqual(['Vocals', 'Instrumental', 'Open mixer']);
    expect(JSON.stringify(message.components)).not.toContain('example.com');
  }
  expect(world.seenBy('ada').filter((message) => labelsOf(message).length > 0)).toHaveLength(2);
  expect(await world.stored.charged()).toBe(20);
}

test('a callback to a wrong address, of another job, or for another separation changes nothing', async () => {
  const { world, asked, first, second } = await twoJobs();
  const own = new URL(first.callBackUrl).pathname.split('/');
  const foreign = new URL(second.callBackUrl).pathname.split('/');
  const at = (job = '', token = '') => `${world.bot.url}/callbacks/${job}/${token}`;
  const right = bodyOf(first);
  const flipped = `${own[3]?.slice(0, -1)}${own[3]?.endsWith('A') ? 'B' : 'A'}`;
  expect(await callBack(at(own[2], flipped), right)).toBe(404);
  expect(await callBack(at(own[2], foreign[3]), right)).toBe(404);
  expect(await callBack(at('0'.repeat(12), own[3]), right)).toBe(404);
  expect(await callBack(at(own[2], 'x'.repeat(90)), right)).toBe(404);
  expect(await callBack(at('..%2f..%2fetc', own[3]), right)).toBe(404);
  expect(await callBack(`${world.bot.url}/callbacks/${own[2]}`, right)).toBe(404);
  expect(await callBack(first.callBackUrl, bodyOf(second))).toBe(200);
  expect(await callBack(first.callBackUrl, { ...bodyOf(second), code: 500 })).toBe(200);
  await expectUnharmed(world, asked);
});

test('a callback with a wrong method, type, size or body is refused and changes nothing', async () => {
  const { world, asked, first } = await twoJobs();
  const url = first.callBackUrl;
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
    expect(await callBack(url, bodyOf(first), { method }), method).toBe(404);
  }
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    expect([400, 415], type).toContain(await callBack(url, bodyOf(first), { type }));
  }
  expect(await callBack(url, { ...bodyOf(first), padding: 'x'.repeat(70_000) })).toBe(413);
  const junk = [
    ...['', '{', 'null', '[]', '"text"', '7', '{}', '{"code":200}', '{"code":"x","data":{}}'],
    '{"__proto__":{"code":200}}',
    '['.repeat(10_000),
    JSON.stringify({ code: 200, data: { task_id: 7 } }),
    JSON.stringify({ code: 200, data: { task_id: first.id, vocal_removal_info: 'text' } }),
    JSON.stringify({ code: 200, data: null }),
  ];
  for (const body of junk) expect(await callBack(url, body), body.slice(0, 40)).toBe(400);
  await expectUnharmed(world, asked);
});

test('a callback with one forged link is refused as a whole, and the poll decides', async () => {
  const { world, asked, first } = await twoJobs();
  const forged = [
    ...['http://files.example.com/a.mp3', 'ftp://files.example.com/a.mp3', 'javascript:alert(1)'],
    ...[
      'data:text/html,x',
      'file:///etc/passwd',
      'https://127.0.0.1/a',
      'https://0x7f.1/a',
      'https://[::1]/a',
    ],
    ...['https://localhost/a', 'https://10.1.2.3/a', 'https://192.168.0.1/a', 'https://169.254.169.254/a'],
    ...['https://user:word@files.example.com/a', 'https://metadata.internal/a', 'http://127.0.0.1:1/a'],
    ...[`https://files.example.com/${'x'.repeat(3_000)}`, 'no url at all'],
  ];
  for (const [index, url] of forged.entries()) {
    // An allowance per job and address would end the list early.
    if (index % 20 === 19) await world.skip(30_000);
    expect([400, 422], url).toContain(await callBack(first.callBackUrl, bodyOf(first, urlsOf(url))));
  }
  await expectUnharmed(world, asked);
});

test('where callbacks are signed, one without a valid signature of now changes nothing', async () => {
  const { world, asked, first, second } = await twoJobs({
    env: { ...UNTIL_FINISHED.env, UPSTREAM_WEBHOOK_HMAC_KEY: HMAC_KEY },
    upstream: { ...UNTIL_FINISHED.upstream, webhookHmacKey: HMAC_KEY },
  });
  const { control } = world.upstream;
  control.finish(first.id);
  const seconds = Math.floor(Date.now() / 1000);
  expect(await callBack(first.callBackUrl, bodyOf(first))).toBe(401);
  const wrong = [
    { signature: '' },
    { signature: 'AAAA' },
    { timestamp: String(seconds - 600) },
    { timestamp: String(seconds + 600) },
    { timestamp: 'now' },
  ];
  for (const overrides of wrong) {
    expect(await control.sendCallback(first.id, overrides)).toMatchObject({ status: 401 });
  }
  expect(await control.sendCallback(second.id, { url: first.callBackUrl })).toMatchObject({ status: 200 });
  expect((await world.stored.jobs())[0]?.state).toBe('separating');
  expect(await control.sendCallback(first.id)).toMatchObject({ status: 200 });
  await world.answer(asked[0] ?? expect.fail(), 'are ready');
});

test('a callback that comes twice, late, or with another outcome changes nothing after the first', async () => {
  const world = await createWorld({ env: { POLL_INTERVAL_SECONDS: '60' } });
  world.upstream.control.setCallbacks({ mode: 'duplicate', delayMs: 0 });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  const { id } = await world.submitted();
  await world.answer(asked, 'are ready');
  // The sound is the last that is added to it.
  await expect.poll(async () => (await world.answer(asked)).attachments.length, { timeout: 10_000 }).toBe(3);
  const message = await world.answer(asked);
  await expect.poll(() => world.upstream.control.separations()[0]?.callbacks.length).toBe(2);
  for (const overrides of [{}, { code: 500 }, { urls: { piano_url: 'https://files.example.com/p.mp3' } }]) {
    expect(await world.upstream.control.sendCallback(id, overrides)).toMatchObject({ status: 200 });
  }
  expect((await world.submitted()).callbacks.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  await world.restart();
  await world.upstream.control.sendCallback(id);
  expect((await world.answer(asked, 'are ready')).versions).toEqual(message.versions);
  expect(world.seenBy('mira')).toHaveLength(1);
  expect(await world.stored.charged()).toBe(10);
});

test('a flood of callbacks from one address is cut off, floods no log, and keeps no real callback out', async () => {
  const { world, asked, first, second } = await twoJobs();
  const wrong = `${world.bot.url}/callbacks/abc/${'x'.repeat(43)}`;
  const flood = async (url: string, body: unknown) => {
    const statuses = await Promise.all(Array.from({ length: 200 }, () => callBack(url, body)));
    return statuses.filter((status) => status === 429).length;
  };
  expect(await flood(wrong, bodyOf(first))).toBeGreaterThan(150);
  expect(await flood(first.callBackUrl, '{}')).toBeGreaterThan(150);
  const lines = world.bot.lines.filter((line) => line.includes('callback was refused'));
  expect(lines.length).toBeLessThan(100);

  world.upstream.control.finish(second.id);
  expect(await world.upstream.control.sendCallback(second.id)).toMatchObject({ status: 200 });
  await world.answer(asked[1] ?? expect.fail(), 'are ready');
  expect(await world.health()).toMatchObject({ status: 200 });

  await world.skip(MINUTE);
  world.upstream.control.finish(first.id);
  expect(await world.upstream.control.sendCallback(first.id)).toMatchObject({ status: 200 });
});

test('a callback that never ends is cut off, and nobody waits for it', async () => {
  const { world, asked, first, second } = await twoJobs();
  const { hostname, port, pathname } = new URL(first.callBackUrl);
  const began = performance.now();
  const slow = Array.from({ length: 50 }, () => connect(Number(port), hostname));
  const head = `POST ${pathname} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 500\r\n\r\n{`;
  const ended = slow.map(
    (socket) =>
      new Promise<void>((resolve) => {
        socket.on('error', () => resolve());
        socket.on('close', () => resolve());
        socket.resume().write(head);
      }),
  );
  world.upstream.control.finish(second.id);
  expect(await world.upstream.control.sendCallback(second.id)).toMatchObject({ status: 200 });
  await world.answer(asked[1] ?? expect.fail(), 'are ready');
  await Promise.all(ended);
  // Not by the half minute after which any silent connection is closed.
  expect(performance.now() - began).toBeLessThan(25_000);
  expect(await world.health()).toMatchObject({ status: 200 });
});
