import { expect, test } from 'vitest';
import { auditCsv } from '../../../src/services/quotas/audit-csv.ts';
import type { Fact } from '../../../src/services/quotas/audit-entry.ts';

const HEADER = 'time,moderator_id,what,whose_id,before,after\r\n';
const line = (fact: Fact, by: string | undefined = '13') =>
  auditCsv([{ at: 0, ...(by === undefined ? {} : { by }), fact }])
    .slice(HEADER.length)
    .replace('1970-01-01T00:00:00.000Z,', '')
    .trimEnd();

test('changes become lines of CSV, the oldest first, for machines that know no language', () => {
  const entries = [
    { at: 0, by: '13', fact: { kind: 'period', before: 'day', after: 'week' } },
    { at: 1_000, fact: { kind: 'forget' } },
  ] as const;
  expect(auditCsv(entries)).toBe(
    `${HEADER}1970-01-01T00:00:00.000Z,13,period,,day,week\r\n1970-01-01T00:00:01.000Z,,history,,,erased\r\n`,
  );
});

test.each<[Fact, string]>([
  [{ kind: 'guildCredits', before: 500, after: 300 }, '13,server_credits,,500,300'],
  [{ kind: 'memberCredits', before: 100, after: 0 }, '13,member_credits,,100,0'],
  [{ kind: 'guildJobs', after: 8 }, '13,server_jobs,,,8'],
  [{ kind: 'memberJobs', before: 2 }, '13,member_jobs,,2,'],
  [{ kind: 'role', roleId: '5', after: 60 }, '13,role_credits,5,,60'],
  [{ kind: 'member', memberId: '7', before: 60 }, '13,own_credits,7,60,'],
  [{ kind: 'block', memberId: '7', after: {} }, '13,block,7,,open'],
  [
    { kind: 'block', memberId: 'former-x', before: { until: 5_000, reason: 'spam' } },
    '13,block,former-x,1970-01-01T00:00:05.000Z: spam,',
  ],
  [{ kind: 'manager', roleId: '5', before: false, after: true }, '13,manager_role,5,false,true'],
  [{ kind: 'log', after: '9' }, '13,log_channel,,,9'],
  [{ kind: 'reset', memberId: '7', before: 40 }, '13,used_credits,7,40,0'],
  [{ kind: 'reset', before: 40 }, '13,used_credits,,40,0'],
  [{ kind: 'grant', credits: 15 }, '13,extra_credits,,,15'],
])('every kind of change has its line: %j', (fact, expected) => {
  expect(line(fact)).toBe(expected);
});

test.each([
  ['a, b', '"open: a, b"'],
  ['say "hi"', '"open: say ""hi"""'],
  ['two\nlines', '"open: two\nlines"'],
])('a text that people wrote stays in one field: %j', (reason, field) => {
  expect(line({ kind: 'block', memberId: '7', after: { reason } })).toBe(`13,block,7,,${field}`);
});
