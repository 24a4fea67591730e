import fc, { type Scheduler } from 'fast-check';
import { expect, test } from 'vitest';
import { createAdmit } from '../../src/services/jobs/admit.ts';
import { Claim, createClaims, nameOf } from '../../src/services/jobs/claims.ts';
import { createHistory, HistoryRecord } from '../../src/services/jobs/history.ts';
import { Job } from '../../src/services/jobs/job.ts';
import { createJobStore } from '../../src/services/jobs/job-store.ts';
import { createCollection } from '../../src/services/platform/collection.ts';
import { createKeyedLock } from '../../src/services/platform/keyed-lock.ts';
import type { Store } from '../../src/services/platform/store.ts';
import type { Overview } from '../../src/services/quotas/quotas.ts';
import { NO_SETTINGS } from '../../src/services/quotas/settings.ts';
import { DELIVERY, jobIn } from '../support/jobs.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';

/** Which of the tracks is asked for, and which of two processes hears of it. */
const requests = fc.array(fc.record({ track: fc.nat({ max: 3 }), process: fc.nat({ max: 1 }) }), {
  minLength: 1,
  maxLength: 12,
});

const left = { rule: 'member', used: 10, limit: 100, period: 'day', resetsAt: 1, isFirstLow: false } as const;

const NOBODY_IS_BLOCKED: Overview = {
  settings: NO_SETTINGS,
  used: {
    guild: 0,
    guildGranted: 0,
    member: 0,
    memberGranted: 0,
    today: 0,
    guildJobs: 0,
    memberJobs: 0,
  },
  standings: [],
  limits: { guild: 500, member: 100 },
  blocked: undefined,
  period: 'day',
  days: [],
  resetsAt: 1,
};

/** A store whose reads and writes take as long as the scheduler likes. */
function slow(store: Store, scheduler: Scheduler): Store {
  const turn = (what: string) => scheduler.schedule(Promise.resolve(), what);
  return {
    ...store,
    async get(key) {
      await turn(`a read of ${key}`);
      return await store.get(key);
    },
    async update(key, change) {
      await turn(`a write of ${key}`);
      return await store.update(key, change);
    },
  };
}

function createProcess(store: Store, held: Set<string>) {
  const collection = <Value extends object>(
    name: string,
    schema: Parameters<typeof createCollection<Value>>[0]['schema'],
  ) => createCollection({ store, name, schema, logger });
  const jobs = createJobStore({ records: collection('jobs', Job) });
  const admit = createAdmit({
    jobs,
    claims: createClaims({ records: collection('claims', Claim) }),
    history: createHistory({ records: collection('history', HistoryRecord) }),
    quotas: {
      async reserve({ id }) {
        held.add(id);
        return { ok: true, left };
      },
      async refund({ id }) {
        held.delete(id);
      },
      overview: async () => NOBODY_IS_BLOCKED,
    },
    askBack: async () => undefined,
    titles: { find: () => {} },
    exclusively: createKeyedLock(),
    clock: createManualClock(),
    logger,
    wake: () => {},
  });
  return {
    jobs,
    /** As the engine does: a job that was not admitted is looked at again. */
    async take(id: string): Promise<void> {
      for (let job = await jobs.get(id); job?.state === 'accepted'; job = await jobs.get(id))
        await admit(job);
    },
  };
}

test('however requests for the same track meet, one of them is paid for and all the others wait for it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), requests, async (scheduler, asked) => {
      const memory = createMemoryStore();
      const held = new Set<string>();
      const processes = [0, 1].map(() => createProcess(slow(memory, scheduler), held));
      const taken = asked.map(async ({ track, process }, index) => {
        const id = `job${index}`;
        const job = jobIn('accepted', {
          id,
          track: { taskId: 'the-task', audioId: `track-${track}` },
          deliveries: [{ ...DELIVERY, id }],
        });
        const own = processes[process];
        await own?.jobs.create(job);
        await own?.take(id);
      });
      await scheduler.waitFor(Promise.all(taken));

      const all = [...memory.disk].flatMap(([key, text]) =>
        key.startsWith('jobs/') ? [Job.parse(JSON.parse(text))] : [],
      );
      const queued = all.filter(({ state }) => state === 'queued');
      const tracks = new Set(asked.map(({ track }) => track));
      expect(queued.map(nameOf).sort()).toEqual(
        [...tracks].map((n) => `separate_vocal/the-task/track-${n}`).sort(),
      );
      expect([...held].sort()).toEqual(queued.map(({ id }) => id).sort());
      expect(queued.flatMap(({ deliveries }) => deliveries.map(({ id }) => id)).sort()).toEqual(
        all.map(({ id }) => id).sort(),
      );
      for (const job of all)
        if (job.state === 'joined') expect(queued.map(({ id }) => id)).toContain(job.into);
    }),
    { numRuns: 200 },
  );
});
