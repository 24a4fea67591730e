import { z } from 'zod';
import type { Used } from './policy.ts';

/** What one job costs whom, in credits. */
const Entry = z.strictObject({
  memberId: z.string(),
  credits: z.number().nonnegative(),
  type: z.enum(['separate_vocal', 'split_stem']).default('separate_vocal'),
  /** When it was charged, epoch ms. */
  at: z.number().int().default(0),
  /** The job is still under way. */
  isOpen: z.boolean().default(false),
  /** Counts no more, by a moderator's reset: for the member alone, or for the server too. */
  waived: z.enum(['member', 'guild']).optional(),
});
export type LedgerEntry = z.infer<typeof Entry>;

const Grant = z.strictObject({
  /** Absent: for the whole server. */
  memberId: z.string().optional(),
  credits: z.number().int(),
  at: z.number().int(),
});

/** Everything charged in one server on one UTC day; keyed by job, so that nothing is charged or refunded twice. */
export const LedgerPage = z.strictObject({
  v: z.literal(1),
  entries: z.record(z.string(), Entry),
  /** What moderators granted on top of the limits on that day. */
  grants: z.array(Grant).default([]),
  /** Members who were told on that day that little is left. */
  warned: z.array(z.string()).default([]),
});
export type LedgerPage = z.infer<typeof LedgerPage>;

export const NOTHING_CHARGED: LedgerPage = { v: 1, entries: {}, grants: [], warned: [] };

/** The days that count together, the last of them the one of the charge or earlier than the end of the period. */
export interface Window {
  guildId: string;
  days: readonly string[];
  /** The day whose real charges the operator limits. */
  today: string;
}

const DAY_MS = 86_400_000;

export const dayBefore = (day: string): string =>
  new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);

/** What was used in the window: by the server, and by the member of these names; `without` is left out. */
export function sum(
  days: readonly { day: string; page: LedgerPage }[],
  window: Window,
  names: readonly string[],
  without: string | undefined,
): Used {
  // No job is under way for longer: one that seems to be was lost.
  const recent = [window.today, dayBefore(window.today)];
  const total = {
    guild: 0,
    guildGranted: 0,
    member: 0,
    memberGranted: 0,
    today: 0,
    guildJobs: 0,
    memberJobs: 0,
  };
  for (const { day, page } of days) {
    const isCounted = window.days.includes(day);
    for (const [jobId, entry] of Object.entries(page.entries)) {
      if (jobId === without) continue;
      const isMine = names.includes(entry.memberId);
      if (day === window.today) total.today += entry.credits;
      const isUnderWay = entry.isOpen && recent.includes(day);
      if (isUnderWay) total.guildJobs++;
      if (isUnderWay && isMine) total.memberJobs++;
      if (isCounted && entry.waived !== 'guild') total.guild += entry.credits;
      if (isCounted && isMine && entry.waived === undefined) total.member += entry.credits;
    }
    if (!isCounted) continue;
    for (const { memberId, credits } of page.grants) {
      if (memberId === undefined) total.guildGranted += credits;
      else if (names.includes(memberId)) total.memberGranted += credits;
    }
  }
  return total;
}

/** Lets entries count no more; `members` undefined = the whole server's. */
export function waive(
  entries: LedgerPage['entries'],
  members: readonly string[] | undefined,
): LedgerPage['entries'] {
  return Object.fromEntries(
    Object.entries(entries).map(([jobId, entry]) => {
      if (members === undefined) return [jobId, { ...entry, waived: 'guild' as const }];
      const isMeant = members.includes(entry.memberId) && entry.waived === undefined;
      return [jobId, isMeant ? { ...entry, waived: 'member' as const } : entry];
    }),
  );
}

/** The page with another name for a member. */
export function renamed(page: LedgerPage, from: string, to: string): LedgerPage {
  const entries = Object.entries(page.entries).map(([jobId, entry]) => [
    jobId,
    entry.memberId === from ? { ...entry, memberId: to } : entry,
  ]);
  const grants = page.grants.map((grant) => (grant.memberId === from ? { ...grant, memberId: to } : grant));
  const warned = page.warned.map((name) => (name === from ? to : name));
  return { ...page, entries: Object.fromEntries(entries), grants, warned };
}
