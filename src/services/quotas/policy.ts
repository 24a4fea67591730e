import type { Block } from './block.ts';
import type { Left, Refusal } from './refusal.ts';
import type { GuildSettings } from './settings.ts';

/** The operator's word: defaults of every server, and the most that moderators may set. Credits. */
export interface OperatorLimits {
  guildDefault: number;
  memberDefault: number;
  /** Real charges per server and UTC day. */
  guildPerDay: number;
}

/** The operator's limits from the configuration; a default above the ceiling is the ceiling. */
export function operatorLimits(config: {
  guildDailyCredits: number;
  memberDailyCredits: number;
  guildDailyCreditsMax: number;
}): OperatorLimits {
  const { guildDailyCredits, memberDailyCredits, guildDailyCreditsMax } = config;
  return {
    guildDefault: Math.min(guildDailyCredits, guildDailyCreditsMax),
    memberDefault: memberDailyCredits,
    guildPerDay: guildDailyCreditsMax,
  };
}

/** Which rule decides how much a member may use: their own, the most generous of their roles, or everybody's. */
export type LimitSource = { kind: 'override' } | { kind: 'role'; roleId: string } | { kind: 'member' };

/** What a member may use in a period, in credits. */
export interface MemberLimit {
  source: LimitSource;
  credits: number;
}

export interface Asker {
  memberId: string;
  roleIds: readonly string[];
}

/** What was used before a request, in the terms of the rules. */
export interface Used {
  /** Credits in this period, and what was granted on top of the limit. */
  guild: number;
  guildGranted: number;
  member: number;
  memberGranted: number;
  /** Credits really charged in this server on this UTC day, whatever was reset since. */
  today: number;
  guildJobs: number;
  memberJobs: number;
}

/** A limit with what is used of it. */
export interface Standing {
  rule: Left['rule'];
  /** The role that gives the limit. */
  roleId?: string;
  used: number;
  limit: number;
}

/** Why a request is refused. */
export type Objection = Pick<Refusal, 'rule' | 'used' | 'limit' | 'roleId' | 'until' | 'reason'>;

/** Override before best role before the default of all members. */
export function memberLimit(settings: GuildSettings, operator: OperatorLimits, asker: Asker): MemberLimit {
  const own = settings.members[asker.memberId]?.credits;
  if (own !== undefined) return { source: { kind: 'override' }, credits: own };
  const [best] = asker.roleIds
    .flatMap((roleId) => {
      const credits = settings.roles[roleId];
      return credits === undefined ? [] : [{ roleId, credits }];
    })
    .sort((left, right) => right.credits - left.credits);
  if (best !== undefined) return { source: { kind: 'role', roleId: best.roleId }, credits: best.credits };
  return { source: { kind: 'member' }, credits: serverLimits(settings, operator).member };
}

/** Credits per period for a whole server. */
export const guildLimit = (settings: GuildSettings, operator: OperatorLimits): number =>
  settings.guildCredits ?? operator.guildDefault;

/** What a server as a whole, and a member without a rule of their own, may use in a period. Credits. */
export interface ServerLimits {
  guild: number;
  member: number;
}

/** The limits of a server by its settings, without grants. */
export const serverLimits = (settings: GuildSettings, operator: OperatorLimits): ServerLimits => ({
  guild: guildLimit(settings, operator),
  member: settings.memberCredits ?? operator.memberDefault,
});

/** The limits that a member's request has to fit into, the member's own first. */
export function standings(
  settings: GuildSettings,
  operator: OperatorLimits,
  asker: Asker,
  used: Used,
): [Standing, ...Standing[]] {
  const { source, credits } = memberLimit(settings, operator, asker);
  return [
    {
      rule: source.kind,
      ...(source.kind === 'role' ? { roleId: source.roleId } : {}),
      used: used.member,
      limit: credits + used.memberGranted,
    },
    { rule: 'guild', used: used.guild, limit: guildLimit(settings, operator) + used.guildGranted },
    { rule: 'ceiling', used: used.today, limit: operator.guildPerDay },
  ];
}

/** The block that is in force for a member at `now` (epoch ms). */
export function blockOf(settings: GuildSettings, memberId: string, now: number): Block | undefined {
  const blocked = settings.members[memberId]?.blocked;
  return blocked?.until !== undefined && blocked.until <= now ? undefined : blocked;
}

/** Why a request of `cost` credits at `now` (epoch ms) is refused, or `undefined` if it fits. */
export function objectionTo(
  cost: number,
  settings: GuildSettings,
  operator: OperatorLimits,
  asker: Asker,
  used: Used,
  now: number,
): Objection | undefined {
  const blocked = blockOf(settings, asker.memberId, now);
  if (blocked !== undefined) return { rule: 'blocked', ...blocked };
  const jobs = [
    { rule: 'memberJobs', used: used.memberJobs, limit: settings.memberJobs },
    { rule: 'guildJobs', used: used.guildJobs, limit: settings.guildJobs },
  ] as const;
  for (const { rule, used: running, limit } of jobs) {
    if (limit !== undefined && running >= limit) return { rule, used: running, limit };
  }
  return standings(settings, operator, asker, used).find((standing) => standing.used + cost > standing.limit);
}
