import { request } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { startDiscord } from '../../../sandbox/discord/server.ts';
import { callControl, closeEverything, openDiscord, rain } from './support.ts';

afterEach(closeEverything);

test('the control is closed to foreign pages and to names that are not its own', async () => {
  const discord = await openDiscord({ pageOrigins: ['http://127.0.0.1:9'] });
  const ask = (headers: Record<string, string>) =>
    new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
      const sent = request(`${discord.origin}/control/state`, { headers }, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers['access-control-allow-origin']]);
      });
      sent.once('error', reject).end();
    });
  expect(await ask({})).toEqual([200, undefined]);
  expect(await ask({ origin: discord.origin })).toEqual([200, undefined]);
  expect(await ask({ origin: 'http://127.0.0.1:9' })).toEqual([200, 'http://127.0.0.1:9']);
  expect(await ask({ origin: 'https://example.com' })).toEqual([403, undefined]);
  expect(await ask({ origin: 'null' })).toEqual([403, undefined]);
  expect(await ask({ host: 'example.com' })).toEqual([403, undefined]);
});

test('what is refused in process is refused over HTTP with the same words', async () => {
  const discord = await openDiscord();
  expect(await callControl(discord, 'runCommand', { ...rain, as: 'nobody' })).toMatchObject({
    status: 404,
    body: { error: { code: 'unknown', message: 'There is nobody called nobody.' } },
  });
  expect((await callControl(discord, 'runCommand', rain)).status).toBe(422);
  expect((await callControl(discord, 'runCommand', { as: 'mira' })).status).toBe(400);
  expect((await callControl(discord, 'noSuchCall')).status).toBe(404);
  const waited = await callControl(discord, 'wait-for-message', {
    as: 'mira',
    channel: '#general',
    timeoutMs: 10,
  });
  expect(waited).toMatchObject({ status: 408, body: { error: { code: 'timed_out' } } });
});

test('events tell of messages, and of private ones for whom they are', async () => {
  const discord = await openDiscord();
  const stream = await fetch(`${discord.origin}/control/events`);
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = (await reader?.read())?.value ?? '';
  expect(text).toBe(': listening\n\n');
  discord.control.postMessage({ as: 'mira', channel: '#general', content: 'Hello there' });
  text = (await reader?.read())?.value ?? '';
  expect(text.split('\n')[0]).toBe('event: message');
  expect(JSON.parse(text.split('\n')[1]?.slice('data: '.length) ?? '')).toMatchObject({
    type: 'message',
    change: 'created',
    message: { content: 'Hello there', author: { displayName: 'Mira' }, ephemeralFor: null },
  });
  await reader?.cancel();
});

test('closing ends whoever waits, and frees the port', async () => {
  const discord = await startDiscord();
  const waiting = discord.control.waitForMessage({ as: 'mira', channel: '#general', timeoutMs: 60_000 });
  const ended = expect(waiting).rejects.toThrow('Nothing of the kind');
  await discord.close();
  await ended;
  const again = await openDiscord({ port: Number(new URL(discord.origin).port) });
  expect(again.origin).toBe(discord.origin);
});
