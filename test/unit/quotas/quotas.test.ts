import { beforeEach, describe, expect, test } from 'vitest';
import { createLedger, type Ledger, LedgerPage } from '../../../src/services/quotas/ledger.ts';
import { utcDay } from '../../../src/services/quotas/period.ts';
import { createQuotas, type Payable, type Quotas } from '../../../src/services/quotas/quotas.ts';
import { recordsOf } from '../../support/records.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const MIDNIGHT = Date.UTC(2026, 10, 24);

let ledger: Ledger;
let quotas: Quotas;

beforeEach(() => {
  ledger = createLedger({ pages: recordsOf(LedgerPage) });
  quotas = createQuotas({ ledger, limits: { guild: 60, member: 30 } });
});

const job = (id: string, change: Partial<Payable> = {}): Payable => ({
  id,
  guildId: 'g',
  memberId: 'mira',
  cost: 10,
  acceptedAt: NOON,
  ...change,
});
const used = async (memberId = 'mira', guildId = 'g') => ledger.usage(guildId, '2026-11-23', memberId);

describe('a reservation', () => {
  test('holds the credits of the member and of the server, and says what is left of the nearer limit', async () => {
    expect(await quotas.reserve(job('a'))).toEqual({
      ok: true,
      left: { rule: 'member', used: 10, limit: 30, resetsAt: MIDNIGHT },
    });
    expect(await used()).toEqual({ guild: 10, member: 10 });
    expect(await used('otto')).toEqual({ guild: 10, member: 0 });
  });

  test('is made once, however often the same job asks', async () => {
    await quotas.reserve(job('a'));
    await quotas.reserve(job('a'));
    expect(await used()).toEqual({ guild: 10, member: 10 });
  });

  test('up to exactly the limit is possible, and beyond it is refused with the rule and the numbers', async () => {
    for (const id of ['a', 'b', 'c']) expect(await quotas.reserve(job(id))).toMatchObject({ ok: true });
    expect(await quotas.reserve(job('d'))).toEqual({
      ok: false,
      refusal: { rule: 'member', used: 30, limit: 30, resetsAt: MIDNIGHT, cost: 10 },
    });
    expect(await used()).toEqual({ guild: 30, member: 30 });
  });

  test('is refused by the server when its credits are used, though the member has some left', async () => {
    for (const memberId of ['a', 'b']) {
      for (const n of [1, 2, 3]) await quotas.reserve(job(`${memberId}${n}`, { memberId }));
    }
    expect(await quotas.reserve(job('late'))).toMatchObject({
      ok: false,
      refusal: { rule: 'guild', used: 60, limit: 60 },
    });
  });

  test('of one server takes nothing from another', async () => {
    for (const n of [1, 2, 3]) await quotas.reserve(job(`g${n}`));
    expect(await quotas.reserve(job('h1', { guildId: 'h' }))).toMatchObject({ ok: true });
  });

  test('cannot be raced past a limit', async () => {
    const many = Array.from({ length: 100 }, (_, n) => quotas.reserve(job(`race${n}`)));
    const granted = (await Promise.all(many)).filter((reservation) => reservation.ok);
    expect(granted).toHaveLength(3);
    expect(await used()).toEqual({ guild: 30, member: 30 });
  });

  test('counts in the day in which the request was accepted, also when it is made after midnight', async () => {
    const late = job('late', { acceptedAt: MIDNIGHT - 1 });
    await quotas.reserve(late);
    await quotas.reserve(late);
    await quotas.reserve(job('next', { acceptedAt: MIDNIGHT }));
    expect(await used()).toEqual({ guild: 10, member: 10 });
    expect(await ledger.usage('g', '2026-11-24', 'mira')).toEqual({ guild: 10, member: 10 });
  });
});

describe('a refund', () => {
  test('gives the credits back to the day that paid, once', async () => {
    await quotas.reserve(job('a'));
    await quotas.reserve(job('b'));
    await quotas.refund(job('a'));
    await quotas.refund(job('a'));
    expect(await used()).toEqual({ guild: 10, member: 10 });
  });

  test('of a job that never reserved makes no credit', async () => {
    await quotas.refund(job('never'));
    expect(await used()).toEqual({ guild: 0, member: 0 });
    for (const id of ['a', 'b', 'c']) await quotas.reserve(job(id));
    await quotas.refund(job('never'));
    expect(await quotas.reserve(job('d'))).toMatchObject({ ok: false });
  });
});

test('a UTC day begins and ends at midnight in Greenwich', () => {
  expect(utcDay(Date.UTC(2026, 11, 31, 23, 59, 59, 999))).toEqual({
    key: '2026-12-31',
    resetsAt: Date.UTC(2027, 0, 1),
  });
  expect(utcDay(Date.UTC(2027, 0, 1))).toEqual({ key: '2027-01-01', resetsAt: Date.UTC(2027, 0, 2) });
});
