import { beforeEach, describe, expect, test } from 'vitest';
import { DiscordError } from '../../../src/errors.ts';
import { ADA, aliasOf, createQuotaHouse, GUILD, MIRA, OTTO, type QuotaHouse } from '../../support/quotas.ts';

const DAY = 86_400_000;
const ROLE = '1201000000000000102';
let house: QuotaHouse;

beforeEach(() => {
  house = createQuotaHouse();
});

const reserve = (id: string, change = {}) => house.quotas.reserve(house.job(id, change));
const audit = async () => (await house.management.settings(GUILD)).audit;

describe('who may manage quotas', () => {
  test.each([
    ['somebody with Manage Server', true, [], true],
    ['a member', false, [], false],
    ['a member with another role', false, ['other'], false],
    ['a member with a role that is named', false, ['other', ROLE], true],
  ])('%s', async (_name, isManager, roleIds, expected) => {
    await house.management.change(house.ada(), { type: 'manager', roleId: ROLE, isManager: true });
    expect(await house.management.mayManage(GUILD, { isManager, roleIds })).toBe(expected);
    expect(await house.management.mayManage('another', { isManager: false, roleIds: [ROLE] })).toBe(false);
  });
});

describe('the audit', () => {
  test('holds who changed what, before, after and when', async () => {
    await house.management.change(house.ada(), { type: 'limits', memberCredits: 50 });
    await house.clock.advance(1_000);
    await house.management.grant(house.ada(), undefined, 7);
    await reserve('a');
    await house.management.reset(house.ada(), MIRA);
    const at = house.clock.now();
    expect(await audit()).toEqual([
      { at: at - 1_000, by: ADA, fact: { kind: 'memberCredits', before: 30, after: 50 } },
      { at, by: ADA, fact: { kind: 'grant', credits: 7 } },
      { at, by: ADA, fact: { kind: 'reset', memberId: MIRA, before: 10 } },
    ]);
  });

  test('has no entry for a change that changes nothing or is refused', async () => {
    await house.management.change(house.ada(), { type: 'limits', memberCredits: 30 });
    await house.management.change(house.ada(), { type: 'limits', memberCredits: 9_999 });
    await house.management.change(house.ada(), { type: 'unblock', memberId: MIRA });
    expect(await audit()).toEqual([]);
    expect(house.posted).toEqual([]);
  });

  test('keeps the last 200 entries', async () => {
    for (let n = 1; n <= 203; n++) await house.management.grant(house.ada(), undefined, n);
    const entries = await audit();
    expect(entries).toHaveLength(200);
    expect([entries[0]?.fact, entries.at(-1)?.fact]).toMatchObject([{ credits: 4 }, { credits: 203 }]);
  });

  test('loses no entry when moderators act at once', async () => {
    const roles = Array.from({ length: 30 }, (_, n) => `role${n}`);
    await Promise.all(
      roles.map((roleId) => house.management.change(house.ada(), { type: 'role', roleId, credits: 5 })),
    );
    expect(await audit()).toHaveLength(30);
    expect(Object.keys((await house.management.settings(GUILD)).roles).sort()).toEqual([...roles].sort());
  });
});

describe('the log channel', () => {
  test('gets one message for each thing that a moderator does, with a nonce of its own that Discord takes', async () => {
    await house.management.chooseLog(house.ada(), 'log');
    await house.management.change(house.ada(), { type: 'limits', memberCredits: 50, period: 'week' });
    await house.management.change(house.ada(), {
      type: 'block',
      memberId: MIRA,
      until: undefined,
      reason: 'x',
    });
    await house.management.change(house.ada(), { type: 'clear', memberId: MIRA });
    expect(house.posted.map(({ channelId }) => channelId)).toEqual(['log', 'log', 'log', 'log']);
    expect(house.posted[1]?.payload.content?.split('\n')).toHaveLength(2);
    const nonces = house.posted.map(({ nonce }) => nonce);
    expect(new Set(nonces).size).toBe(4);
    for (const nonce of nonces) expect(nonce.length).toBeLessThanOrEqual(25);
    for (const { payload } of house.posted)
      expect(payload.allowed_mentions).toEqual({ parse: [], users: [] });
  });

  test('is chosen by posting there: where that is impossible, nothing changes', async () => {
    await house.management.chooseLog(house.ada(), 'good');
    house.house.isLogClosed = true;
    await expect(house.management.chooseLog(house.ada(), 'closed')).rejects.toThrow(DiscordError);
    expect((await house.management.settings(GUILD)).logChannelId).toBe('good');
  });

  test('that stops working keeps no change from being made, and is told once, until it breaks again', async () => {
    await house.management.chooseLog(house.ada(), 'log');
    house.house.isLogClosed = true;
    const change = { type: 'limits', memberCredits: 50 } as const;
    expect(await house.management.change(house.ada(), change)).toMatchObject({ ok: true });
    await house.management.grant(house.ada(), undefined, 5);
    expect(await house.management.takeBrokenLog(GUILD)).toBe(true);
    expect(await house.management.takeBrokenLog(GUILD)).toBe(false);
    expect(await audit()).toHaveLength(3);
    await house.management.grant(house.ada(), undefined, 5);
    expect(await house.management.takeBrokenLog(GUILD)).toBe(true);
    expect(await house.management.takeBrokenLog('another')).toBe(false);
  });

  test('hears as the last thing that it is no log any more', async () => {
    await house.management.chooseLog(house.ada(), 'log');
    await house.management.chooseLog(house.ada(), undefined);
    await house.management.grant(house.ada(), undefined, 5);
    expect(house.posted).toHaveLength(2);
    expect(house.posted[1]?.payload.content).toContain('log channel: <#log> → none');
  });

  test('is written in the language of the server', async () => {
    await house.management.chooseLog(house.ada(), 'log');
    // Seen by how numbers are written.
    const limits = { type: 'limits', memberCredits: 1_000 } as const;
    await house.management.change({ ...house.ada(), language: 'de' }, limits);
    expect(house.posted.at(-1)?.payload.content).toMatch(/30 → 1\.000$/);
  });
});

