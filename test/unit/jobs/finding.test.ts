import { beforeEach, expect, test } from 'vitest';
import { createFinding, type Finding } from '../../../src/services/jobs/finding.ts';
import { createHistory, type History, HistoryRecord } from '../../../src/services/jobs/history.ts';
import { Job } from '../../../src/services/jobs/job.ts';
import { createJobStore, type JobStore } from '../../../src/services/jobs/job-store.ts';
import { DELIVERY, jobIn } from '../../support/jobs.ts';
import { createMemoryStore, type MemoryStore } from '../../support/memory-store.ts';
import { recordsOf } from '../../support/records.ts';

const { guildId, userId } = DELIVERY;
const OTHER = '1100000000000000099';
const ELSEWHERE = '1100000000000000101';
let store: MemoryStore;
let jobs: JobStore;
let history: History;
let finding: Finding;

beforeEach(() => {
  store = createMemoryStore();
  jobs = createJobStore({ records: recordsOf(Job, store) });
  history = createHistory({ records: recordsOf(HistoryRecord) });
  finding = createFinding({ jobs, history });
});

const delivery = (id: string, change: Partial<typeof DELIVERY> = {}) => ({ ...DELIVERY, id, ...change });

async function keep(id: string, ...deliveries: (typeof DELIVERY)[]): Promise<void> {
  await jobs.create(jobIn('delivered', { id, deliveries }));
  for (const each of deliveries) {
    const { guildId: server, userId: memberId, isPrivate } = each;
    await history.note({ jobId: id, guildId: server, memberId, at: Number(id), isPrivate });
  }
}

const shown = (found: readonly { job: { id: string }; delivery: { id: string } }[]) =>
  found.map(({ job, delivery: { id } }) => `${job.id} by ${id}`);

test('a member finds their own requests, the newest first, and those they joined by their own delivery', async () => {
  await keep('1', delivery('a'));
  await keep('2', delivery('b', { userId: OTHER }), delivery('c', { isPrivate: true }));
  await keep('3', delivery('d', { userId: OTHER }));
  expect(shown(await finding.ofMember(guildId, userId))).toEqual(['2 by c', '1 by a']);
  expect(shown(await finding.ofMember(ELSEWHERE, userId))).toEqual([]);
});

test('a server has all of them, or those of one member', async () => {
  await keep('1', delivery('a'));
  await keep('2', delivery('b', { userId: OTHER }), delivery('c'));
  await keep('3', delivery('d', { guildId: ELSEWHERE }));
  expect(shown(await finding.ofServer(guildId)).sort()).toEqual(['1 by a', '2 by b', '2 by c']);
  expect(shown(await finding.ofServer(guildId, OTHER))).toEqual(['2 by b']);
});

test('what is gone or unreadable is left out, and the rest is there', async () => {
  for (const id of ['1', '2', '3']) await keep(id, delivery('a'));
  await jobs.delete('1');
  store.disk.set('records/2', '{"state":"nobody knows"}');
  expect(shown(await finding.ofMember(guildId, userId))).toEqual(['3 by a']);
  expect(await finding.visible('2', { guildId, userId })).toBeUndefined();
});

test('a store that does not answer is no empty list', async () => {
  await keep('1', delivery('a'));
  store.isDown = true;
  await expect(finding.ofMember(guildId, userId)).rejects.toThrow();
});

test('who asks for the same twice sees it by what they asked last', async () => {
  await keep('1', delivery('a'), delivery('b', { isPrivate: true }));
  expect(shown(await finding.ofMember(guildId, userId))).toEqual(['1 by b']);
});

test.each([
  ['its asker', { isPrivate: true }, { guildId, userId }, true],
  ['anybody in its server, if it is public', {}, { guildId, userId: OTHER }, true],
  ['nobody else, if it is private', { isPrivate: true }, { guildId, userId: OTHER }, false],
  ['nobody of another server', {}, { guildId: ELSEWHERE, userId: OTHER }, false],
  ['not even its asker in another server', {}, { guildId: ELSEWHERE, userId }, false],
])('a job is visible to %s', async (_whom, change, reader, isVisible) => {
  await keep('1', delivery('a', change));
  const seen = await finding.visible('1', reader);
  expect(seen !== undefined).toBe(isVisible);
  if (seen !== undefined) expect(seen.isOwn).toBe(reader.userId === userId);
});

test('of a job that was asked for both publicly and privately, others see the public side', async () => {
  await keep('1', delivery('a'), delivery('b', { userId: '1100000000000000098', isPrivate: true }));
  const seen = await finding.visible('1', { guildId, userId: OTHER });
  expect(seen).toMatchObject({ delivery: { id: 'a' }, isOwn: false });
});

test('what was answered by another job or by a question is no request of its own', async () => {
  await jobs.create(jobIn('joined', { id: '1' }));
  await jobs.create(jobIn('returned', { id: '2' }));
  for (const jobId of ['1', '2']) {
    await history.note({ jobId, guildId, memberId: userId, at: 1, isPrivate: false });
    expect(await finding.visible(jobId, { guildId, userId })).toBeUndefined();
  }
  expect(await finding.ofMember(guildId, userId)).toEqual([]);
});
