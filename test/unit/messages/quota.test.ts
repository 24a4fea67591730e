import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/services/messages/audit.ts';
import { changed } from '../../../src/services/messages/changed.ts';
import { LANGUAGES } from '../../../src/services/messages/languages.ts';
import { overview } from '../../../src/services/messages/overview.ts';
import { managersAre, rules } from '../../../src/services/messages/rules.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import { usage } from '../../../src/services/messages/usage.ts';
import type { Fact } from '../../../src/services/quotas/audit-entry.ts';
import type { Overview } from '../../../src/services/quotas/quotas.ts';
import { GuildSettings } from '../../../src/services/quotas/settings.ts';
import { expectInsideLimits, expectToPing } from '../../support/discord-limits.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');
const id = (n: number): string => String(1_201_000_000_000_000_000n + BigInt(n));
const settingsOf = (given: object = {}) => GuildSettings.parse({ v: 1, ...given });
const LIMITS = { guild: 500, member: 100 };
const USED = {
  guild: 40,
  guildGranted: 0,
  member: 30,
  memberGranted: 0,
  today: 40,
  guildJobs: 2,
  memberJobs: 1,
};

const seen = (change: Partial<Overview> = {}): Overview => ({
  settings: settingsOf(),
  used: USED,
  standings: [
    { rule: 'member', used: 30, limit: 100 },
    { rule: 'guild', used: 40, limit: 500 },
    { rule: 'ceiling', used: 40, limit: 500 },
  ],
  limits: LIMITS,
  blocked: undefined,
  period: 'day',
  days: ['2026-11-23'],
  resetsAt: 86_400_000,
  ...change,
});

describe('what `/quota show` says', () => {
  test('is what was used, by which rule, what the server has used, what that leaves, and when it begins anew', () => {
    expect(overview(t, seen(), id(1), true).content).toBe(
      'You have used **30 of 100 credits** today, by the limit of each member.\n' +
        'The server has used **40 of 500 credits** today.\n' +
        'That leaves **70 credits** for you; the counts begin anew <t:86400:R> (<t:86400:f>).',
    );
  });

  test('leaves no more than the nearest limit does, and never less than nothing', () => {
    const standings = (used: number, today: number) => [
      { rule: 'override' as const, used, limit: 100 },
      { rule: 'guild' as const, used: 0, limit: 500 },
      { rule: 'ceiling' as const, used: today, limit: 500 },
    ];
    expect(overview(t, seen({ standings: standings(20, 490) }), id(1), true).content).toMatch(
      /The bot's ceiling for a server: 490 of 500 credits used today \(UTC\)\.\nThat leaves \*\*10 credits\*\*/,
    );
    const over = overview(t, seen({ standings: standings(130, 0) }), id(2), false).content;
    expect(over).toContain(`<@${id(2)}> has used **130 of 100 credits** today, by a limit of their own.`);
    expect(over).toContain('That leaves **0 credits**; the counts');
    expect(over).not.toContain('ceiling');
  });

  test('names a pause and the requests at once', () => {
    const settings = settingsOf({ memberJobs: 2, guildJobs: 9 });
    const blocked = { until: 5_000, reason: 'a _reason_' };
    const { content } = overview(t, seen({ settings, blocked, period: 'month' }), id(1), true);
    expect(content).toContain('Requests under way: 1 of 2 per member, 2 of 9 in the server.');
    expect(content).toContain('Your requests are paused until <t:5:f> (a \\_reason\\_).');
    expect(content).toContain('this month');
  });

  test.each(HOSTILE_TEXTS)('lets no reason do harm (%#)', (reason) => {
    for (const reader of READERS) {
      const payload = overview(reader, seen({ blocked: { reason } }), id(1), true);
      expectInsideLimits(payload);
      expectToPing(payload);
    }
  });
});

