import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { openReceiver, openUpstream } from './support.ts';

test('with a key every callback carries the time and a signature of the id and the time', async () => {
  const { submit, upstream } = await openUpstream({ webhookHmacKey: 'secret' });
  const receiver = await openReceiver();
  const id = await submit({ callBackUrl: receiver.url });
  upstream.control.finish(id);
  await receiver.until(1);
  const { 'x-webhook-timestamp': sentAt, 'x-webhook-signature': signature } =
    receiver.received[0]?.headers ?? {};
  expect(sentAt).toMatch(/^\d{10}$/);
  expect(signature).toBe(createHmac('sha256', 'secret').update(`${id}.${sentAt}`).digest('base64'));
});

test('without a key no callback is signed', async () => {
  const { submit, upstream } = await openUpstream();
  const receiver = await openReceiver();
  upstream.control.finish(await submit({ callBackUrl: receiver.url }));
  await receiver.until(1);
  expect(Object.keys(receiver.received[0]?.headers ?? {}).filter((name) => name.startsWith('x-'))).toEqual(
    [],
  );
});

test('in the mode "duplicate" the same callback arrives twice', async () => {
  const { submit, upstream } = await openUpstream();
  const receiver = await openReceiver();
  upstream.control.setCallbacks({ mode: 'duplicate' });
  upstream.control.finish(await submit({ callBackUrl: receiver.url }));
  await receiver.until(2);
  expect(receiver.received[1]?.body).toEqual(receiver.received[0]?.body);
});

test('in the mode "late" the callback waits while the details already tell the success', async () => {
  const { submit, details, upstream } = await openUpstream();
  const receiver = await openReceiver();
  upstream.control.setCallbacks({ mode: 'late', delayMs: 3_600_000 });
  const id = await submit({ callBackUrl: receiver.url });
  upstream.control.finish(id);
  expect((await details(id)).successFlag).toBe('SUCCESS');
  expect(receiver.received).toHaveLength(0);
  upstream.control.advance(3_600_000);
  await receiver.until(1);
});

test('in the mode "silent" only a callback sent by hand arrives', async () => {
  const { submit, upstream } = await openUpstream();
  const receiver = await openReceiver();
  upstream.control.setCallbacks({ mode: 'silent' });
  const id = await submit({ callBackUrl: receiver.url });
  upstream.control.finish(id);
  upstream.control.advance(86_400_000);
  const made = await upstream.control.sendCallback(id);
  expect(made).toEqual({ at: expect.any(Number), status: 200 });
  expect(receiver.received).toHaveLength(1);
});

test('a callback sent by hand can lie about its id, its object, its urls and its signature', async () => {
  const { submit, upstream } = await openUpstream({ webhookHmacKey: 'secret' });
  const receiver = await openReceiver();
  const id = await submit({ callBackUrl: receiver.url });
  await upstream.control.sendCallback(id, {
    taskId: 'f'.repeat(32),
    infoField: 'vocal_separation_info',
    urls: { piano_url: 'https://example.com/p.mp3', vocal_url: null },
    timestamp: '1',
    signature: 'forged',
  });
  await upstream.control.sendCallback(id, { body: { nonsense: true } });
  const [lie, nonsense] = receiver.received;
  expect(lie?.headers).toMatchObject({ 'x-webhook-timestamp': '1', 'x-webhook-signature': 'forged' });
  expect(lie?.body).toMatchObject({
    code: 200,
    data: {
      task_id: 'f'.repeat(32),
      vocal_separation_info: { piano_url: 'https://example.com/p.mp3', vocal_url: null, origin_url: '' },
    },
  });
  expect(nonsense?.body).toEqual({ nonsense: true });
  expect(upstream.control.separations()[0]?.state).toBe('PENDING');
});

test('overridden urls appear in callbacks and details, omitted ones in neither, and an empty override ends it', async () => {
  const { submit, details, upstream } = await openUpstream();
  const receiver = await openReceiver();
  const long = `https://example.com/${'a'.repeat(600)}`;
  upstream.control.setUrls({ piano_url: long, vocal_url: '' }, ['instrumental_url']);
  const id = await submit({ callBackUrl: receiver.url });
  upstream.control.finish(id);
  await receiver.until(1);
  expect(receiver.received[0]?.body).toHaveProperty('data.vocal_removal_info', {
    origin_url: '',
    vocal_url: '',
    piano_url: long,
  });
  const odd = (await details(id)).response;
  expect(odd).toMatchObject({ pianoUrl: long, vocalUrl: '' });
  expect(odd).not.toHaveProperty('instrumentalUrl');
  upstream.control.setUrls({});
  const right = (await details(id)).response;
  expect(right).not.toHaveProperty('pianoUrl');
  expect(right).toMatchObject({ vocalUrl: expect.stringContaining(id), instrumentalUrl: expect.any(String) });
});
