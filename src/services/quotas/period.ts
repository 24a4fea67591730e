const DAY_MS = 86_400_000;

/** How often a quota begins anew. Always UTC; weeks are ISO weeks and begin on Monday. */
export type PeriodKind = 'day' | 'week' | 'month';

/** A period: the UTC days that it has (`2026-11-23`, in order), and when (epoch ms) the next one begins. */
export interface Period {
  kind: PeriodKind;
  days: readonly string[];
  resetsAt: number;
}

/** The UTC day of a moment (epoch ms). */
export const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** The period of a kind in which a moment (epoch ms) lies. */
export function periodOf(kind: PeriodKind, moment: number): Period {
  const [start, resetsAt] = boundsOf(kind, new Date(moment));
  const count = Math.round((resetsAt - start) / DAY_MS);
  return { kind, days: Array.from({ length: count }, (_, n) => dayOf(start + n * DAY_MS)), resetsAt };
}

/** The `count` UTC days that end with the one of `moment`, oldest first. */
export function lastDays(count: number, moment: number): string[] {
  return Array.from({ length: count }, (_, n) => dayOf(moment - (count - 1 - n) * DAY_MS));
}

function boundsOf(kind: PeriodKind, moment: Date): [start: number, end: number] {
  const [year, month, date] = [moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()];
  switch (kind) {
    case 'day':
      return [Date.UTC(year, month, date), Date.UTC(year, month, date + 1)];
    case 'week': {
      const monday = date - ((moment.getUTCDay() + 6) % 7);
      return [Date.UTC(year, month, monday), Date.UTC(year, month, monday + 7)];
    }
    case 'month':
      return [Date.UTC(year, month), Date.UTC(year, month + 1)];
    default:
      return kind satisfies never;
  }
}
