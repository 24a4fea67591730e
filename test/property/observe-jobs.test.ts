import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Job } from '../../src/services/jobs/job.ts';
import type { JobEvent } from '../../src/services/jobs/job-event.ts';
import { createJobStore } from '../../src/services/jobs/job-store.ts';
import { observeJobs } from '../../src/services/jobs/observe-jobs.ts';
import { holdsCredits } from '../../src/services/jobs/state-of.ts';
import { createCollection } from '../../src/services/platform/collection.ts';
import { createMetrics } from '../../src/services/platform/metrics.ts';
import { DELIVERY, jobIn, STATES } from '../support/jobs.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { readScrape } from '../support/scrape.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';

const at = 70_000;
const told = { channelId: DELIVERY.channelId, messageId: 'm1', via: 'reply' as const };
const EVENTS: readonly JobEvent[] = [
  {
    type: 'reserved',
    left: { rule: 'member', used: 10, limit: 100, period: 'day', resetsAt: at, isFirstLow: false },
    at,
  },
  { type: 'refused', refusal: { rule: 'guild', cost: 10 }, at },
  { type: 'returned', question: { about: 'gone', expiredAt: 1 }, at },
  { type: 'merged', into: 'job9', at },
  { type: 'joined', delivery: { ...DELIVERY, id: 'd2', joinedAt: at } },
  { type: 'left', id: DELIVERY.id, at },
  { type: 'cancelled', reason: 'left', at },
  { type: 'submitting', at, deadline: at },
  { type: 'postponed', waitsFor: 'turn', notBefore: at },
  { type: 'submitted', separationId: 's', deadline: at },
  {
    type: 'separated',
    separationId: 's',
    tracks: [{ stem: 'vocals', url: 'https://files.example.com/v.mp3' }],
    completedAt: at,
    expiresAt: at,
  },
  { type: 'failed', reason: 'timeout', detail: '', at },
  { type: 'delivery', id: DELIVERY.id, change: { told: { as: 'separated', ...told } }, at },
  { type: 'delivery', id: 'd2', change: { told: { as: 'separated', ...told } }, at },
  { type: 'delivery', id: DELIVERY.id, change: { unreachable: true }, at },
  { type: 'closed', at },
];

type Deed =
  | { type: 'create' | 'delete' | 'restart'; id: string }
  | { type: 'apply'; id: string; event: JobEvent };
const id = fc.constantFrom('job1', 'job2', 'job3');
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('create' as const), id }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom('delete' as const, 'delete', 'restart' as const), id }),
  },
  {
    weight: 15,
    arbitrary: fc.record({ type: fc.constant('apply' as const), id, event: fc.constantFrom(...EVENTS) }),
  },
);

test('whatever happens to jobs, how many are in which state and what they cost is what the records say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 50, maxLength: 200, size: 'max' }), async (deeds) => {
      const clock = createManualClock({ now: at });
      const store = createMemoryStore();
      const records = createCollection({ store, name: 'jobs', schema: Job, logger });
      let balance = 0;
      let metrics = createMetrics();
      let jobs = createJobStore({ records: observeJobs({ records, metrics, clock }) });
      const all = () => [...store.disk.values()].map((text) => Job.parse(JSON.parse(text)));
      const charge = () => all().filter((job) => holdsCredits(job) && job.state !== 'accepted').length * 10;
      const read = async () => readScrape(await metrics.scrape());

      for (const next of deeds) {
        if (next.type === 'create') await jobs.create(jobIn('accepted', { id: next.id }));
        if (next.type === 'apply') await jobs.apply(next.id, next.event);
        if (next.type === 'delete') {
          const before = charge();
          await jobs.delete(next.id);
          balance += before - charge();
        }
        if (next.type === 'restart') {
          metrics = createMetrics();
          jobs = createJobStore({ records: observeJobs({ records, metrics, clock }) });
          for await (const _ of jobs.all());
          balance = -charge();
        }
      }

      const now = await read();
      for (const state of STATES) {
        const expected = all().filter((job) => job.state === state).length;
        expect(now.of('stemsmith_jobs', { state }), state).toBe(expected);
      }
      const charged = now.of('stemsmith_credits_charged_total') ?? 0;
      expect(charged - (now.of('stemsmith_credits_refunded_total') ?? 0)).toBe(charge() + balance);
    }),
    { numRuns: 200 },
  );
});
