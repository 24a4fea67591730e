import { z } from 'zod';

const Time = z.number().int();

/**
 * Which rule said no to a request, with what belongs to it:
 * - `blocked`: this member, `until` then and for this `reason`, if any;
 * - `memberJobs`, `guildJobs`: as many jobs as may be under way at once are;
 * - `override`, `role`, `member`, `guild`: credits of a period, by the member's own rule, their best role's, every
 *   member's, or the server's;
 * - `ceiling`, `operator`: the operator's credits of a UTC day, for this server or for all together;
 * - `floor`: the upstream account is running low.
 */
export const Refusal = z.strictObject({
  rule: z.enum([
    'blocked',
    'memberJobs',
    'guildJobs',
    'override',
    'role',
    'member',
    'guild',
    'ceiling',
    'operator',
    'floor',
  ]),
  /** What the request would have cost, in credits. */
  cost: z.number(),
  used: z.number().optional(),
  limit: z.number().optional(),
  period: z.enum(['day', 'week', 'month']).optional(),
  /** Epoch ms. */
  resetsAt: Time.optional(),
  roleId: z.string().optional(),
  until: Time.optional(),
  reason: z.string().optional(),
});
export type Refusal = z.infer<typeof Refusal>;

/** What is used of the limit that is nearest, in credits of a period. */
export const Left = z.strictObject({
  rule: z.enum(['override', 'role', 'member', 'guild', 'ceiling']),
  used: z.number(),
  limit: z.number(),
  period: z.enum(['day', 'week', 'month']),
  resetsAt: Time,
  /** The first time in this period that little is left to the member. */
  isFirstLow: z.boolean(),
});
export type Left = z.infer<typeof Left>;
