import { afterEach, expect, test } from 'vitest';
import { createSandboxClock } from '../../../sandbox/clock.ts';
import { callApi, callControl, closeEverything, openDiscord } from './support.ts';

afterEach(closeEverything);

const path = '/channels/1201000000000000201/messages';
const route = '/channels/*/messages';

test('a scripted status or error is answered as often as it was asked for, and only on its route', async () => {
  const discord = await openDiscord({ rateLimits: false });
  const send = async () => (await callApi(discord, 'POST', path, { content: 'x' })).status;

  discord.control.addFault({ kind: 'status', route, status: 503, times: 2, skip: 1 });
  expect((await callApi(discord, 'GET', '/users/@me')).status).toBe(200);
  expect([await send(), await send(), await send(), await send()]).toEqual([200, 503, 503, 200]);

  discord.control.addFault({ kind: 'error', method: 'POST', route, status: 403, code: 50013 });
  expect((await callApi(discord, 'GET', path)).status).toBe(200);
  expect(await callApi(discord, 'POST', path, { content: 'x' })).toMatchObject({
    status: 403,
    body: { code: 50013 },
  });
  expect(discord.control.channelAs('mira', '#song-requests')).toHaveLength(2);
});

test('a reset before the request leaves no trace, one after it leaves a message that the caller cannot know of', async () => {
  const discord = await openDiscord();
  const send = () => callApi(discord, 'POST', path, { content: 'x' });

  discord.control.addFault({ kind: 'reset', route, processed: false });
  await expect(send()).rejects.toThrow('fetch failed');
  expect(discord.control.channelAs('mira', '#song-requests')).toHaveLength(0);
  discord.control.addFault({ kind: 'reset', route, processed: true });
  await expect(send()).rejects.toThrow('fetch failed');
  expect(discord.control.channelAs('mira', '#song-requests')).toHaveLength(1);
  expect(discord.control.requests().map(({ status, fault }) => [status, fault])).toEqual([
    [0, 'reset'],
    [0, 'reset'],
  ]);
});

test('a request that hangs is let go when the faults are cleared', async () => {
  const discord = await openDiscord();
  discord.control.addFault({ kind: 'hang', route });
  const sent = callApi(discord, 'POST', path, { content: 'x' });
  await discord.control.until(() => discord.control.requests().length === 1);
  discord.control.clearFaults();
  await expect(sent).rejects.toThrow('fetch failed');
});

test('a delay waits on the clock of the sandbox', async () => {
  const clock = createSandboxClock();
  const discord = await openDiscord({ clock });
  const slept: number[] = [];
  const { sleep } = clock;
  clock.sleep = (ms, signal) => {
    slept.push(ms);
    const sleeping = sleep(ms, signal);
    clock.advance(ms);
    return sleeping;
  };
  discord.control.addFault({ kind: 'delay', route, ms: 90_000 });
  expect((await callApi(discord, 'POST', path, { content: 'x' })).status).toBe(200);
  expect(slept).toEqual([90_000]);
});

test('a scripted rate limit tells how long to wait, and whether it is for everything', async () => {
  const discord = await openDiscord();
  discord.control.addFault({ kind: 'rate limit', route, retryAfterMs: 1500 });
  discord.control.addFault({ kind: 'rate limit', route, retryAfterMs: 700, global: true });

  const own = await callApi(discord, 'POST', path, { content: 'x' });
  expect(own).toMatchObject({ status: 429, body: { retry_after: 1.5, global: false } });
  expect(own.headers.get('retry-after')).toBe('2');
  const all = await callApi(discord, 'POST', path, { content: 'x' });
  expect(all).toMatchObject({ status: 429, body: { retry_after: 0.7, global: true } });
  expect(all.headers.get('x-ratelimit-global')).toBe('true');
});

test('each channel has five messages in five seconds, and headers that say so', async () => {
  const clock = createSandboxClock();
  const discord = await openDiscord({ clock });
  const send = (to = path) => callApi(discord, 'POST', to, { content: 'x' });

  const first = await send();
  expect(first.headers.get('x-ratelimit-limit')).toBe('5');
  expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
  for (let count = 2; count <= 5; count += 1) expect((await send()).status).toBe(200);
  const sixth = await send();
  expect(sixth).toMatchObject({ status: 429, body: { global: false } });
  expect(sixth.headers.get('x-ratelimit-remaining')).toBe('0');
  expect((await send('/channels/1201000000000000202/messages')).status).toBe(200);
  clock.advance(5000);
  expect((await send()).status).toBe(200);
  expect(discord.control.channelAs('mira', '#song-requests')).toHaveLength(6);
});

test('faults can be scripted over HTTP, and a wrong one is explained', async () => {
  const discord = await openDiscord();
  expect((await callControl(discord, 'addFault', { kind: 'status', route, status: 500 })).status).toBe(200);
  expect((await callApi(discord, 'POST', path, { content: 'x' })).status).toBe(500);
  expect(await callControl(discord, 'addFault', { kind: 'status', route })).toMatchObject({
    status: 400,
    body: { error: { code: 'invalid', message: expect.stringContaining('status') } },
  });
});
