import type { Ledger } from './ledger.ts';
import { utcDay } from './period.ts';

/** Credits that may be used per UTC day. */
export interface Limits {
  guild: number;
  member: number;
}

/** What a quota needs to know of a job. `acceptedAt` (epoch ms) decides which day pays. */
export interface Payable {
  id: string;
  guildId: string;
  memberId: string;
  cost: number;
  acceptedAt: number;
}

/** Used and allowed credits of the limit that is nearest; `resetsAt` is epoch ms. */
export interface Standing {
  rule: 'guild' | 'member';
  used: number;
  limit: number;
  resetsAt: number;
}

export type Reservation = { ok: true; left: Standing } | { ok: false; refusal: Standing & { cost: number } };

/** Who may use how much. Nothing is sent upstream without a reservation. */
export interface Quotas {
  /** Holds a job's credits, once, however often it is called. */
  reserve(job: Payable): Promise<Reservation>;
  /** Gives them back to the day that paid, once, however often it is called. */
  refund(job: Payable): Promise<void>;
}

export function createQuotas({ ledger, limits }: { ledger: Ledger; limits: Limits }): Quotas {
  return {
    async reserve(job) {
      const { key: period, resetsAt } = utcDay(job.acceptedAt);
      const fits = (used: number, limit: number) => used + job.cost <= limit;
      const { charged, used } = await ledger.charge(
        { ...job, jobId: job.id, period, credits: job.cost },
        (before) => fits(before.guild, limits.guild) && fits(before.member, limits.member),
      );
      const standing = (rule: 'guild' | 'member', extra: number): Standing => ({
        rule,
        used: used[rule] + extra,
        limit: limits[rule],
        resetsAt,
      });
      if (!charged) {
        const rule = fits(used.member, limits.member) ? 'guild' : 'member';
        return { ok: false, refusal: { ...standing(rule, 0), cost: job.cost } };
      }
      const nearest = limits.member - used.member <= limits.guild - used.guild ? 'member' : 'guild';
      return { ok: true, left: standing(nearest, job.cost) };
    },
    refund: (job) =>
      ledger.refund({ jobId: job.id, guildId: job.guildId, period: utcDay(job.acceptedAt).key }),
  };
}
