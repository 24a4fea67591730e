import { expect, test } from 'vitest';
import type { Job, JobState } from '../../../src/services/jobs/job.ts';
import { createFindMix } from '../../../src/services/mixer/find-mix.ts';
import { createMixAddress } from '../../../src/services/mixer/mix-address.ts';
import { createCallbackAddress } from '../../../src/services/separation/callback-address.ts';
import { jobIn } from '../../support/jobs.ts';

const secret = 'a secret of the tests';
const publicUrl = 'https://stems.example.org/bot';
const address = createMixAddress({ publicUrl, secret });
const keyOf = (jobId: string) => address.of(jobId)?.split('/').at(-1) ?? '';

function finder(job: Job, now = 0) {
  const find = createFindMix({
    jobs: { get: async (id) => (id === job.id ? job : undefined) },
    address,
    clock: { now: () => now },
  });
  return (jobId = job.id, key = keyOf(jobId)) => find({ jobId, key });
}

test('an address has a key of its own, which no other address of the bot has', () => {
  expect(address.of('job1')).toMatch(/^https:\/\/stems\.example\.org\/bot\/mix\/job1\/[\w-]{43}$/);
  expect(keyOf('job1')).not.toBe(keyOf('job2'));
  const callback = createCallbackAddress({ publicUrl, secret, webhookHmacKey: undefined }).of('job1');
  expect(callback).not.toContain(keyOf('job1'));
  expect(createMixAddress({ publicUrl: undefined, secret }).of('job1')).toBeUndefined();
});

test('what has brought tracks is found with its key, until they vanish and after', async () => {
  for (const state of ['separated', 'delivered', 'undeliverable'] as const) {
    const job = jobIn(state);
    expect(await finder(job, job.expiresAt - 1)()).toEqual({ job, isGone: false });
    expect(await finder(job, job.expiresAt)()).toEqual({ job, isGone: true });
  }
});

test('a wrong key, an unknown job and a job without tracks look the same', async () => {
  const job = jobIn('delivered');
  const find = finder(job);
  expect(await find(job.id, keyOf('another'))).toBeUndefined();
  expect(await find(job.id, '')).toBeUndefined();
  expect(await find('another')).toBeUndefined();
  const others: JobState[] = ['accepted', 'queued', 'separating', 'failed', 'joined', 'cancelled'];
  for (const state of others) expect(await finder(jobIn(state))()).toBeUndefined();
});
