import type { Collection } from '../platform/collection.ts';
import type { LedgerPage } from './ledger-page.ts';
import type { OperatorDay } from './operator-budget.ts';

/** What keeps the ledger true and small. Both methods resolve to how much they dropped, and may be repeated. */
export interface LedgerKeeping {
  /** Drops the entries of jobs that hold no credits, on the pages of the UTC day of `since` (epoch ms) and later. */
  dropOrphans(holdsCredits: (jobId: string) => boolean, since: number): Promise<number>;
  /** Deletes the pages of the UTC days before the one of `moment` (epoch ms). */
  forgetBefore(moment: number): Promise<number>;
}

/** Keeps the pages of the servers, and the operator's days, in the same way. */
export function createLedgerKeeping({
  pages,
  operatorDays,
}: {
  pages: Collection<LedgerPage>;
  operatorDays: Collection<OperatorDay>;
}): LedgerKeeping {
  // The last part of a key is its day, `2026-11-23`, which sorts as time does.
  const dayOf = (id: string) => id.slice(id.lastIndexOf('/') + 1);
  const utcDayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

  /** `entriesOf` and `withEntries` say where a record keeps what is keyed by job. */
  async function dropFrom<Value extends object, Entry>(
    records: Collection<Value>,
    entriesOf: (value: Value) => Record<string, Entry>,
    withEntries: (value: Value, entries: Record<string, Entry>) => Value,
    isOrphan: (jobId: string) => boolean,
    since: string,
  ): Promise<number> {
    let dropped = 0;
    for await (const { id, value } of records.list()) {
      const orphans = new Set(Object.keys(entriesOf(value)).filter(isOrphan));
      if (dayOf(id) < since || orphans.size === 0) continue;
      await records.update(id, (current = value) =>
        withEntries(
          current,
          Object.fromEntries(Object.entries(entriesOf(current)).filter(([jobId]) => !orphans.has(jobId))),
        ),
      );
      dropped += orphans.size;
    }
    return dropped;
  }

  return {
    async dropOrphans(holdsCredits, moment) {
      const since = utcDayOf(moment);
      const isOrphan = (jobId: string) => !holdsCredits(jobId);
      await dropFrom(
        operatorDays,
        (day) => day.open,
        (day, open) => ({ ...day, open }),
        isOrphan,
        since,
      );
      return await dropFrom(
        pages,
        (page) => page.entries,
        (page, entries) => ({ ...page, entries }),
        isOrphan,
        since,
      );
    },
    async forgetBefore(moment) {
      let forgotten = 0;
      for (const records of [pages, operatorDays]) {
        for await (const { id } of records.list()) {
          if (dayOf(id) >= utcDayOf(moment)) continue;
          await records.delete(id);
          forgotten++;
        }
      }
      return forgotten;
    },
  };
}
