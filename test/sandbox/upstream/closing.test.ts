import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createSandboxClock } from '../../../sandbox/clock.ts';
import { openReceiver, openUpstream } from './support.ts';

test('closing ends hanging requests, pending separations and unanswered callbacks', async () => {
  const clock = createSandboxClock();
  const { upstream, get, submit } = await openUpstream({ clock, separationMs: 3_600_000 });
  const receiver = await openReceiver([0]);
  const pending = await submit({ callBackUrl: receiver.url });
  upstream.control.finish(await submit({ callBackUrl: receiver.url }));
  await receiver.until(1);
  upstream.control.addFault({ endpoint: 'credit', times: 1, effect: 'hang' });
  upstream.control.addFault({ endpoint: 'credit', times: 1, effect: { delayMs: 3_600_000 } });
  const unanswered = [get('/api/v1/generate/credit'), get('/api/v1/generate/credit')];
  const outcomes = Promise.allSettled(unanswered);
  await expect.poll(() => upstream.control.requests()).toHaveLength(4);

  await upstream.close();
  expect((await outcomes).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected']);
  clock.advance(7_200_000);
  expect(upstream.control.separations().find(({ id }) => id === pending)?.state).toBe('PENDING');
  expect(receiver.received).toHaveLength(1);

  const socket = connect(Number(new URL(upstream.url).port), '127.0.0.1');
  const [refused] = await once(socket, 'error');
  expect(refused).toMatchObject({ code: 'ECONNREFUSED' });
});

test('a port that is taken is refused at once', async () => {
  const { upstream } = await openUpstream();
  const port = Number(new URL(upstream.url).port);
  await expect(openUpstream({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
