import { expect, test } from 'vitest';
import { openUpstream } from './support.ts';

const generate = '/api/v1/vocal-removal/generate';
const credit = '/api/v1/generate/credit';

test('any code can be answered, and nothing is processed or charged', async () => {
  const { post, order, upstream } = await openUpstream({ requestsPer10s: 100 });
  for (const code of [400, 401, 402, 404, 405, 409, 413, 422, 429, 430, 451, 455, 500, 501, 531]) {
    upstream.control.addFault({ endpoint: 'generate', times: 1, effect: { code } });
    const answer = await post(generate, order);
    expect(answer).toEqual({ status: 200, code, msg: expect.stringMatching(/^(?!Unknown)/), data: null });
  }
  expect(upstream.control.separations()).toEqual([]);
  expect(upstream.control.state()).toMatchObject({ credits: 1000, faults: [] });
});

test('a fault strikes its endpoint only, as often as it says, the oldest first', async () => {
  const { get, upstream } = await openUpstream();
  upstream.control.addFault({ endpoint: 'lyrics', effect: 'hang' });
  upstream.control.addFault({ endpoint: '*', times: 2, effect: { code: 500 } });
  upstream.control.addFault({ endpoint: 'credit', times: 1, effect: { code: 455, msg: 'Back at noon' } });
  const codes = [];
  for (let i = 0; i < 4; i++) codes.push((await get(credit)).code);
  expect(codes).toEqual([500, 500, 455, 200]);
  expect(upstream.control.requests().map((request) => request.code)).toEqual(codes);
});

test('a proxy page has its own status and is no JSON', async () => {
  const { upstream, headers } = await openUpstream();
  upstream.control.addFault({ endpoint: 'credit', effect: { status: 502, html: '<h1>Bad gateway</h1>' } });
  const response = await fetch(upstream.url + credit, { headers });
  expect(response.status).toBe(502);
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.text()).toBe('<h1>Bad gateway</h1>');
});

test('a delayed answer comes when the clock has moved', async () => {
  const { get, upstream } = await openUpstream();
  upstream.control.addFault({ endpoint: 'credit', effect: { delayMs: 3_600_000 } });
  let answered = false;
  const answer = get(credit).finally(() => {
    answered = true;
  });
  await expect.poll(() => upstream.control.requests()).toHaveLength(1);
  expect(answered).toBe(false);
  upstream.control.advance(3_600_000);
  expect(await answer).toMatchObject({ code: 200, data: 1000 });
});

test('before processing, a reset or a hanging connection leaves no separation behind', async () => {
  const { call, order, upstream } = await openUpstream();
  upstream.control.addFault({ endpoint: 'generate', times: 1, effect: 'reset' });
  const body = JSON.stringify(order);
  await expect(call(generate, { method: 'POST', body })).rejects.toThrow('fetch failed');

  upstream.control.addFault({ endpoint: 'generate', times: 1, effect: 'hang' });
  const patience = new AbortController();
  const hanging = call(generate, { method: 'POST', body, signal: patience.signal });
  await expect.poll(() => upstream.control.requests()).toHaveLength(2);
  patience.abort();
  await expect(hanging).rejects.toThrow('aborted');

  expect(upstream.control.state()).toMatchObject({ credits: 1000, separations: [] });
  expect(upstream.control.requests().map((request) => request.code)).toEqual([null, null]);
});

test('after processing, a lost answer leaves a separation that was charged', async () => {
  const { call, order, headers, upstream } = await openUpstream();
  const body = JSON.stringify(order);
  const submit = (signal?: AbortSignal) =>
    call(generate, { method: 'POST', body, ...(signal ? { signal } : {}) });

  upstream.control.addFault({ endpoint: 'generate', times: 1, effect: 'reset-after' });
  await expect(submit()).rejects.toThrow('fetch failed');

  upstream.control.addFault({ endpoint: 'generate', times: 1, effect: 'hang-after' });
  const patience = new AbortController();
  const hanging = submit(patience.signal);
  await expect.poll(() => upstream.control.separations()).toHaveLength(2);
  patience.abort();
  await expect(hanging).rejects.toThrow('aborted');

  upstream.control.addFault({ endpoint: 'generate', times: 1, effect: 'cut' });
  const cut = await fetch(upstream.url + generate, { method: 'POST', body, headers });
  expect(cut.status).toBe(200);
  await expect(cut.json()).rejects.toThrow(SyntaxError);

  upstream.control.addFault({ endpoint: 'generate', times: 1, effect: 'no-id' });
  expect(await submit()).toMatchObject({ code: 200, data: {} });

  expect(upstream.control.separations()).toHaveLength(4);
  expect(upstream.control.state().credits).toBe(960);
});

test('an answer can be no JSON at all, or of a size that no client should read', async () => {
  const { upstream, headers } = await openUpstream();
  upstream.control.addFault({ endpoint: 'credit', times: 1, effect: 'not-json' });
  const text = await fetch(upstream.url + credit, { headers });
  await expect(text.json()).rejects.toThrow(SyntaxError);

  upstream.control.addFault({ endpoint: 'credit', times: 1, effect: 'huge' });
  const huge = await fetch(upstream.url + credit, { headers });
  let size = 0;
  for await (const part of huge.body ?? []) {
    size += part.length;
    if (size > 8 * 2 ** 20) break;
  }
  expect(size).toBeGreaterThan(8 * 2 ** 20);
});
