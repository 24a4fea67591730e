import { describe, expect, test } from 'vitest';
import { factWords } from '../../../src/services/messages/facts.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { ceilingOf, changed, type SettingsChange } from '../../../src/services/quotas/changes.ts';
import type { OperatorLimits } from '../../../src/services/quotas/policy.ts';
import { GuildSettings } from '../../../src/services/quotas/settings.ts';

const OPERATOR: OperatorLimits = { guildDefault: 500, memberDefault: 100, guildPerDay: 600 };
const settingsOf = (given: object = {}) => GuildSettings.parse({ v: 1, ...given });

/** `what: before → after` of each difference. */
function told(given: object, change: SettingsChange): string[] {
  const result = changed(settingsOf(given), change, OPERATOR);
  if (!result.ok) throw new Error(`above the ceiling of ${result.ceiling}`);
  return result.facts
    .map((fact) => factWords(translator('en'), fact))
    .map(({ what, before, after }) => `${what}: ${before} → ${after}`);
}

const after = (given: object, change: SettingsChange) => {
  const result = changed(settingsOf(given), change, OPERATOR);
  return result.ok ? result.settings : undefined;
};

const BLOCKED = { members: { 7: { credits: 5, blocked: { reason: 'spam' } } } };

test.each<[string, object, SettingsChange, string[], object]>([
  [
    'the limit of the server',
    {},
    { type: 'limits', guildCredits: 300 },
    ['limit of the server: 500 → 300'],
    { guildCredits: 300 },
  ],
  [
    'the limit of each member',
    { memberCredits: 50 },
    { type: 'limits', memberCredits: 0 },
    ['limit of each member: 50 → 0'],
    { memberCredits: 0 },
  ],
  ['the period', {}, { type: 'limits', period: 'week' }, ['period: day → week'], { period: 'week' }],
  [
    'what results bring',
    {},
    { type: 'files', files: 'links' },
    ['what results bring: auto → links'],
    { files: 'links' },
  ],
  [
    'requests at once per member',
    {},
    { type: 'limits', memberJobs: 2 },
    ['requests at once per member: none → 2'],
    { memberJobs: 2 },
  ],
  [
    'no limit of them',
    { memberJobs: 2 },
    { type: 'limits', memberJobs: 0 },
    ['requests at once per member: 2 → none'],
    { memberJobs: undefined },
  ],
  [
    'requests at once in the server',
    { guildJobs: 4 },
    { type: 'limits', guildJobs: 9 },
    ['requests at once in the server: 4 → 9'],
    { guildJobs: 9 },
  ],
  [
    'everything at once',
    {},
    { type: 'limits', guildCredits: 700, memberCredits: 200, period: 'week', memberJobs: 1, guildJobs: 5 },
    [
      'period: day → week',
      'limit of the server: 500 → 700',
      'limit of each member: 100 → 200',
      'requests at once per member: none → 1',
      'requests at once in the server: none → 5',
    ],
    { guildCredits: 700, memberCredits: 200, period: 'week', memberJobs: 1, guildJobs: 5 },
  ],
  [
    'what is so already',
    { guildCredits: 300 },
    { type: 'limits', guildCredits: 300, period: 'day' },
    [],
    { guildCredits: 300 },
  ],
  [
    'a role',
    { roles: { r: 5 } },
    { type: 'role', roleId: 'g', credits: 9 },
    ['limit of the role <@&g>: none → 9'],
    { roles: { r: 5, g: 9 } },
  ],
  [
    'a role anew',
    { roles: { r: 5 } },
    { type: 'role', roleId: 'r', credits: 9 },
    ['limit of the role <@&r>: 5 → 9'],
    { roles: { r: 9 } },
  ],
  [
    'a role no more',
    { roles: { r: 5 } },
    { type: 'role', roleId: 'r', credits: undefined },
    ['limit of the role <@&r>: 5 → none'],
    { roles: {} },
  ],
  [
    'a manager',
    {},
    { type: 'manager', roleId: 'r', isManager: true },
    ['<@&r> may manage quotas: no → yes'],
    { managers: ['r'] },
  ],
  [
    'a manager twice',
    { managers: ['r'] },
    { type: 'manager', roleId: 'r', isManager: true },
    [],
    { managers: ['r'] },
  ],
  [
    'a manager no more',
    { managers: ['r', 's'] },
    { type: 'manager', roleId: 'r', isManager: false },
    ['<@&r> may manage quotas: yes → no'],
    { managers: ['s'] },
  ],
  [
    'a limit of their own',
    {},
    { type: 'member', memberId: '7', credits: 7 },
    ['limit of <@7>: none → 7'],
    { members: { 7: { credits: 7 } } },
  ],
  [
    'a limit beside a block',
    BLOCKED,
    { type: 'member', memberId: '7', credits: 7 },
    ['limit of <@7>: 5 → 7'],
    { members: { 7: { credits: 7, blocked: { reason: 'spam' } } } },
  ],
  [
    'a block',
    {},
    { type: 'block', memberId: '7', until: undefined, reason: undefined },
    ['block of <@7>: none → until further notice'],
    { members: { 7: { blocked: {} } } },
  ],
  [
    'a block with an end',
    {},
    { type: 'block', memberId: '7', until: 5_000, reason: 'spam' },
    ['block of <@7>: none → until <t:5:f> (spam)'],
    { members: { 7: { blocked: { until: 5_000, reason: 'spam' } } } },
  ],
  [
    'the end of a block',
    BLOCKED,
    { type: 'unblock', memberId: '7' },
    ['block of <@7>: until further notice (spam) → none'],
    { members: { 7: { credits: 5 } } },
  ],
  [
    'nothing of their own',
    BLOCKED,
    { type: 'clear', memberId: '7' },
    ['limit of <@7>: 5 → none', 'block of <@7>: until further notice (spam) → none'],
    { members: {} },
  ],
  ['a log', {}, { type: 'log', channelId: 'c' }, ['log channel: none → <#c>'], { logChannelId: 'c' }],
  [
    'no log',
    { logChannelId: 'c', isLogBroken: true },
    { type: 'log', channelId: undefined },
    ['log channel: <#c> → none'],
    { logChannelId: undefined, isLogBroken: false },
  ],
])('a change tells what was before and what is after: %s', (_name, given, change, lines, expected) => {
  expect(told(given, change)).toEqual(lines);
  expect(after(given, change)).toEqual(settingsOf({ ...given, ...expected }));
  // And leaves a record that can be read back.
  expect(GuildSettings.parse(JSON.parse(JSON.stringify(after(given, change))))).toBeTruthy();
});

