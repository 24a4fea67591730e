import { request } from 'node:http';
import { expect, test } from 'vitest';
import { openReceiver, openUpstream } from './support.ts';

async function openControl() {
  const opened = await openUpstream({ separationMs: 60_000 });
  const { url } = opened.upstream;
  const control = async (method: string, body?: object, headers: Record<string, string> = {}) => {
    const init = { method: 'POST', headers, ...(body ? { body: JSON.stringify(body) } : {}) };
    const response = await fetch(`${url}/control/${method}`, init);
    return { status: response.status, body: await response.json() };
  };
  return { ...opened, control };
}

test('every method works over HTTP without the key', async () => {
  const { control, submit, get, upstream } = await openControl();
  const receiver = await openReceiver();
  await control('setCredits', { credits: 60 });
  await control('setSeparationMs', { ms: 5 });
  await control('setRequestsPer10s', { requests: 7 });
  await control('setCallbacks', { mode: 'silent' });
  await control('failNext', { code: 500, flag: 'CREATE_TASK_FAILED' });
  await control('setUrls', { urls: { piano_url: null } });
  const fault = await control('addFault', { endpoint: 'credit', effect: { code: 455 }, times: 2 });
  expect(fault).toEqual({ status: 200, body: { result: 'fault-1' } });
  expect(await get('/api/v1/generate/credit')).toMatchObject({ code: 455 });
  expect(upstream.control.state()).toMatchObject({
    credits: 60,
    separationMs: 5,
    requestsPer10s: 7,
    callbacks: { mode: 'silent' },
    faults: [{ id: 'fault-1', left: 1 }],
  });
  await control('clearFaults');
  expect(await get('/api/v1/generate/credit')).toMatchObject({ code: 200, data: 60 });

  await control('setSeparationMs', { ms: 60_000 });
  const id = await submit({ callBackUrl: receiver.url });
  const finished = await control('finish', { separationId: id });
  expect(finished.body).toMatchObject({ result: { id, state: 'CREATE_TASK_FAILED' } });
  const sent = await control('sendCallback', { separationId: id, overrides: { code: 400 } });
  expect(sent.body).toMatchObject({ result: { status: 200 } });
  expect(receiver.received[0]?.body).toMatchObject({ code: 400 });

  const before = upstream.control.state().now;
  await control('advance', { ms: 86_400_000 });
  expect(upstream.control.state().now - before).toBeGreaterThanOrEqual(86_400_000);
});

test('the state shows songs, requests and separations', async () => {
  const { submit, upstream } = await openControl();
  const id = await submit();
  const response = await fetch(`${upstream.url}/control/state`);
  expect(await response.json()).toMatchObject({
    credits: 990,
    songs: upstream.songs.map(({ taskId }) => ({ taskId })),
    separations: [{ id, state: 'PENDING' }],
    requests: [{ code: 200 }],
  });
});

test('wrong arguments, unknown ids and unknown methods are told apart and change nothing', async () => {
  const { control, upstream } = await openControl();
  expect(await control('setCredits', { credits: 'many' })).toMatchObject({ status: 400 });
  expect(await control('addFault', { endpoint: 'moon', effect: 'hang' })).toMatchObject({ status: 400 });
  expect(await control('finish', { separationId: 'none' })).toMatchObject({ status: 404 });
  expect(await control('sendCallback', { separationId: 'none' })).toMatchObject({ status: 404 });
  expect(await control('selfDestruct')).toMatchObject({ status: 404 });
  expect(upstream.control.state()).toMatchObject({ credits: 1000, faults: [] });
});

test('a page of another site is refused, a page of our own is not', async () => {
  const { control, upstream } = await openControl();
  const asked = { credits: 0 };
  expect(await control('setCredits', asked, { origin: 'https://example.com' })).toMatchObject({
    status: 403,
  });
  expect(await control('setCredits', asked, { origin: 'null' })).toMatchObject({ status: 403 });
  expect(upstream.control.state().credits).toBe(1000);
  expect(await control('setCredits', asked, { origin: upstream.url })).toMatchObject({ status: 200 });
  expect(upstream.control.state().credits).toBe(0);
});

test('a foreign name that points to this machine is refused', async () => {
  const { upstream } = await openControl();
  const status = await new Promise((resolve, reject) => {
    const asked = request(`${upstream.url}/control/state`, { headers: { host: 'evil.example' } });
    asked.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject).end();
  });
  expect(status).toBe(403);
});