describe('a reset', () => {
  test('of one member lets the server go on counting', async () => {
    await reserve('a');
    await reserve('b', { memberId: OTTO });
    await house.management.reset(house.ada(), MIRA);
    expect(await house.used()).toMatchObject({ member: 0, guild: 20, today: 20, memberJobs: 1 });
    expect(await house.used(OTTO)).toMatchObject({ member: 10, guild: 20 });
  });

  test('of the server counts for everybody, for all days of the period, and never for the operator', async () => {
    await house.management.change(house.ada(), { type: 'limits', period: 'week' });
    await reserve('a');
    await house.clock.advance(DAY);
    await reserve('b', { memberId: OTTO });
    await house.management.reset(house.ada(), undefined);
    expect(await house.used(OTTO)).toMatchObject({ member: 0, guild: 0, today: 10 });
    await reserve('c');
    expect(await house.used()).toMatchObject({ member: 10, guild: 10, today: 20 });
    expect((await house.management.usage(GUILD)).period).toHaveLength(3);
  });

  test('of a server keeps what was reset of a member out of both', async () => {
    await reserve('a');
    await house.management.reset(house.ada(), MIRA);
    await house.management.reset(house.ada(), undefined);
    await house.management.reset(house.ada(), MIRA);
    expect(await house.used()).toMatchObject({ member: 0, guild: 0, today: 10 });
  });
});

test('a grant is on top of the limits until the period ends, and goes with the day into a longer one', async () => {
  await house.management.grant(house.ada(), MIRA, 5);
  await house.management.grant(house.ada(), MIRA, 6);
  await house.management.grant(house.ada(), undefined, 20);
  expect(await house.used()).toMatchObject({ memberGranted: 11, guildGranted: 20 });
  expect(await house.used(OTTO)).toMatchObject({ memberGranted: 0, guildGranted: 20 });
  await house.clock.advance(DAY);
  expect(await house.used()).toMatchObject({ memberGranted: 0, guildGranted: 0 });
  await house.management.change(house.ada(), { type: 'limits', period: 'week' });
  expect(await house.used()).toMatchObject({ memberGranted: 11, guildGranted: 20 });
});

describe('forgetting a member', () => {
  test('leaves their name nowhere, and what they used, were granted and were told goes on counting', async () => {
    house = createQuotaHouse({ operator: { memberDefault: 50 } });
    await reserve('a', { cost: 45 });
    await house.management.grant(house.ada(), MIRA, 5);
    await house.management.change(house.ada(), { type: 'member', memberId: OTTO, credits: 5 });
    const before = await house.used();
    await house.management.forget(house.ada(), MIRA);
    const page = await house.pages.get(`${GUILD}/2026-11-23`);
    expect(JSON.stringify([page, await audit()])).not.toContain(MIRA);
    expect(page?.entries.a?.memberId).toBe(aliasOf(MIRA));
    expect(await house.used()).toEqual(before);
    const again = await reserve('b', { cost: 1 });
    expect(again.ok && again.left.isFirstLow).toBe(false);
    await house.quotas.refund(house.job('a'));
    expect(await house.used()).toMatchObject({ member: 1 });
    expect(JSON.stringify(await audit())).toContain(OTTO);
  });

  test('keeps a block in force, and notes no name when they do it themselves', async () => {
    await house.management.change(house.ada(), {
      type: 'block',
      memberId: MIRA,
      until: undefined,
      reason: undefined,
    });
    await house.management.forget({ ...house.ada(), userId: MIRA }, MIRA);
    expect(await reserve('a')).toMatchObject({ refusal: { rule: 'blocked' } });
    const entries = await audit();
    expect(entries.at(-1)).toEqual({ at: house.clock.now(), fact: { kind: 'forget' } });
    expect(entries[0]?.fact).toEqual({ kind: 'block', memberId: aliasOf(MIRA), after: {} });
    expect(JSON.stringify(await audit())).not.toContain(MIRA);
  });
});

test('the records of the first release, a page of entries without more, count as they did', async () => {
  const first = { v: 1, entries: { old: { memberId: MIRA, credits: 20 } } };
  await house.pages.update(`${GUILD}/2026-11-23`, () => first as never);
  expect(await house.used()).toMatchObject({ guild: 20, member: 20, today: 20, memberJobs: 0 });
  expect(await reserve('a')).toMatchObject({ left: { used: 30 } });
  await house.settings.update(GUILD, () => ({ v: 1 }) as never);
  expect(await house.management.settings(GUILD)).toMatchObject({ period: 'day', audit: [] });
});
