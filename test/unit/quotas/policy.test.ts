import { describe, expect, test } from 'vitest';
import {
  memberLimit,
  type OperatorLimits,
  objectionTo,
  operatorLimits,
  standings,
  type Used,
} from '../../../src/services/quotas/policy.ts';
import { GuildSettings } from '../../../src/services/quotas/settings.ts';

const OPERATOR: OperatorLimits = { guildDefault: 500, memberDefault: 100, guildPerDay: 600 };
const NOTHING: Used = {
  guild: 0,
  guildGranted: 0,
  member: 0,
  memberGranted: 0,
  today: 0,
  guildJobs: 0,
  memberJobs: 0,
};
const settingsOf = (given: object) => GuildSettings.parse({ v: 1, ...given });
const mira = (...roleIds: string[]) => ({ memberId: 'mira', roleIds });

describe('the rule for a member is their own limit, or else the best of their roles, or else that of all', () => {
  const everything = {
    memberCredits: 70,
    roles: { bronze: 80, gold: 300, none: 0 },
    members: { mira: { credits: 20 } },
  };
  const { members: _, ...withoutOwn } = everything;
  test.each([
    ['nothing is set', {}, ['gold'], { kind: 'member' }, 100],
    ['the server has set one for all', { memberCredits: 70 }, ['gold'], { kind: 'member' }, 70],
    ['the server has set none at all for all', { memberCredits: 0 }, [], { kind: 'member' }, 0],
    ['one role has a limit', withoutOwn, ['bronze'], { kind: 'role', roleId: 'bronze' }, 80],
    ['the best role counts', withoutOwn, ['bronze', 'gold', 'none'], { kind: 'role', roleId: 'gold' }, 300],
    [
      'the order of roles is no matter',
      withoutOwn,
      ['gold', 'bronze'],
      { kind: 'role', roleId: 'gold' },
      300,
    ],
    ['a role of 0 is a rule', withoutOwn, ['none'], { kind: 'role', roleId: 'none' }, 0],
    ['a role without a limit is no rule', withoutOwn, ['other'], { kind: 'member' }, 70],
    ['their own limit wins, though it is less', everything, ['gold'], { kind: 'override' }, 20],
    [
      'their own limit of 0 wins',
      { ...everything, members: { mira: { credits: 0 } } },
      ['gold'],
      { kind: 'override' },
      0,
    ],
    [
      "somebody else's limit is not theirs",
      { ...withoutOwn, members: { otto: { credits: 1 } } },
      [],
      { kind: 'member' },
      70,
    ],
    ['a block is no limit', { members: { mira: { blocked: {} } } }, [], { kind: 'member' }, 100],
  ] as const)('%s', (_name, given, roles, source, credits) => {
    expect(memberLimit(settingsOf(given), OPERATOR, mira(...roles))).toEqual({ source, credits });
  });
});