describe('the rules of a server', () => {
  test('are all there, the most generous role first, and without pauses that have ended', () => {
    const settings = settingsOf({
      period: 'week',
      roles: { [id(1)]: 50, [id(2)]: 300 },
      members: {
        [id(3)]: { credits: 5 },
        [id(4)]: { blocked: { until: 999 } },
        [id(5)]: { credits: 0, blocked: { until: 5_000, reason: 'x' } },
      },
      managers: [id(6)],
      memberJobs: 2,
      logChannelId: id(7),
      files: 'links',
    });
    expect(rules(t, settings, LIMITS, 1_000).description).toBe(
      [
        '**Server** 500 credits a week',
        '**Each member** 100 credits a week',
        `**By role** <@&${id(2)}> 300, <@&${id(1)}> 50`,
        `**By member** <@${id(3)}> 5, <@${id(5)}> 0, paused until <t:5:f>`,
        '**Requests at once** per member: 2; in the server: no limit',
        '**Results** with links alone',
        `**May manage quotas beside Manage Server** <@&${id(6)}>`,
        `**Log** <#${id(7)}>`,
      ].join('\n'),
    );
  });

  test.each(LANGUAGES)(
    'fit into a message, however many there are, and say how many are not shown: %s',
    (language) => {
      const reader = translator(language);
      const many = Array.from({ length: 250 }, (_, n) => id(n));
      const settings = settingsOf({
        roles: Object.fromEntries(many.map((role) => [role, 1_000_000])),
        members: Object.fromEntries(
          many.map((member) => [member, { credits: 1_000_000, blocked: { until: 2e12 } }]),
        ),
        managers: many,
      });
      const { content } = overview(reader, seen({ blocked: { reason: '*'.repeat(200) } }), id(1), false);
      const embed = rules(reader, settings, LIMITS, 0);
      expectInsideLimits({ content: content ?? '', embeds: [embed] });
      expect(embed.description?.match(/225/g)).toHaveLength(3);
      expectInsideLimits(managersAre(reader, settings));
    },
  );
});

describe('the audit', () => {
  const line = (fact: Fact, by: string | undefined = id(1)) =>
    audit(t, [{ at: 1_000, ...(by === undefined ? {} : { by }), fact }]).content;
  const WHO = `<t:1:f> <@${id(1)}>`;

  test.each<[Fact, string]>([
    [{ kind: 'period', before: 'day', after: 'week' }, 'changed period: day → week'],
    [{ kind: 'guildCredits', before: 500, after: 1_000 }, 'changed limit of the server: 500 → 1,000'],
    [{ kind: 'memberCredits', before: 30, after: 0 }, 'changed limit of each member: 30 → 0'],
    [{ kind: 'guildJobs', after: 8 }, 'changed requests at once in the server: none → 8'],
    [{ kind: 'memberJobs', before: 2 }, 'changed requests at once per member: 2 → none'],
    [{ kind: 'role', roleId: '5', after: 60 }, 'changed limit of the role <@&5>: none → 60'],
    [{ kind: 'member', memberId: '7', before: 60 }, 'changed limit of <@7>: 60 → none'],
    [{ kind: 'member', memberId: 'former-x', after: 60 }, 'changed limit of a former member: none → 60'],
    [{ kind: 'block', memberId: '7', after: {} }, 'changed block of <@7>: none → until further notice'],
    [
      { kind: 'block', memberId: '7', before: { until: 5_000, reason: '*x*' } },
      'changed block of <@7>: until <t:5:f> (\\*x\\*) → none',
    ],
    [
      { kind: 'manager', roleId: '5', before: false, after: true },
      'changed <@&5> may manage quotas: no → yes',
    ],
    [{ kind: 'log', before: '9' }, 'changed log channel: <#9> → none'],
    [{ kind: 'reset', before: 40 }, 'reset what was used by the server in this period: 40 → 0'],
    [{ kind: 'reset', memberId: '7', before: 40 }, 'reset what was used by <@7> in this period: 40 → 0'],
    [{ kind: 'grant', credits: 15 }, 'gave the server 15 extra credits for this period'],
    [{ kind: 'grant', memberId: '7', credits: 1 }, 'gave <@7> 1 extra credit for this period'],
    [{ kind: 'forget' }, 'erased the history of a member'],
  ])('names who did what: %j', (fact, expected) => {
    expect(line(fact)).toBe(`${WHO} ${expected}`);
  });

  test('says that it was a member where no name is kept, and pings nobody', () => {
    const entries = [
      { at: 1_000, fact: { kind: 'forget' } },
      { at: 2_000, by: id(1), fact: { kind: 'grant', credits: 2 } },
    ] as const;
    expect(audit(t, entries)).toEqual({
      content: `<t:1:f> a member erased the history of a member\n<t:2:f> <@${id(1)}> gave the server 2 extra credits for this period`,
      allowed_mentions: { parse: [], users: [] },
    });
  });

  test.each(LANGUAGES)('fits into a message at its longest: %s', (language) => {
    const memberId = id(1);
    const longest = { until: 1_795_455_376_000, reason: '*'.repeat(500) };
    const common = { at: 1_000, by: id(2) };
    expectInsideLimits(
      audit(translator(language), [
        { ...common, fact: { kind: 'member', memberId, before: 1_000_000 } },
        { ...common, fact: { kind: 'block', memberId, before: longest, after: longest } },
      ]),
    );
  });
});

