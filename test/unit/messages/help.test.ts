import { expect, test } from 'vitest';
import { help } from '../../../src/services/messages/help.ts';
import { privacy } from '../../../src/services/messages/privacy.ts';
import { translator } from '../../../src/services/messages/translate.ts';
import type { Overview } from '../../../src/services/quotas/quotas.ts';
import { NO_SETTINGS } from '../../../src/services/quotas/settings.ts';
import { expectInsideLimits, textsOf } from '../../support/discord-limits.ts';
import { COSTS } from '../../support/found.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { READERS } from '../../support/readers.ts';

const t = translator('en');
const overview: Overview = {
  settings: NO_SETTINGS,
  used: {
    guild: 130,
    guildGranted: 0,
    member: 20,
    memberGranted: 0,
    today: 130,
    guildJobs: 0,
    memberJobs: 0,
  },
  standings: [
    { rule: 'member', used: 20, limit: 100 },
    { rule: 'guild', used: 130, limit: 500 },
    { rule: 'ceiling', used: 130, limit: 500 },
  ],
  limits: { guild: 500, member: 100 },
  blocked: undefined,
  period: 'day',
  days: [],
  resetsAt: 86_400_000,
};
const textOf = (change: Partial<Overview> = {}, costs = COSTS) =>
  textsOf(help(t, { costs, fileDays: 14, overview: { ...overview, ...change } })).join('\n');

test('the help has what things cost, what is left and when it resets', () => {
  const text = textOf({}, { separate_vocal: 1, split_stem: 33 });
  expect(text).toContain('`/karaoke` vocals and instrumental · **1 credit**');
  expect(text).toContain('`/stems` up to 12 instruments · **33 credits**');
  expect(text).toContain('**80 credits left** for you today.');
  expect(text).toContain('You have used 20 of 100, the server 130 of 500.');
  expect(text).toContain('The counts begin anew <t:86400:R>.');
  expect(text).toContain('Links work for 14 days.');
});

test('where results bring links alone, it speaks of no other files', () => {
  const text = textOf({ settings: { ...NO_SETTINGS, files: 'links' } });
  expect(text).toContain('Links work for 14 days, and results here bring nothing else');
  expect(text).not.toContain('Sound that is attached');
});

test('what is left is what the tightest limit leaves', () => {
  const [own, server, ceiling] = overview.standings;
  const tight = (change: object) => ({ rule: 'guild', used: 0, limit: 500, ...change }) as const;
  if (own === undefined || server === undefined || ceiling === undefined) throw new Error('no standings');
  const nearServer = textOf({ period: 'week', standings: [own, tight({ used: 495 }), ceiling] });
  expect(nearServer).toContain('**5 credits left** for you this week.');
  expect(nearServer).not.toContain('ceiling');
  const nearCeiling = textOf({ standings: [own, server, { ...ceiling, used: 600 }] });
  expect(nearCeiling).toContain('**0 credits left** for you today.');
  expect(nearCeiling).toContain("the bot's ceiling for a server is near: 600 of 500 used");
});

test('it names the roles that may raise limits, and a pause that is in force', () => {
  const settings = { ...NO_SETTINGS, managers: ['7', '8'] };
  const text = textOf({ settings, blocked: { reason: 'spam' } });
  expect(text).toContain('So can <@&7>, <@&8>.');
  expect(text).toContain('A moderator has paused your requests until further notice (spam).');
});

test('it names the option and the choice by which one reads about privacy', () => {
  expect(textOf()).toContain('`/help topic:privacy`');
});

test('it stays inside of all limits, in every language', () => {
  const settings = { ...NO_SETTINGS, managers: Array.from({ length: 200 }, (_, n) => `12010000000000${n}`) };
  for (const reader of READERS) {
    for (const reason of HOSTILE_TEXTS) {
      const hostile = { ...overview, settings, blocked: { until: 1e12, reason } };
      const payload = help(reader, { costs: COSTS, fileDays: 14, overview: hostile });
      expectInsideLimits(payload);
      expect(payload.allowed_mentions).toEqual({ parse: [], users: [] });
    }
    expectInsideLimits(privacy(reader, { jobDays: 30, ledgerDays: 62, serverDays: 30, changes: 200 }));
  }
});

test('the privacy text has every length of time that it is given', () => {
  const text = textsOf(privacy(t, { jobDays: 31, ledgerDays: 63, serverDays: 1, changes: 201 })).join('\n');
  for (const words of ['until 31 days', 'Kept for 63 days', 'and 1 day longer', 'last 201 changes']) {
    expect(text).toContain(words);
  }
  expect(text).toContain('`/jobs forget`');
});
