import { expect, test } from 'vitest';
import type { LedgerPage } from '../../../src/services/quotas/ledger-page.ts';
import { NO_SETTINGS } from '../../../src/services/quotas/settings.ts';
import { surveyOf } from '../../../src/services/quotas/survey.ts';
import { GUILD, MIRA, NOON, OTTO } from '../../support/quotas.ts';

const OPERATOR = { guildDefault: 500, memberDefault: 100, guildPerDay: 400 };

const entry = (memberId: string, credits: number, waived?: 'guild') => ({
  memberId,
  credits,
  type: credits === 50 ? ('split_stem' as const) : ('separate_vocal' as const),
  at: NOON,
  isOpen: false,
  ...(waived && { waived }),
});

const page = (entries: LedgerPage['entries'], granted = 0): LedgerPage => ({
  v: 1,
  entries,
  grants: granted === 0 ? [] : [{ credits: granted, at: NOON }],
  warned: [],
});

test('a server is summed up over its period, with grants, resets and who used most', () => {
  // NOON is a Monday: yesterday belongs to the week before.
  const pages = new Map([
    ['2026-11-22', page({ old: entry(OTTO, 50) })],
    ['2026-11-23', page({ a: entry(MIRA, 10), b: entry(OTTO, 50), c: entry(MIRA, 10, 'guild') }, 30)],
  ]);
  const settings = { ...NO_SETTINGS, period: 'week' as const, guildCredits: 200 };
  expect(surveyOf({ guildId: GUILD, settings, pages, operator: OPERATOR, now: NOON })).toEqual({
    guildId: GUILD,
    period: 'week',
    resetsAt: Date.UTC(2026, 10, 30),
    used: 60,
    limit: 230,
    memberLimit: 100,
    today: 70,
    ceiling: 400,
    charged: {
      total: 70,
      requests: 3,
      byType: { karaoke: 20, stems: 50 },
      top: [
        { memberId: OTTO, credits: 50, requests: 1 },
        { memberId: MIRA, credits: 20, requests: 2 },
      ],
    },
  });
});

test('a server of which nothing is known has used nothing and may use the defaults', () => {
  const survey = surveyOf({
    guildId: GUILD,
    settings: NO_SETTINGS,
    pages: new Map(),
    operator: OPERATOR,
    now: NOON,
  });
  expect(survey).toMatchObject({ used: 0, limit: 500, memberLimit: 100, today: 0, period: 'day' });
});
