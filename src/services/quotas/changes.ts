import { type ChangeFact, type Files, isChange } from './audit-entry.ts';
import { type PeriodKind, periodOf } from './period.ts';
import { guildLimit, type OperatorLimits } from './policy.ts';
import type { GuildSettings } from './settings.ts';

/** What a moderator can change about a server's quotas. Absent credits take the rule away. */
export type SettingsChange =
  | {
      type: 'limits';
      guildCredits?: number | undefined;
      memberCredits?: number | undefined;
      period?: PeriodKind | undefined;
      /** 0 = as many as they like. */
      memberJobs?: number | undefined;
      guildJobs?: number | undefined;
    }
  | { type: 'role'; roleId: string; credits: number | undefined }
  | { type: 'manager'; roleId: string; isManager: boolean }
  | { type: 'member'; memberId: string; credits: number | undefined }
  | { type: 'block'; memberId: string; until: number | undefined; reason: string | undefined }
  | { type: 'unblock'; memberId: string }
  /** Neither a limit of their own nor a block. */
  | { type: 'clear'; memberId: string }
  | { type: 'files'; files: Files }
  | { type: 'log'; channelId: string | undefined };

/** A limit in credits. */
export type CreditLimit =
  | { kind: 'guildCredits' }
  | { kind: 'memberCredits' }
  | { kind: 'role'; roleId: string }
  | { kind: 'member'; memberId: string };

export type ChangeResult =
  | { ok: true; settings: GuildSettings; facts: readonly ChangeFact[] }
  /** `limit` would be more than the operator allows for a server in the period. Credits. */
  | { ok: false; limit: CreditLimit; credits: number; ceiling: number; period: PeriodKind };

/** The most that a server may be allowed in its shortest period of a kind. */
export function ceilingOf(period: PeriodKind, operator: OperatorLimits): number {
  // February has the fewest days of all months.
  const days = period === 'month' ? 28 : periodOf(period, 0).days.length;
  return operator.guildPerDay * days;
}

/** The settings after a change; nothing is changed when one of its values is above the operator's ceiling. */
export function changed(
  settings: GuildSettings,
  change: SettingsChange,
  operator: OperatorLimits,
): ChangeResult {
  const period = change.type === 'limits' ? (change.period ?? settings.period) : settings.period;
  const ceiling = ceilingOf(period, operator);
  const tooHigh = creditsSet(settings, change).find(({ credits = 0 }) => credits > ceiling);
  if (tooHigh?.credits !== undefined) {
    return { ok: false, limit: tooHigh.limit, credits: tooHigh.credits, ceiling, period };
  }
  const next = apply(settings, change, operator);
  return { ok: true, ...next, facts: next.facts.filter(isChange) };
}

/** The credits that a change decides on: with a new period, those that were set before begin to mean something else. */
function creditsSet(
  settings: GuildSettings,
  change: SettingsChange,
): { limit: CreditLimit; credits: number | undefined }[] {
  switch (change.type) {
    case 'limits': {
      const kept = change.period === undefined || change.period === settings.period ? undefined : settings;
      return [
        { limit: { kind: 'guildCredits' }, credits: change.guildCredits ?? kept?.guildCredits },
        { limit: { kind: 'memberCredits' }, credits: change.memberCredits ?? kept?.memberCredits },
      ];
    }
    case 'role':
      return [{ limit: { kind: 'role', roleId: change.roleId }, credits: change.credits }];
    case 'member':
      return [{ limit: { kind: 'member', memberId: change.memberId }, credits: change.credits }];
    default:
      return [];
  }
}

interface Changed {
  settings: GuildSettings;
  facts: ChangeFact[];
}

function apply(settings: GuildSettings, change: SettingsChange, operator: OperatorLimits): Changed {
  switch (change.type) {
    case 'limits':
      return limits(settings, change, operator);
    case 'role': {
      const { roleId, credits } = change;
      const { [roleId]: before, ...others } = settings.roles;
      const roles = credits === undefined ? others : { ...others, [roleId]: credits };
      return { settings: { ...settings, roles }, facts: [{ kind: 'role', roleId, before, after: credits }] };
    }
    case 'manager': {
      const { roleId, isManager } = change;
      const others = settings.managers.filter((id) => id !== roleId);
      const before = others.length < settings.managers.length;
      return {
        settings: { ...settings, managers: isManager ? [...others, roleId] : others },
        facts: [{ kind: 'manager', roleId, before, after: isManager }],
      };
    }
    case 'member':
    case 'block':
    case 'unblock':
    case 'clear':
      return member(settings, change);
    case 'files': {
      const { files } = change;
      return {
        settings: { ...settings, files },
        facts: [{ kind: 'files', before: settings.files, after: files }],
      };
    }
    case 'log': {
      const { logChannelId: before, ...others } = settings;
      return {
        settings: {
          ...others,
          isLogBroken: false,
          ...(change.channelId === undefined ? {} : { logChannelId: change.channelId }),
        },
        facts: [{ kind: 'log', before, after: change.channelId }],
      };
    }
    default:
      return change satisfies never;
  }
}

function limits(
  settings: GuildSettings,
  change: Extract<SettingsChange, { type: 'limits' }>,
  operator: OperatorLimits,
): Changed {
  const { guildCredits = settings.guildCredits, memberCredits = settings.memberCredits } = change;
  const { period = settings.period } = change;
  const { memberJobs: _, guildJobs: __, ...rest } = settings;
  // 0 takes a limit of jobs away.
  const memberJobs = (change.memberJobs ?? settings.memberJobs) || undefined;
  const guildJobs = (change.guildJobs ?? settings.guildJobs) || undefined;
  const next: GuildSettings = {
    ...rest,
    period,
    ...(guildCredits === undefined ? {} : { guildCredits }),
    ...(memberCredits === undefined ? {} : { memberCredits }),
    ...(memberJobs === undefined ? {} : { memberJobs }),
    ...(guildJobs === undefined ? {} : { guildJobs }),
  };
  const perMember = (of: GuildSettings) => of.memberCredits ?? operator.memberDefault;
  return {
    settings: next,
    facts: [
      { kind: 'period', before: settings.period, after: period },
      {
        kind: 'guildCredits',
        before: guildLimit(settings, operator),
        after: guildLimit(next, operator),
      },
      { kind: 'memberCredits', before: perMember(settings), after: perMember(next) },
      { kind: 'memberJobs', before: settings.memberJobs, after: memberJobs },
      { kind: 'guildJobs', before: settings.guildJobs, after: guildJobs },
    ],
  };
}

function member(settings: GuildSettings, change: Extract<SettingsChange, { memberId: string }>): Changed {
  const { memberId } = change;
  const { [memberId]: before = {}, ...others } = settings.members;
  const after = { ...before };
  if (change.type === 'member' || change.type === 'clear') delete after.credits;
  if (change.type === 'member' && change.credits !== undefined) after.credits = change.credits;
  if (change.type !== 'member') delete after.blocked;
  if (change.type === 'block') {
    const { until, reason } = change;
    after.blocked = {
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
    };
  }
  return {
    settings: {
      ...settings,
      members: Object.keys(after).length === 0 ? others : { ...others, [memberId]: after },
    },
    facts: [
      { kind: 'member', memberId, before: before.credits, after: after.credits },
      { kind: 'block', memberId, before: before.blocked, after: after.blocked },
    ],
  };
}
