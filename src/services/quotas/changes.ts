import { mention } from '../messages/text.ts';
import {
  blockWords,
  type Described,
  diff,
  MEMBER_LIMIT,
  memberLimit,
  NONE,
  roleLimit,
  SERVER_LIMIT,
} from './described.ts';
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
  | { type: 'log'; channelId: string | undefined };

export type ChangeResult =
  | { ok: true; settings: GuildSettings; described: readonly Described[] }
  /** `what` would be more than the operator allows for a server in the period. Credits. */
  | { ok: false; what: string; credits: number; ceiling: number; period: PeriodKind };

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
    return { ok: false, what: tooHigh.what, credits: tooHigh.credits, ceiling, period };
  }
  const next = apply(settings, change, operator);
  return { ok: true, ...next, described: next.described.filter(({ before, after }) => before !== after) };
}

/** The credits that a change decides on: with a new period, those that were set before begin to mean something else. */
function creditsSet(
  settings: GuildSettings,
  change: SettingsChange,
): { what: string; credits: number | undefined }[] {
  switch (change.type) {
    case 'limits': {
      const kept = change.period === undefined || change.period === settings.period ? undefined : settings;
      return [
        { what: SERVER_LIMIT, credits: change.guildCredits ?? kept?.guildCredits },
        { what: MEMBER_LIMIT, credits: change.memberCredits ?? kept?.memberCredits },
      ];
    }
    case 'role':
      return [{ what: roleLimit(change.roleId), credits: change.credits }];
    case 'member':
      return [{ what: memberLimit(change.memberId), credits: change.credits }];
    default:
      return [];
  }
}

function apply(
  settings: GuildSettings,
  change: SettingsChange,
  operator: OperatorLimits,
): { settings: GuildSettings; described: Described[] } {
  switch (change.type) {
    case 'limits':
      return limits(settings, change, operator);
    case 'role': {
      const { [change.roleId]: before, ...others } = settings.roles;
      const roles = change.credits === undefined ? others : { ...others, [change.roleId]: change.credits };
      return {
        settings: { ...settings, roles },
        described: [diff(roleLimit(change.roleId), before, change.credits)],
      };
    }
    case 'manager': {
      const { roleId, isManager } = change;
      const others = settings.managers.filter((id) => id !== roleId);
      const before = others.length < settings.managers.length ? 'yes' : 'no';
      const what = `<@&${roleId}> may manage quotas`;
      return {
        settings: { ...settings, managers: isManager ? [...others, roleId] : others },
        described: [{ what, before, after: isManager ? 'yes' : 'no' }],
      };
    }
    case 'member':
    case 'block':
    case 'unblock':
    case 'clear':
      return member(settings, change);
    case 'log': {
      const { logChannelId: before, ...others } = settings;
      const shown = (channelId: string | undefined) => (channelId === undefined ? NONE : `<#${channelId}>`);
      return {
        settings: {
          ...others,
          isLogBroken: false,
          ...(change.channelId === undefined ? {} : { logChannelId: change.channelId }),
        },
        described: [{ what: 'log channel', before: shown(before), after: shown(change.channelId) }],
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
): { settings: GuildSettings; described: Described[] } {
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
    described: [
      { what: 'period', before: settings.period, after: period },
      diff(SERVER_LIMIT, guildLimit(settings, operator), guildLimit(next, operator)),
      diff(MEMBER_LIMIT, perMember(settings), perMember(next)),
      diff('requests at once per member', settings.memberJobs, memberJobs),
      diff('requests at once in the server', settings.guildJobs, guildJobs),
    ],
  };
}

function member(
  settings: GuildSettings,
  change: Extract<SettingsChange, { memberId: string }>,
): { settings: GuildSettings; described: Described[] } {
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
    described: [
      diff(memberLimit(memberId), before.credits, after.credits),
      {
        what: `block of ${mention(memberId)}`,
        before: blockWords(before.blocked),
        after: blockWords(after.blocked),
      },
    ],
  };
}
