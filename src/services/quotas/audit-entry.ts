import { z } from 'zod';
import { Block } from './block.ts';

const Period = z.enum(['day', 'week', 'month']);
/** What results bring: their sound (as far as it fits), or links alone. */
export const Files = z.enum(['auto', 'links']);
export type Files = z.infer<typeof Files>;
const Amount = z.number().optional();

/**
 * What a moderator did, as values; the words for it are found when somebody reads it. Absent `before` or `after`: there
 * was, or is, no such rule. An absent member stands for the whole server, and `former-…` for one who was forgotten.
 */
export const Fact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('period'), before: Period, after: Period }),
  /** Limits of the server and of each member: credits of a period, and requests at once. */
  z.strictObject({
    kind: z.enum(['guildCredits', 'memberCredits', 'guildJobs', 'memberJobs']),
    before: Amount,
    after: Amount,
  }),
  /** Credits for the members of a role, and for one member alone. */
  z.strictObject({ kind: z.literal('role'), roleId: z.string(), before: Amount, after: Amount }),
  z.strictObject({ kind: z.literal('member'), memberId: z.string(), before: Amount, after: Amount }),
  z.strictObject({
    kind: z.literal('block'),
    memberId: z.string(),
    before: Block.optional(),
    after: Block.optional(),
  }),
  /** Whether a role may manage quotas. */
  z.strictObject({ kind: z.literal('manager'), roleId: z.string(), before: z.boolean(), after: z.boolean() }),
  z.strictObject({ kind: z.literal('files'), before: Files, after: Files }),
  /** Channels. */
  z.strictObject({
    kind: z.literal('log'),
    before: z.string().optional(),
    after: z.string().optional(),
  }),
  /** What was used (credits) counts no more. */
  z.strictObject({ kind: z.literal('reset'), memberId: z.string().optional(), before: z.number() }),
  /** Extra credits for the current period. */
  z.strictObject({ kind: z.literal('grant'), memberId: z.string().optional(), credits: z.number() }),
  /** A member's history was erased; whose is not kept. */
  z.strictObject({ kind: z.literal('forget') }),
]);
export type Fact = z.infer<typeof Fact>;

/** A fact that replaces one value by another. */
export type ChangeFact = Exclude<Fact, { kind: 'reset' | 'grant' | 'forget' }>;

export const AuditEntry = z.strictObject({
  at: z.number().int(),
  /** A user id; absent for a member who has forgotten themselves. */
  by: z.string().optional(),
  fact: Fact,
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Whether anything is different after it. */
export const isChange = ({ before, after }: ChangeFact): boolean =>
  JSON.stringify([before]) !== JSON.stringify([after]);

/** The entry with another name for a member. */
export function renamedIn(entry: AuditEntry, from: string, to: string): AuditEntry {
  const { fact } = entry;
  if (!('memberId' in fact) || fact.memberId !== from) return entry;
  return { ...entry, fact: { ...fact, memberId: to } };
}