test('a reason is shown as it was written, and formats and mentions nothing', () => {
  const [line] = told({}, { type: 'block', memberId: '7', until: undefined, reason: '**@everyone** <@&1>' });
  expect(line).toBe(
    'block of <@7>: none → until further notice (\\*\\*@\u200beveryone\\*\\* \\<@\u200b&1\\>)',
  );
});

describe("above the operator's ceiling", () => {
  const refused = (given: object, change: SettingsChange) => changed(settingsOf(given), change, OPERATOR);

  test.each<[string, object, SettingsChange, object]>([
    [
      'a server',
      {},
      { type: 'limits', guildCredits: 601 },
      { limit: { kind: 'guildCredits' }, credits: 601, ceiling: 600, period: 'day' },
    ],
    [
      'a member',
      {},
      { type: 'limits', memberCredits: 601 },
      { limit: { kind: 'memberCredits' }, credits: 601, ceiling: 600, period: 'day' },
    ],
    [
      'a role',
      {},
      { type: 'role', roleId: 'r', credits: 601 },
      { limit: { kind: 'role', roleId: 'r' }, credits: 601, ceiling: 600, period: 'day' },
    ],
    [
      'a limit of their own',
      { period: 'week' },
      { type: 'member', memberId: '7', credits: 4_201 },
      { limit: { kind: 'member', memberId: '7' }, credits: 4_201, ceiling: 4_200, period: 'week' },
    ],
    [
      'the ceiling of the new period counts',
      { period: 'month' },
      { type: 'limits', guildCredits: 4_201, period: 'week' },
      { limit: { kind: 'guildCredits' }, credits: 4_201, ceiling: 4_200, period: 'week' },
    ],
    [
      'a limit that stays, in a shorter period',
      { period: 'month', guildCredits: 9_000 },
      { type: 'limits', period: 'day' },
      { limit: { kind: 'guildCredits' }, credits: 9_000, ceiling: 600, period: 'day' },
    ],
  ])('nothing is changed, and the ceiling is named: %s', (_name, given, change, expected) => {
    expect(refused(given, change)).toEqual({ ok: false, ...expected });
  });

  test.each<[object, SettingsChange]>([
    [{}, { type: 'limits', guildCredits: 600 }],
    [{}, { type: 'limits', guildCredits: 4_200, period: 'week' }],
    [{ period: 'month' }, { type: 'role', roleId: 'r', credits: 16_800 }],
    // What was set when the ceiling was higher is in nobody's way.
    [{ guildCredits: 9_000 }, { type: 'limits', memberJobs: 1 }],
  ])('exactly the ceiling is possible: %j', (given, change) => {
    expect(refused(given, change).ok).toBe(true);
  });

  test('a month is as short as February', () => {
    expect(['day', 'week', 'month'].map((kind) => ceilingOf(kind as 'day', OPERATOR))).toEqual([
      600, 4_200, 16_800,
    ]);
  });
});