describe('a request fits into every limit at once', () => {
  test.each<[string, object, Partial<Used>, number, object | undefined]>([
    ['nothing is used', {}, {}, 100, undefined],
    ['it reaches a limit exactly', {}, { member: 90 }, 10, undefined],
    ['the member has too little left', {}, { member: 91 }, 10, { rule: 'member', used: 91, limit: 100 }],
    ['it is larger than the limit', {}, {}, 101, { rule: 'member', used: 0, limit: 100 }],
    ['a grant to the member is on top', {}, { member: 91, memberGranted: 1 }, 10, undefined],
    ['the server has too little left', {}, { guild: 495 }, 10, { rule: 'guild', used: 495, limit: 500 }],
    ['a grant to the server is on top', {}, { guild: 495, guildGranted: 5 }, 10, undefined],
    [
      'a limit of the server is set',
      { guildCredits: 30 },
      { guild: 30 },
      1,
      { rule: 'guild', used: 30, limit: 30 },
    ],
    [
      'an own limit goes no further than the server',
      { members: { mira: { credits: 5_000 } } },
      { guild: 495 },
      10,
      { rule: 'guild', used: 495, limit: 500 },
    ],
    [
      'a role goes no further than the ceiling',
      { roles: { gold: 5_000 }, guildCredits: 5_000 },
      { today: 595 },
      10,
      { rule: 'ceiling', used: 595, limit: 600 },
    ],
    [
      'grants go no further than the ceiling',
      {},
      { today: 600, guildGranted: 9_999, memberGranted: 9_999 },
      1,
      { rule: 'ceiling', used: 600, limit: 600 },
    ],
    [
      'the role is named',
      { roles: { gold: 20 } },
      { member: 15 },
      10,
      { rule: 'role', roleId: 'gold', used: 15, limit: 20 },
    ],
    [
      'the own limit is named',
      { members: { mira: { credits: 20 } } },
      { member: 15 },
      10,
      { rule: 'override', used: 15, limit: 20 },
    ],
    [
      'the member has as many requests as they may',
      { memberJobs: 2 },
      { memberJobs: 2 },
      10,
      { rule: 'memberJobs', used: 2, limit: 2 },
    ],
    ['the member has one less', { memberJobs: 2 }, { memberJobs: 1 }, 10, undefined],
    [
      'the server has as many as it may',
      { guildJobs: 3 },
      { guildJobs: 3 },
      10,
      { rule: 'guildJobs', used: 3, limit: 3 },
    ],
    [
      'requests are told before credits',
      { guildJobs: 3 },
      { guildJobs: 3, member: 100 },
      10,
      { rule: 'guildJobs', used: 3, limit: 3 },
    ],
  ])('%s', (_name, given, used, cost, expected) => {
    const settings = settingsOf(given);
    expect(objectionTo(cost, settings, OPERATOR, mira('gold'), { ...NOTHING, ...used }, 0)).toEqual(expected);
  });
});

describe('a block', () => {
  const now = 1_000_000;
  const objection = (blocked: object) =>
    objectionTo(
      10,
      settingsOf({ members: { mira: { credits: 1_000, blocked } } }),
      OPERATOR,
      mira(),
      NOTHING,
      now,
    );

  test.each([
    ['without an end', {}, { rule: 'blocked' }],
    ['with a reason', { reason: 'spam' }, { rule: 'blocked', reason: 'spam' }],
    ['that ends a millisecond later', { until: now + 1 }, { rule: 'blocked', until: now + 1 }],
    ['that ends now', { until: now, reason: 'spam' }, undefined],
    ['that has ended', { until: now - 1 }, undefined],
  ])('%s', (_name, blocked, expected) => {
    expect(objection(blocked)).toEqual(expected);
  });

  test('concerns its member alone, and comes before every other rule', () => {
    const settings = settingsOf({ members: { otto: { blocked: {} } }, memberJobs: 1 });
    expect(objectionTo(10, settings, OPERATOR, mira(), NOTHING, now)).toBeUndefined();
    const full = { ...NOTHING, memberJobs: 9, member: 999 };
    expect(objectionTo(10, settings, OPERATOR, { memberId: 'otto', roleIds: [] }, full, now)?.rule).toBe(
      'blocked',
    );
  });
});

test('the standings name the member first, then the server, then the ceiling', () => {
  const used = { ...NOTHING, member: 1, guild: 2, today: 3 };
  expect(standings(settingsOf({}), OPERATOR, mira(), used)).toEqual([
    { rule: 'member', used: 1, limit: 100 },
    { rule: 'guild', used: 2, limit: 500 },
    { rule: 'ceiling', used: 3, limit: 600 },
  ]);
});

test("a server's default above the operator's ceiling is the ceiling", () => {
  const config = { guildDailyCredits: 500, memberDailyCredits: 100, guildDailyCreditsMax: 200 };
  expect(operatorLimits(config)).toEqual({ guildDefault: 200, memberDefault: 100, guildPerDay: 200 });
  expect(operatorLimits({ ...config, guildDailyCreditsMax: 900 }).guildDefault).toBe(500);
});

describe('settings that an earlier version wrote', () => {
  test('load with a default for everything that they do not know', () => {
    expect(settingsOf({})).toEqual({
      v: 1,
      period: 'day',
      roles: {},
      members: {},
      managers: [],
      files: 'auto',
      isLogBroken: false,
      audit: [],
    });
  });
});
