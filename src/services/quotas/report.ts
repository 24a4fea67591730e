import { csvTable } from './csv-table.ts';
import type { Charged } from './ledger.ts';

/** Credits used, summed up. */
export interface Report {
  total: number;
  requests: number;
  byType: { karaoke: number; stems: number };
  /** The members who used most, first the one who used most of all. */
  top: { memberId: string; credits: number; requests: number }[];
}

/** Sums up charges; `most` bounds the list of members. */
export function report(entries: readonly Charged[], most: number): Report {
  const members = new Map<string, { memberId: string; credits: number; requests: number }>();
  const byType = { karaoke: 0, stems: 0 };
  for (const { memberId, credits, type } of entries) {
    byType[type === 'split_stem' ? 'stems' : 'karaoke'] += credits;
    const member = members.get(memberId) ?? { memberId, credits: 0, requests: 0 };
    members.set(memberId, { memberId, credits: member.credits + credits, requests: member.requests + 1 });
  }
  return {
    total: byType.karaoke + byType.stems,
    requests: entries.length,
    byType,
    top: [...members.values()].sort((left, right) => right.credits - left.credits).slice(0, most),
  };
}

/** Credits per UTC day, with the days on which nothing was used. */
export function perDay(entries: readonly Charged[], days: readonly string[]) {
  return days.map((day) => ({
    day,
    ...report(
      entries.filter((entry) => entry.day === day),
      0,
    ).byType,
  }));
}

/** The charges as a table for spreadsheets. Times are ISO 8601, UTC. */
export function csv(entries: readonly Charged[]): string {
  const header = ['time', 'reference', 'member_id', 'type', 'credits', 'state', 'reset'];
  const rows = entries.map(({ at, jobId, memberId, type, credits, isOpen, waived }) => [
    new Date(at).toISOString(),
    jobId,
    memberId,
    type === 'split_stem' ? 'stems' : 'karaoke',
    String(credits),
    isOpen ? 'under way' : 'done',
    waived ?? '',
  ]);
  return csvTable([header, ...rows]);
}
