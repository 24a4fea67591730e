import { beforeEach, describe, expect, test } from 'vitest';
import { createQuotaHouse, GUILD, MIRA, NOON, OTTO, type QuotaHouse } from '../../support/quotas.ts';

const DAY = 86_400_000;
const MIDNIGHT = Date.UTC(2026, 10, 24);

let house: QuotaHouse;

beforeEach(() => {
  house = createQuotaHouse();
});

const reserve = (id: string, change = {}) => house.quotas.reserve(house.job(id, change));
const rule = async (id: string, change = {}) => {
  const reservation = await reserve(id, change);
  return reservation.ok ? 'granted' : reservation.refusal.rule;
};

describe('a reservation', () => {
  test('holds the credits of the member and of the server, and says what is left of the nearer limit', async () => {
    expect(await reserve('a')).toEqual({
      ok: true,
      left: { rule: 'member', used: 10, limit: 30, period: 'day', resetsAt: MIDNIGHT, isFirstLow: false },
    });
    expect(await house.used()).toMatchObject({
      guild: 10,
      member: 10,
      today: 10,
      guildJobs: 1,
      memberJobs: 1,
    });
    expect(await house.used(OTTO)).toMatchObject({ guild: 10, member: 0, guildJobs: 1, memberJobs: 0 });
  });

  test('is made once, however often the same job asks', async () => {
    const job = house.job('a');
    await Promise.all([house.quotas.reserve(job), house.quotas.reserve(job), house.quotas.reserve(job)]);
    expect(await house.quotas.reserve(job)).toMatchObject({ ok: true, left: { used: 10 } });
    expect(await house.used()).toMatchObject({ guild: 10, member: 10, guildJobs: 1 });
  });

  test('up to exactly the limit is possible, and beyond it is refused with the rule and the numbers', async () => {
    for (const id of ['a', 'b', 'c']) expect(await reserve(id)).toMatchObject({ ok: true });
    expect(await reserve('d')).toEqual({
      ok: false,
      refusal: { rule: 'member', used: 30, limit: 30, cost: 10, period: 'day', resetsAt: MIDNIGHT },
    });
    expect(await house.used()).toMatchObject({ guild: 30, member: 30 });
  });

  test('is refused by the server when its credits are used, though the member has some left', async () => {
    for (const memberId of ['a', 'b']) {
      for (const n of [1, 2, 3]) await reserve(`${memberId}${n}`, { memberId });
    }
    expect(await reserve('late')).toMatchObject({
      ok: false,
      refusal: { rule: 'guild', used: 60, limit: 60 },
    });
  });

  test('tells of the server when that is nearer to its limit than the member', async () => {
    for (const id of ['a', 'b', 'c']) await reserve(id, { memberId: OTTO });
    await reserve('d', { memberId: 'x' });
    expect(await reserve('e')).toMatchObject({ left: { rule: 'guild', used: 50, limit: 60 } });
  });

  test('of one server takes nothing from another', async () => {
    for (const n of [1, 2, 3]) await reserve(`g${n}`);
    expect(await reserve('h1', { guildId: 'h' })).toMatchObject({ ok: true });
  });

  test('cannot be raced past a limit', async () => {
    const many = Array.from({ length: 100 }, (_, n) => reserve(`race${n}`));
    const granted = (await Promise.all(many)).filter((reservation) => reservation.ok);
    expect(granted).toHaveLength(3);
    expect(await house.used()).toMatchObject({ guild: 30, member: 30 });
  });

  test('counts in the day in which the request was accepted, also when it is made after midnight', async () => {
    const late = house.job('late', { acceptedAt: MIDNIGHT - 1 });
    await house.clock.advance(DAY);
    await house.quotas.reserve(late);
    await house.quotas.reserve(late);
    await reserve('next', { acceptedAt: MIDNIGHT });
    expect(await house.used()).toMatchObject({ guild: 10, member: 10, today: 10 });
    expect(Object.keys((await house.pages.get(`${GUILD}/2026-11-23`))?.entries ?? {})).toEqual(['late']);
  });
});

