import type { APIEmbed } from 'discord.js';
import type { MessagePayload } from '../platform/messenger.ts';
import type { ChangeResult } from '../quotas/changes.ts';
import type { PeriodKind } from '../quotas/period.ts';
import { blockOf, type ServerLimits, type Standing } from '../quotas/policy.ts';
import type { Overview } from '../quotas/quotas.ts';
import type { AuditEntry, Block, GuildSettings } from '../quotas/settings.ts';
import { credits as creditsIn, mention, pinging, plain, timestamp } from './text.ts';
import { translator } from './translate.ts';

const credits = (count: number): string => creditsIn(translator('en'), count);

const say = (...lines: (string | false | undefined)[]): MessagePayload => ({
  content: lines.filter(Boolean).join('\n'),
  ...pinging(),
});

/** `a day`, after a number of credits. */
export const EACH: Record<PeriodKind, string> = { day: 'a day', week: 'a week', month: 'a month' };

/** Where the use of the current period is told. */
export const NOW: Record<PeriodKind, string> = { day: 'today', week: 'this week', month: 'this month' };

const role = (roleId: string | undefined): string => (roleId === undefined ? 'a role' : `<@&${roleId}>`);

function ruleOf({ rule, roleId }: Standing): string {
  switch (rule) {
    case 'override':
      return 'a limit of their own';
    case 'role':
      return `the limit of ${role(roleId)}`;
    case 'member':
      return 'the limit of each member';
    case 'guild':
      return 'the server';
    case 'ceiling':
      return "the bot's ceiling for a server and UTC day";
    default:
      return rule satisfies never;
  }
}

/** What a member has used and may use, by which rule, and what the server has left. */
export function overview(seen: Overview, memberId: string, isOwn: boolean): MessagePayload {
  const { settings, used, standings, blocked, period, resetsAt } = seen;
  const [own, server, ceiling] = standings;
  const whose = isOwn ? 'You have' : `${mention(memberId)} has`;
  const remaining = ({ limit, used: spent }: Standing) => Math.max(limit - spent, 0);
  const left = Math.min(...standings.map(remaining));
  const isCeilingNearest = standings.every(
    (standing) => standing.rule === 'ceiling' || remaining(standing) > left,
  );
  return say(
    own && `${whose} used **${own.used} of ${credits(own.limit)}** ${NOW[period]}, by ${ruleOf(own)}.`,
    server && `The server has used **${server.used} of ${credits(server.limit)}** ${NOW[period]}.`,
    isCeilingNearest &&
      ceiling &&
      `The bot's ceiling for a server: ${ceiling.used} of ${credits(ceiling.limit)} used today (UTC).`,
    `That leaves **${credits(left)}**${isOwn ? ' for you' : ''}; the counts begin anew ${timestamp(resetsAt, 'R')} (${timestamp(resetsAt, 'f')}).`,
    jobs(settings, used.memberJobs, used.guildJobs),
    blocked && `${isOwn ? 'Your requests are' : 'Their requests are'} paused ${pausedUntil(blocked)}.`,
  );
}

function jobs(settings: GuildSettings, ofMember: number, ofGuild: number): string | undefined {
  const parts = [
    settings.memberJobs === undefined ? '' : `${ofMember} of ${settings.memberJobs} per member`,
    settings.guildJobs === undefined ? '' : `${ofGuild} of ${settings.guildJobs} in the server`,
  ].filter(Boolean);
  return parts.length === 0 ? undefined : `Requests under way: ${parts.join(', ')}.`;
}

function pausedUntil({ until, reason }: Block): string {
  const end = until === undefined ? 'until further notice' : `until ${timestamp(until, 'f')}`;
  return reason === undefined ? end : `${end} (${plain(reason, 200)})`;
}

/** What a change has changed, or which ceiling of the operator it is above. */
export function changed(result: ChangeResult): MessagePayload {
  if (!result.ok) {
    const { what, credits: wanted, ceiling, period } = result;
    return say(
      `The ${what} would be ${credits(wanted)} ${EACH[period]}; the operator's ceiling for a whole server is ` +
        `${credits(ceiling)} ${EACH[period]} (\`GUILD_DAILY_CREDITS_MAX\`). Only whoever runs this bot can raise it. ` +
        'Nothing was changed.',
    );
  }
  if (result.described.length === 0) return say('That is how it was set already. Nothing was changed.');
  return say(
    ...result.described.map(({ what, before, after }) => `Changed: ${what}, ${before} → **${after}**.`),
  );
}

