import type { LedgerPage } from './ledger-page.ts';
import { NOTHING_CHARGED, sum } from './ledger-page.ts';
import { dayOf, type PeriodKind, periodOf } from './period.ts';
import { type OperatorLimits, serverLimits } from './policy.ts';
import { type Report, report } from './report.ts';
import type { GuildSettings } from './settings.ts';

/** How a server stands, for the operator. Credits. */
export interface Survey {
  guildId: string;
  period: PeriodKind;
  /** When the period ends (epoch ms). */
  resetsAt: number;
  /** What counts in the period, and what may. */
  used: number;
  limit: number;
  memberLimit: number;
  /** What was really charged today, and what may be. */
  today: number;
  ceiling: number;
  /** Everything charged in the period, by kind and by member, what was reset since included. */
  charged: Report;
}

interface SurveyOptions {
  guildId: string;
  settings: GuildSettings;
  /** By UTC day. */
  pages: ReadonlyMap<string, LedgerPage>;
  operator: OperatorLimits;
  now: number;
}

const MOST_MEMBERS = 10;

/** Sums a server up at `now` (epoch ms). */
export function surveyOf({ guildId, settings, pages, operator, now }: SurveyOptions): Survey {
  const period = periodOf(settings.period, now);
  const days = period.days.map((day) => ({ day, page: pages.get(day) ?? NOTHING_CHARGED }));
  const used = sum(days, { guildId, days: period.days, today: dayOf(now) }, [], undefined);
  const limits = serverLimits(settings, operator);
  const entries = days.flatMap(({ day, page }) =>
    Object.entries(page.entries).map(([jobId, entry]) => ({ ...entry, jobId, day })),
  );
  return {
    guildId,
    period: period.kind,
    resetsAt: period.resetsAt,
    used: used.guild,
    limit: limits.guild + used.guildGranted,
    memberLimit: limits.member,
    today: used.today,
    ceiling: operator.guildPerDay,
    charged: report(entries, MOST_MEMBERS),
  };
}
