import { expect, test } from 'vitest';
import type { Charged } from '../../../src/services/quotas/ledger.ts';
import { csv, perDay, report } from '../../../src/services/quotas/report.ts';

const charge = (change: Partial<Charged>): Charged => ({
  jobId: 'job1',
  day: '2026-11-23',
  memberId: '11',
  credits: 10,
  type: 'separate_vocal',
  at: Date.UTC(2026, 10, 23, 12),
  isOpen: false,
  ...change,
});

test('a report sums up members and types, those who used most first, and no more of them than asked for', () => {
  const entries = [
    charge({ memberId: 'a' }),
    charge({ memberId: 'b', type: 'split_stem', credits: 50 }),
    charge({ memberId: 'a' }),
    charge({ memberId: 'c', waived: 'guild' }),
  ];
  expect(report(entries, 2)).toEqual({
    total: 80,
    requests: 4,
    byType: { karaoke: 30, stems: 50 },
    top: [
      { memberId: 'b', credits: 50, requests: 1 },
      { memberId: 'a', credits: 20, requests: 2 },
    ],
  });
  expect(report([], 5)).toEqual({ total: 0, requests: 0, byType: { karaoke: 0, stems: 0 }, top: [] });
});

test('days on which nothing was used are days, too', () => {
  const entries = [charge({}), charge({ day: '2026-11-25', type: 'split_stem', credits: 50 })];
  expect(perDay(entries, ['2026-11-23', '2026-11-24', '2026-11-25'])).toEqual([
    { day: '2026-11-23', karaoke: 10, stems: 0 },
    { day: '2026-11-24', karaoke: 0, stems: 0 },
    { day: '2026-11-25', karaoke: 0, stems: 50 },
  ]);
});

test('requests become lines of CSV', () => {
  const open = charge({ type: 'split_stem', credits: 50, isOpen: true, waived: 'member' });
  expect(csv([charge({}), open])).toBe(
    'time,reference,member_id,type,credits,state,reset\r\n' +
      '2026-11-23T12:00:00.000Z,job1,11,karaoke,10,done,\r\n' +
      '2026-11-23T12:00:00.000Z,job1,11,stems,50,under way,member\r\n',
  );
});
