import { expect, test } from 'vitest';
import { createCancelOutside } from '../../../src/services/jobs/cancel-outside.ts';
import { Job } from '../../../src/services/jobs/job.ts';
import { createJobStore } from '../../../src/services/jobs/job-store.ts';
import { anyJob, STATES } from '../../support/jobs.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { recordsOf } from '../../support/records.ts';

const ASKED_AT = 1_000;

/** One job in each state, all in one server; resolves to the ids of those that were refunded. */
async function cancel(joined: string[], asOf: number) {
  const jobs = createJobStore({ records: recordsOf(Job) });
  for (const state of STATES) await jobs.create({ ...anyJob(state), id: state, acceptedAt: ASKED_AT });
  const [refunded, woken]: [string[], string[]] = [[], []];
  await createCancelOutside({
    jobs,
    quotas: { refund: async ({ id }) => void refunded.push(id) },
    clock: createManualClock(),
    wake: (id) => woken.push(id),
  })(new Set(joined), asOf);
  const states = await Promise.all(STATES.map(async (id) => (await jobs.get(id))?.state));
  return { refunded, woken, changed: STATES.filter((state, n) => states[n] !== state), states };
}

test('in a server without the bot, what was not sent yet is cancelled and refunded, and the rest goes on', async () => {
  const { refunded, woken, changed, states } = await cancel([], ASKED_AT + 1);
  expect(changed).toEqual(['accepted', 'queued']);
  expect(refunded.sort()).toEqual(['accepted', 'queued']);
  expect(woken.sort()).toEqual(['accepted', 'queued']);
  expect(states.slice(0, 2)).toEqual(['cancelled', 'cancelled']);
});

test('nothing is cancelled where the bot is, or of what was asked for after the look began', async () => {
  expect((await cancel([anyJob('queued').guildId], ASKED_AT + 1)).changed).toEqual([]);
  expect((await cancel([], ASKED_AT)).changed).toEqual([]);
});