describe('a refund', () => {
  test('gives the credits back to the day that paid, once, also on a later day', async () => {
    const [first, second] = [house.job('a'), house.job('b')];
    await house.quotas.reserve(first);
    await house.quotas.reserve(second);
    await house.clock.advance(DAY);
    await reserve('c');
    await house.quotas.refund(first);
    await house.quotas.refund(first);
    expect(await house.used()).toMatchObject({ guild: 10, member: 10 });
    expect(Object.keys((await house.pages.get(`${GUILD}/2026-11-23`))?.entries ?? {})).toEqual(['b']);
  });

  test('of a job that never reserved makes no credit', async () => {
    await house.quotas.refund(house.job('never'));
    for (const id of ['a', 'b', 'c']) await reserve(id);
    await house.quotas.refund(house.job('never'));
    expect(await reserve('d')).toMatchObject({ ok: false });
    expect(await house.used()).toMatchObject({ guild: 30, member: 30 });
  });

  test('after a reset gives nothing back twice', async () => {
    const job = house.job('a');
    await house.quotas.reserve(job);
    await house.management.reset(house.ada(), undefined);
    await house.quotas.refund(job);
    expect(await house.used()).toMatchObject({ guild: 0, member: 0, today: 0 });
  });
});

describe('a limit of requests at once', () => {
  beforeEach(async () => {
    await house.management.change(house.ada(), { type: 'limits', memberJobs: 1, guildJobs: 2 });
  });

  test('counts the requests of a member and of the server that have not ended', async () => {
    const first = house.job('a');
    expect(await rule('a')).toBe('granted');
    expect(await reserve('b')).toEqual({
      ok: false,
      refusal: { rule: 'memberJobs', used: 1, limit: 1, cost: 10 },
    });
    expect(await rule('c', { memberId: OTTO })).toBe('granted');
    expect(await rule('d', { memberId: 'third' })).toBe('guildJobs');
    await house.quotas.close(first);
    expect(await rule('e')).toBe('granted');
  });

  test('still counts one that was charged yesterday, and no longer one of the day before', async () => {
    await reserve('a');
    await house.clock.advance(DAY);
    expect(await rule('b')).toBe('memberJobs');
    await house.clock.advance(DAY);
    expect(await rule('c')).toBe('granted');
  });

  test('frees the place of a request that failed', async () => {
    await reserve('a');
    await house.quotas.refund(house.job('a'));
    expect(await rule('b')).toBe('granted');
  });
});

describe('a member is told that little is left', () => {
  const isFirstLow = async (id: string, change = {}) => {
    const reservation = await reserve(id, change);
    return reservation.ok && reservation.left.isFirstLow;
  };

  test('once in a period, when less than a fifth of their own limit is left', async () => {
    house = createQuotaHouse({ operator: { memberDefault: 60, guildDefault: 1_000 } });
    const said = [];
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) said.push(await isFirstLow(id));
    expect(said).toEqual([false, false, false, false, true, false]);
    expect(await isFirstLow('other', { memberId: OTTO, cost: 50 })).toBe(true);
    await house.clock.advance(DAY);
    expect(await isFirstLow('g', { cost: 50 })).toBe(true);
  });

  test('once in a week, though the day has changed', async () => {
    await house.management.change(house.ada(), { type: 'limits', period: 'week' });
    expect(await isFirstLow('a', { cost: 30 })).toBe(true);
    await house.quotas.refund(house.job('a', { cost: 30 }));
    await house.clock.advance(DAY);
    expect(await isFirstLow('b', { cost: 30 })).toBe(false);
  });
});

describe("the operator's limits", () => {
  test('count real charges of a UTC day for each server, whatever moderators reset, grant or erase', async () => {
    house = createQuotaHouse({ operator: { guildDefault: 50, guildPerDay: 50, memberDefault: 50 } });
    const { management } = house;
    await management.change(house.ada(), { type: 'limits', period: 'week', guildCredits: 350 });
    await management.change(house.ada(), { type: 'member', memberId: MIRA, credits: 350 });
    for (const id of ['a', 'b', 'c', 'd', 'e']) expect(await rule(id)).toBe('granted');
    await management.reset(house.ada(), undefined);
    await management.grant(house.ada(), undefined, 1_000);
    await management.grant(house.ada(), MIRA, 1_000);
    await management.forget(house.ada(), MIRA);
    expect(await reserve('f')).toEqual({
      ok: false,
      refusal: { rule: 'ceiling', used: 50, limit: 50, cost: 10, period: 'day', resetsAt: MIDNIGHT },
    });
    await house.clock.advance(DAY);
    expect(await rule('g')).toBe('granted');
  });

  test('hold for all servers together, under a race, and a refused request costs its server nothing', async () => {
    house = createQuotaHouse({ operatorDailyCredits: 40 });
    const many = Array.from({ length: 20 }, (_, n) => reserve(`r${n}`, { guildId: `guild${n}` }));
    const results = await Promise.all(many);
    expect(results.filter(({ ok }) => ok)).toHaveLength(4);
    const refused = results.findIndex(({ ok }) => !ok);
    expect(results[refused]).toEqual({
      ok: false,
      refusal: { rule: 'operator', used: 40, limit: 40, cost: 10, period: 'day', resetsAt: MIDNIGHT },
    });
    expect((await house.pages.get(`guild${refused}/2026-11-23`))?.entries).toEqual({});
  });

  test('give way again after a refund, stay used after an end, and begin anew with the day', async () => {
    house = createQuotaHouse({ operatorDailyCredits: 20 });
    const [first, second] = [house.job('a'), house.job('b')];
    await house.quotas.reserve(first);
    await house.quotas.reserve(second);
    await house.quotas.refund(first);
    await house.quotas.refund(first);
    await house.quotas.close(second);
    await house.quotas.close(second);
    expect(await rule('c')).toBe('granted');
    expect(await rule('d')).toBe('operator');
    await house.clock.advance(DAY);
    expect(await rule('e')).toBe('granted');
    expect(await house.operatorDays.get('2026-11-23')).toEqual({ v: 1, ended: 10, open: { c: 10 } });
  });
});

