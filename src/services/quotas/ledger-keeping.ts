import type { Collection } from '../platform/collection.ts';
import type { LedgerPage } from './ledger.ts';

/** What keeps the ledger true and small. Both methods resolve to how much they dropped, and may be repeated. */
export interface LedgerKeeping {
  /** Drops the entries of jobs that hold no credits, on the pages of the UTC day of `since` (epoch ms) and later. */
  dropOrphans(holdsCredits: (jobId: string) => boolean, since: number): Promise<number>;
  /** Deletes the pages of the UTC days before the one of `moment` (epoch ms). */
  forgetBefore(moment: number): Promise<number>;
}

export function createLedgerKeeping({ pages }: { pages: Collection<LedgerPage> }): LedgerKeeping {
  // The last part of a page's key is its day, `2026-11-23`, which sorts as time does.
  const dayOf = (id: string) => id.slice(id.lastIndexOf('/') + 1);
  const utcDayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10);

  return {
    async dropOrphans(holdsCredits, since) {
      let dropped = 0;
      for await (const { id, value } of pages.list()) {
        if (dayOf(id) < utcDayOf(since)) continue;
        const orphans = new Set(Object.keys(value.entries).filter((jobId) => !holdsCredits(jobId)));
        if (orphans.size === 0) continue;
        await pages.update(id, (page = value) => ({
          ...page,
          entries: Object.fromEntries(Object.entries(page.entries).filter(([jobId]) => !orphans.has(jobId))),
        }));
        dropped += orphans.size;
      }
      return dropped;
    },
    async forgetBefore(moment) {
      let forgotten = 0;
      for await (const { id } of pages.list()) {
        if (dayOf(id) >= utcDayOf(moment)) continue;
        await pages.delete(id);
        forgotten++;
      }
      return forgotten;
    },
  };
}
