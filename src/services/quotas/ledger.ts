import { z } from 'zod';
import type { Collection } from '../platform/collection.ts';

/** What one job costs whom, in credits. */
const Entry = z.strictObject({ memberId: z.string(), credits: z.number().nonnegative() });

/** Everything charged in one server in one period; keyed by job, so that nothing can be charged or refunded twice. */
export const LedgerPage = z.strictObject({ v: z.literal(1), entries: z.record(z.string(), Entry) });
export type LedgerPage = z.infer<typeof LedgerPage>;

/** Credits used in a period: by the whole server, and by one member. */
export interface Usage {
  guild: number;
  member: number;
}

export interface Charge {
  jobId: string;
  guildId: string;
  memberId: string;
  /** Key of the period that pays. */
  period: string;
  credits: number;
}

export interface Ledger {
  /**
   * Charges a job unless `mayCharge`, which sees what was used without it, objects. Resolves to that usage and
   * whether the job is charged now. Charging again changes nothing.
   */
  charge(charge: Charge, mayCharge: (used: Usage) => boolean): Promise<{ charged: boolean; used: Usage }>;
  /** Takes a job's charge back, if there is one. */
  refund(charge: Pick<Charge, 'jobId' | 'guildId' | 'period'>): Promise<void>;
  usage(guildId: string, period: string, memberId: string): Promise<Usage>;
}

const EMPTY: LedgerPage = { v: 1, entries: {} };

export function createLedger({ pages }: { pages: Collection<LedgerPage> }): Ledger {
  const keyOf = (guildId: string, period: string) => `${guildId}/${period}`;
  return {
    async charge({ jobId, guildId, memberId, period, credits }, mayCharge) {
      let verdict = { charged: false, used: { guild: 0, member: 0 } };
      await pages.update(keyOf(guildId, period), (page = EMPTY) => {
        const { [jobId]: own, ...others } = page.entries;
        const used = usageIn(others, memberId);
        verdict = { charged: own !== undefined || mayCharge(used), used };
        if (own !== undefined || !verdict.charged) return undefined;
        return { v: 1, entries: { ...page.entries, [jobId]: { memberId, credits } } };
      });
      return verdict;
    },
    async refund({ jobId, guildId, period }) {
      await pages.update(keyOf(guildId, period), (page) => {
        if (page === undefined || !(jobId in page.entries)) return undefined;
        const { [jobId]: _, ...entries } = page.entries;
        return { v: 1, entries };
      });
    },
    async usage(guildId, period, memberId) {
      return usageIn((await pages.get(keyOf(guildId, period)))?.entries ?? {}, memberId);
    },
  };
}

function usageIn(entries: LedgerPage['entries'], memberId: string): Usage {
  const usage = { guild: 0, member: 0 };
  for (const entry of Object.values(entries)) {
    usage.guild += entry.credits;
    if (entry.memberId === memberId) usage.member += entry.credits;
  }
  return usage;
}
