import { beforeEach, expect, test } from 'vitest';
import { createForgetJobs } from '../../../src/services/jobs/forget.ts';
import { createHistory, HistoryRecord } from '../../../src/services/jobs/history.ts';
import { Job } from '../../../src/services/jobs/job.ts';
import type { Collection } from '../../../src/services/platform/collection.ts';
import { DELIVERY, jobIn } from '../../support/jobs.ts';
import { recordsOf } from '../../support/records.ts';

const ALIAS = 'former-1';
const HERE = DELIVERY.guildId;
const MIRA = DELIVERY.userId;
const OTTO = '1100000000000000012';
const ELSEWHERE = '1100000000000000101';

let records: Collection<Job>;
let forget: ReturnType<typeof createForgetJobs>;

beforeEach(() => {
  records = recordsOf(Job);
  forget = createForgetJobs({ records, history: createHistory({ records: recordsOf(HistoryRecord) }) });
});

async function afterForgetting(job: Job, memberId: string, guildId = HERE): Promise<Job | undefined> {
  await records.update(job.id, () => job);
  await forget(guildId, memberId, ALIAS);
  return await records.get(job.id);
}

const asked = jobIn('delivered', { title: 'Rain', roleIds: ['r1'], deliveries: [DELIVERY] });
const joined = (guildId: string) =>
  jobIn('delivered', {
    title: 'Rain',
    roleIds: ['r1'],
    deliveries: [DELIVERY, { ...DELIVERY, id: 'd2', userId: OTTO, guildId }],
  });

test('name, roles and title go from an ended request of the member', async () => {
  const job = await afterForgetting(asked, MIRA);
  expect(job).toMatchObject({ memberId: ALIAS, roleIds: [], deliveries: [{ userId: ALIAS }] });
  expect(JSON.stringify(job)).not.toMatch(/Rain|1100000000000000011/);
});

test.each([
  ['the same server', HERE],
  ['another server', ELSEWHERE],
])('the name of one who joined from %s goes, and what belongs to the other stays', async (_, guildId) => {
  const job = joined(guildId);
  const [own, other] = job.deliveries;
  expect(await afterForgetting(job, OTTO, guildId)).toEqual({
    ...job,
    deliveries: [own, { ...other, userId: ALIAS }],
  });
});

test('who is forgotten in one server is known in the others as before', async () => {
  expect(await afterForgetting(asked, MIRA, ELSEWHERE)).toEqual(asked);
  expect(await afterForgetting(joined(ELSEWHERE), OTTO, HERE)).toEqual(joined(ELSEWHERE));
});

test('a request under way is left as it is, and so are those of others', async () => {
  const open = jobIn('separating', { title: 'Rain' });
  expect(await afterForgetting(open, MIRA)).toEqual(open);
  expect(await afterForgetting(asked, OTTO)).toEqual(asked);
});
