import { expect, test } from 'vitest';
import { createAdmit } from '../../../src/services/jobs/admit.ts';
import { Claim, createClaims } from '../../../src/services/jobs/claims.ts';
import { createEngine } from '../../../src/services/jobs/engine.ts';
import { createHistory, HistoryRecord } from '../../../src/services/jobs/history.ts';
import { Job } from '../../../src/services/jobs/job.ts';
import { createJobStore } from '../../../src/services/jobs/job-store.ts';
import { createKeyedLock } from '../../../src/services/platform/keyed-lock.ts';
import { jobIn } from '../../support/jobs.ts';
import { createQuotaHouse } from '../../support/quotas.ts';
import { recordsOf } from '../../support/records.ts';
import { silentLogger as logger } from '../../support/silent-logger.ts';

const never = () => Promise.reject(new Error('nothing of this is due'));

test('a job that is cancelled while its credits are being reserved keeps none of them', async () => {
  const { quotas, clock, used } = createQuotaHouse();
  const jobs = createJobStore({ records: recordsOf(Job) });
  const job = jobIn('accepted', { acceptedAt: clock.now() });
  await jobs.create(job);
  const engine = createEngine({
    jobs,
    quotas,
    admit: createAdmit({
      jobs,
      claims: createClaims({ records: recordsOf(Claim) }),
      history: createHistory({ records: recordsOf(HistoryRecord) }),
      quotas: {
        ...quotas,
        async reserve(payable) {
          const reservation = await quotas.reserve(payable);
          await jobs.apply(job.id, { type: 'cancelled', reason: 'left', at: clock.now() });
          return reservation;
        },
      },
      askBack: async () => undefined,
      titles: { find: () => {} },
      exclusively: createKeyedLock(),
      clock,
      logger,
      wake: () => {},
    }),
    submit: { submit: never, idle: never },
    poll: { poll: never, nextAt: () => 0 },
    deliver: never,
    progress: { show: () => {}, refresh: never, end: never },
    clock,
    hasCallbacks: true,
  });
  expect(await engine.step(job.id, new AbortController().signal)).toBeUndefined();
  expect((await jobs.get(job.id))?.state).toBe('cancelled');
  expect(await used(job.memberId)).toMatchObject({ member: 0, today: 0 });
  expect((await quotas.overview(job.guildId, { memberId: job.memberId, roleIds: [] })).used.guild).toBe(0);
});