test('a refused change names the value, the ceiling and its variable', () => {
  const refused = {
    ok: false,
    limit: { kind: 'guildCredits' },
    credits: 900,
    ceiling: 600,
    period: 'week',
  } as const;
  expect(changed(t, refused).content).toBe(
    "The limit of the server would be 900 credits a week; the operator's ceiling for a whole server is 600 credits a week " +
      '(`GUILD_DAILY_CREDITS_MAX`). Only whoever runs this bot can raise it. Nothing was changed.',
  );
});

test('a change of everything at once fits into a message in every language', () => {
  const longest = { until: 1_795_455_376_000, reason: '*'.repeat(500) };
  const most = { before: 1_000_000, after: 999_999 };
  const facts = [
    { kind: 'period', before: 'day', after: 'month' },
    { kind: 'guildCredits', ...most },
    { kind: 'memberCredits', ...most },
    { kind: 'guildJobs', ...most },
    { kind: 'memberJobs', ...most },
    { kind: 'block', memberId: id(1), before: longest, after: longest },
  ] as const;
  for (const reader of READERS) {
    const payload = changed(reader, { ok: true, settings: settingsOf(), facts });
    expectInsideLimits(payload);
    expect(payload.content?.split('\n')).toHaveLength(facts.length);
  }
});

describe('what `/quota usage` says', () => {
  const picture = { name: 'usage.png', data: Buffer.from('') };
  const report = { total: 60, requests: 2, byType: { karaoke: 10, stems: 50 } };
  const top = [
    { memberId: id(1), credits: 50, requests: 1 },
    { memberId: 'former-abc', credits: 10, requests: 1 },
  ];

  test('is the sum, what of it still counts, and those who used most, without the alias of one who was forgotten', () => {
    expect(usage(t, { ...report, top }, 'week', { used: 10, limit: 500 }, picture).content).toBe(
      '**10 of 500 credits** used this week in 2 requests: karaoke 10, stems 50. It was 60 before what was reset.\n' +
        `1. <@${id(1)}>: 50 credits in 1 request\n2. a former member: 10 credits in 1 request`,
    );
  });

  test('is that nobody has used anything, when nobody has', () => {
    const nothing = { total: 0, requests: 0, byType: { karaoke: 0, stems: 0 }, top: [] };
    const payload = usage(t, nothing, 'day', { used: 0, limit: 500 }, picture);
    expect(payload.content).toContain('Nobody has used anything in this period yet.');
    expect(payload.allowed_mentions).toEqual({ parse: [], users: [] });
  });

  test('fits into a message in every language', () => {
    const many = Array.from({ length: 10 }, (_, n) => ({
      memberId: id(n),
      credits: 1_000_000,
      requests: 100_000,
    }));
    for (const reader of READERS) {
      const counted = { used: 1_000_000, limit: 1_000_000 };
      const { content } = usage(reader, { ...report, top: many }, 'month', counted, picture);
      expectInsideLimits({ content: content ?? '' });
    }
  });
});