describe('the floor of the balance', () => {
  const watch = async (floor: number, balance: number) => {
    house = createQuotaHouse({ floor, balance, operator: { memberDefault: 900, guildDefault: 900 } });
    const stop = new AbortController();
    void house.balance.watch(stop.signal);
    await house.clock.advance(0);
    return () => stop.abort();
  };

  test('pauses stems first and then everything, with a word for the operator at each change', async () => {
    const stop = await watch(100, 150);
    expect(await rule('a')).toBe('granted');
    expect(await rule('b', { cost: 50, type: 'split_stem' })).toBe('floor');
    for (const id of ['c', 'd', 'e', 'f']) expect(await rule(id)).toBe('granted');
    expect(await reserve('g')).toEqual({ ok: false, refusal: { rule: 'floor', cost: 10 } });
    expect(house.told).toEqual([
      '140 credits left, 100 to be kept: /stems paused; top the account up',
      '100 credits left, 100 to be kept: /karaoke and /stems paused; top the account up',
    ]);
    expect(house.balance.state().ok).toBe(false);
    house.house.balance = 500;
    await house.clock.advance(5 * 60_000);
    expect(house.told.slice(2)).toEqual(['500 credits left, 100 to be kept: requests go on']);
    expect(await rule('h', { cost: 50 })).toBe('granted');
    stop();
  });

  test('cannot be raced past by servers that ask at once', async () => {
    const stop = await watch(0, 30);
    const many = Array.from({ length: 20 }, (_, n) => rule(`r${n}`, { guildId: `guild${n}` }));
    expect((await Promise.all(many)).filter((what) => what === 'granted')).toHaveLength(3);
    stop();
  });

  test('is asked for every five minutes, says nothing while nothing changes, and ends with the signal', async () => {
    const stop = await watch(100, 40);
    await house.clock.advance(3_600_000);
    expect(house.told).toHaveLength(1);
    stop();
    await house.clock.advance(1);
    expect(house.clock.sleepers()).toBe(0);
  });

  test('stops nobody as long as the balance is not known, or when there is none', async () => {
    house = createQuotaHouse({ floor: 1_000, balance: 0 });
    expect(await rule('a')).toBe('granted');
    expect(house.balance.state()).toEqual({ ok: true, detail: 'not known yet' });
    house = createQuotaHouse({ balance: 0 });
    expect(house.balance.state()).toMatchObject({ ok: true });
    expect(await rule('a')).toBe('granted');
  });

  test('gets back what the budget of all servers refused', async () => {
    house = createQuotaHouse({ floor: 0, balance: 100, operatorDailyCredits: 10 });
    const stop = new AbortController();
    void house.balance.watch(stop.signal);
    await house.clock.advance(0);
    await reserve('a');
    await reserve('b');
    expect(house.balance.state().detail).toContain('90 credits left');
    stop.abort();
  });
});

test('a change of the period counts what was used in the new one, and forgets nothing', async () => {
  await reserve('a');
  await house.clock.advance(DAY);
  expect((await house.used()).member).toBe(0);
  await house.management.change(house.ada(), { type: 'limits', period: 'week' });
  expect((await house.used()).member).toBe(10);
  expect(await reserve('b')).toMatchObject({
    left: { used: 20, limit: 30, period: 'week', resetsAt: Date.UTC(2026, 10, 30) },
  });
  await house.management.change(house.ada(), { type: 'limits', period: 'day' });
  expect((await house.used()).member).toBe(10);
  expect(NOON).toBeLessThan(house.clock.now());
});
