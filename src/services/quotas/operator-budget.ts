import { z } from 'zod';
import type { Collection } from '../platform/collection.ts';

/** What all servers together were charged on a UTC day: ended jobs as a sum, those under way one by one. */
export const OperatorDay = z.strictObject({
  v: z.literal(1),
  ended: z.number(),
  open: z.record(z.string(), z.number()),
});
export type OperatorDay = z.infer<typeof OperatorDay>;

/** The operator's budget for a UTC day over all servers. Every method may be called again for the same job. */
export interface OperatorBudget {
  /** Resolves to false if the job does not fit any more. */
  charge(day: string, jobId: string, credits: number): Promise<boolean>;
  refund(day: string, jobId: string): Promise<void>;
  close(day: string, jobId: string): Promise<void>;
  used(day: string): Promise<number>;
  /** Credits; undefined = no limit, and nothing is counted. */
  limit: number | undefined;
}

const EMPTY: OperatorDay = { v: 1, ended: 0, open: {} };

export function createOperatorBudget(options: {
  days: Collection<OperatorDay>;
  limit: number | undefined;
}): OperatorBudget {
  const { days, limit } = options;

  /** Takes a job off the list, adding `share` of its credits to what has ended. */
  async function remove(day: string, jobId: string, share: 0 | 1): Promise<void> {
    if (limit === undefined) return;
    await days.update(day, (current) => {
      const credits = current?.open[jobId];
      if (current === undefined || credits === undefined) return undefined;
      const { [jobId]: _, ...open } = current.open;
      return { ...current, ended: current.ended + credits * share, open };
    });
  }

  return {
    limit,
    async charge(day, jobId, credits) {
      if (limit === undefined) return true;
      let fits = true;
      await days.update(day, (current = EMPTY) => {
        fits = jobId in current.open || total(current) + credits <= limit;
        if (!fits || jobId in current.open) return undefined;
        return { ...current, open: { ...current.open, [jobId]: credits } };
      });
      return fits;
    },
    refund: (day, jobId) => remove(day, jobId, 0),
    close: (day, jobId) => remove(day, jobId, 1),
    used: async (day) => total((await days.get(day)) ?? EMPTY),
  };
}

const total = ({ ended, open }: OperatorDay): number =>
  Object.values(open).reduce((sum, credits) => sum + credits, ended);
