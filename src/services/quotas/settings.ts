import { z } from 'zod';
import { AuditEntry, Files } from './audit-entry.ts';
import { Block } from './block.ts';

const Time = z.number().int();
const Credits = z.number().int().nonnegative();
const Count = z.number().int().positive();

const MemberRule = z.strictObject({
  /** Credits per period, whatever the roles say. */
  credits: Credits.optional(),
  blocked: Block.optional(),
});

/** What the moderators of a server have decided. Absent = the operator's default. */
export const GuildSettings = z.strictObject({
  v: z.literal(1),
  period: z.enum(['day', 'week', 'month']).default('day'),
  /** Credits per period for the whole server, and for a member without a rule of their own. */
  guildCredits: Credits.optional(),
  memberCredits: Credits.optional(),
  /** Credits per period by role id. */
  roles: z.record(z.string(), Credits).default({}),
  members: z.record(z.string(), MemberRule).default({}),
  /** Roles that may manage quotas beside those with Manage Server. */
  managers: z.array(z.string()).default([]),
  /** How many jobs may be under way at once. */
  memberJobs: Count.optional(),
  guildJobs: Count.optional(),
  files: Files.default('auto'),
  logChannelId: z.string().optional(),
  /** The log channel could not be written to any more, and nobody was told yet. */
  isLogBroken: z.boolean().default(false),
  /** When we noticed that the bot is not in the server any more. */
  leftAt: Time.optional(),
  /** The newest last. */
  audit: z.array(AuditEntry).default([]),
});
export type GuildSettings = z.infer<typeof GuildSettings>;

export const NO_SETTINGS: GuildSettings = GuildSettings.parse({ v: 1 });

/** How many changes are remembered. */
export const LONGEST_AUDIT = 200;

/** The settings with one more entry in their audit; the oldest ones beyond 200 are dropped. */
export function withAudit(settings: GuildSettings, entry: AuditEntry): GuildSettings {
  return { ...settings, audit: [...settings.audit, entry].slice(-LONGEST_AUDIT) };
}