// All lists together stay inside of an embed's description.
const MOST_LISTED = 25;

/** Every rule of the server at a glance, for those who may change them. `now` is epoch ms. */
export function rules(settings: GuildSettings, limits: ServerLimits, now: number): APIEmbed {
  const each = EACH[settings.period];
  const count = (jobsAtOnce: number | undefined) => (jobsAtOnce === undefined ? 'no limit' : `${jobsAtOnce}`);
  const roles = Object.entries(settings.roles)
    .sort(([, left], [, right]) => right - left)
    .map(([roleId, limit]) => `${role(roleId)} ${limit}`);
  const members = Object.entries(settings.members).flatMap(([memberId, { credits: own }]) => {
    const blocked = blockOf(settings, memberId, now);
    const paused = blocked && `paused ${pausedUntil({ until: blocked.until })}`;
    const shown = [own, paused].filter((rule) => rule !== undefined).join(', ');
    return shown === '' ? [] : [`${mention(memberId)} ${shown}`];
  });
  const { logChannelId } = settings;
  return {
    title: 'The rules of this server',
    description: [
      `**Server** ${credits(limits.guild)} ${each}`,
      `**Each member** ${credits(limits.member)} ${each}`,
      ...listed('By role', roles),
      ...listed('By member', members),
      `**Requests at once** per member: ${count(settings.memberJobs)}; in the server: ${count(settings.guildJobs)}`,
      ...listed('May manage quotas beside Manage Server', settings.managers.map(role)),
      `**Log** ${logChannelId === undefined ? 'none' : `<#${logChannelId}>`}`,
    ].join('\n'),
  };
}

function listed(name: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > MOST_LISTED ? `, and ${items.length - MOST_LISTED} more` : '';
  return [`**${name}** ${items.slice(0, MOST_LISTED).join(', ')}${more}`];
}

export const managersAre = (settings: GuildSettings): MessagePayload =>
  say(
    settings.managers.length === 0
      ? 'Only members with Manage Server may manage quotas. Name a role to add it.'
      : `Beside those with Manage Server, these may manage quotas: ${settings.managers.slice(0, MOST_LISTED).map(role).join(', ')}.`,
  );

export const notAllowed: MessagePayload = say(
  'This needs the permission Manage Server, or a role that `/quota managers` names. You can see your own quota with `/quota show`.',
);

export const brokenLog: MessagePayload = say(
  'The log channel can no longer be written to, so entries are missing there. Choose one with `/quota log`; `/quota export` has the last 200 changes.',
);

export const logRefused: MessagePayload = say(
  'The bot cannot write to that channel: it needs View Channel and Send Messages there. Nothing was changed.',
);

export const nothingToDo = (hint: string): MessagePayload => say(`${hint} Nothing was changed.`);

export const wasReset = (memberId: string | undefined): MessagePayload =>
  say(
    memberId === undefined
      ? 'What the server and its members have used in this period counts no more.'
      : `What ${mention(memberId)} has used in this period counts no more.`,
  );

export const wasGranted = (memberId: string | undefined, count: number): MessagePayload =>
  say(
    `${memberId === undefined ? 'The server' : mention(memberId)} may use ${credits(count)} more in this period.`,
  );

export const wasForgotten = (memberId: string): MessagePayload =>
  say(
    `The history of ${mention(memberId)} is erased. What they used in this period stays counted, without their name.`,
  );

export const forgotYou: MessagePayload = say(
  'Your history in this server is erased. What you used in this period stays counted, without your name.',
);

/** Entries of the audit, as they are posted to the log channel. */
export function audit(entries: readonly AuditEntry[]): MessagePayload {
  const lines = entries.map(
    ({ at, by, what, before, after }) =>
      `${timestamp(at, 'f')} ${/^\d+$/.test(by) ? mention(by) : by} changed ${what}: ${before === '' ? '' : `${before} → `}${after}`,
  );
  return say(...lines);
}
