import { beforeEach, expect, test } from 'vitest';
import { createForgetJobs } from '../../../src/services/jobs/forget.ts';
import {
  createHistory,
  type History,
  type HistoryEntry,
  HistoryRecord,
  MEMBER_KEEPS,
  SERVER_KEEPS,
} from '../../../src/services/jobs/history.ts';
import { Job } from '../../../src/services/jobs/job.ts';
import type { Collection } from '../../../src/services/platform/collection.ts';
import { recordsOf } from '../../support/records.ts';

let records: Collection<HistoryRecord>;
let history: History;

beforeEach(() => {
  records = recordsOf(HistoryRecord);
  history = createHistory({ records });
});

const entry = (jobId: string, change: Partial<HistoryEntry> = {}): HistoryEntry => ({
  jobId,
  guildId: 'g1',
  memberId: 'm1',
  at: 1_000,
  isPrivate: false,
  ...change,
});

async function noteAll(...entries: HistoryEntry[]): Promise<void> {
  for (const each of entries) await history.note(each);
}

const jobIds = (entries: readonly HistoryEntry[]) => entries.map(({ jobId }) => jobId);

async function keys(): Promise<string[]> {
  const found = [];
  for await (const { id } of records.list()) found.push(id);
  return found;
}

test('what was asked is listed newest first, whatever the order in which it was noted', async () => {
  await noteAll(entry('b', { at: 2 }), entry('c', { at: 3 }), entry('a', { at: 1 }));
  expect(jobIds(await history.ofMember('g1', 'm1'))).toEqual(['c', 'b', 'a']);
  expect(jobIds(await history.ofServer('g1'))).toEqual(['c', 'b', 'a']);
});

test('the same job for the same member is noted once, for another member as well', async () => {
  await noteAll(entry('a'), entry('a', { at: 9_000, isPrivate: true }), entry('a', { memberId: 'm2' }));
  expect(await history.ofMember('g1', 'm1')).toEqual([entry('a')]);
  expect(await history.ofMember('g1', 'm2')).toEqual([entry('a', { memberId: 'm2' })]);
  expect(await history.ofServer('g1')).toHaveLength(2);
});

test('members and servers have nothing to do with each other', async () => {
  await noteAll(entry('a'), entry('b', { memberId: 'm2' }), entry('c', { guildId: 'g2' }));
  expect(jobIds(await history.ofMember('g1', 'm1'))).toEqual(['a']);
  expect(jobIds(await history.ofServer('g1'))).toEqual(expect.arrayContaining(['a', 'b']));
  expect(jobIds(await history.ofServer('g2'))).toEqual(['c']);
  expect(await history.ofMember('g1', 'nobody')).toEqual([]);
  expect(await history.ofServer('nowhere')).toEqual([]);
});

test('the oldest make room for the newest', async () => {
  for (let n = 0; n <= SERVER_KEEPS; n++) await history.note(entry(`job${n}`, { at: n }));
  const ofMember = await history.ofMember('g1', 'm1');
  const ofServer = await history.ofServer('g1');
  expect([ofMember.length, ofMember.at(-1)?.at]).toEqual([MEMBER_KEEPS, SERVER_KEEPS - MEMBER_KEEPS + 1]);
  expect([ofServer.length, ofServer.at(-1)?.at]).toEqual([SERVER_KEEPS, 1]);
});

test('two notes at the same moment are both kept', async () => {
  await Promise.all([history.note(entry('a')), history.note(entry('b'))]);
  expect(await history.ofServer('g1')).toHaveLength(2);
});

test('nothing of a forgotten member is left, and everything of the others', async () => {
  await noteAll(entry('a'), entry('a', { memberId: 'm2' }), entry('b', { guildId: 'g2' }));
  await history.forgetMember('g1', 'm1');
  expect(await history.ofMember('g1', 'm1')).toEqual([]);
  expect(await history.ofServer('g1')).toEqual([entry('a', { memberId: 'm2' })]);
  expect(await history.ofMember('g2', 'm1')).toHaveLength(1);
  expect(await keys()).toEqual(['g1/members/m2', 'g1/server', 'g2/members/m1', 'g2/server']);
});

test('nothing of a forgotten server is left, not even of one whose id begins alike', async () => {
  await noteAll(entry('a'), entry('b', { guildId: 'g11' }));
  await history.forgetServer('g1');
  expect(await keys()).toEqual(['g11/members/m1', 'g11/server']);
});

test('what is old is dropped, and the record of a member who asked for nothing since', async () => {
  await noteAll(entry('a', { at: 1 }), entry('b', { at: 2, memberId: 'm2' }), entry('c', { at: 3 }));
  await history.forgetBefore(2);
  expect(jobIds(await history.ofServer('g1'))).toEqual(['c', 'b']);
  await history.forgetBefore(3);
  expect(await keys()).toEqual(['g1/members/m1', 'g1/server']);
  await history.forgetBefore(4);
  expect(await keys()).toEqual([]);
});

test('whoever has their jobs forgotten has no history either', async () => {
  await noteAll(entry('a'), entry('a', { memberId: 'm2' }));
  await createForgetJobs({ records: recordsOf(Job), history })('g1', 'm1', 'former-1');
  expect(await history.ofMember('g1', 'm1')).toEqual([]);
  expect(await history.ofServer('g1')).toHaveLength(1);
});
