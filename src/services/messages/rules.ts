import type { APIEmbed } from 'discord.js';
import type { MessagePayload } from '../platform/messenger.ts';
import { blockOf, type ServerLimits } from '../quotas/policy.ts';
import type { GuildSettings } from '../quotas/settings.ts';
import { figure } from './figures.ts';
import { pause } from './pause.ts';
import { amount, channelMention, mention, pinging, roleMention } from './text.ts';
import type { Translate } from './translate.ts';

// All lists together stay inside of an embed's description.
const MOST_LISTED = 25;

/** Every rule of the server at a glance, for those who may change them. `now` is epoch ms. */
export function rules(t: Translate, settings: GuildSettings, limits: ServerLimits, now: number): APIEmbed {
  const { period, files, managers, memberJobs, guildJobs, logChannelId } = settings;
  const count = (atOnce: number | undefined) =>
    atOnce === undefined ? t('rules.jobs.any') : figure(t, atOnce);
  const roles = Object.entries(settings.roles)
    .sort(([, left], [, right]) => right - left)
    .map(([roleId, limit]) => `${roleMention(roleId)} ${figure(t, limit)}`);
  const members = membersOf(t, settings, now);
  const channel = logChannelId === undefined ? t('value.none') : channelMention(logChannelId);
  const lines = [
    t('rules.server', { amount: amount(t, limits.guild, period) }),
    t('rules.member', { amount: amount(t, limits.member, period) }),
    roles.length > 0 && t('rules.roles', { list: listed(t, roles) }),
    members.length > 0 && t('rules.members', { list: listed(t, members) }),
    t('rules.jobs', { member: count(memberJobs), server: count(guildJobs) }),
    t(`rules.files.${files}`),
    managers.length > 0 && t('rules.managers', { list: listed(t, managers.map(roleMention)) }),
    t('rules.log', { channel }),
  ];
  return { title: t('rules.title'), description: lines.filter(Boolean).join('\n') };
}

/** Who has a limit of their own or is paused now. */
function membersOf(t: Translate, settings: GuildSettings, now: number): string[] {
  return Object.entries(settings.members).flatMap(([memberId, { credits }]) => {
    const blocked = blockOf(settings, memberId, now);
    const shown = [
      credits === undefined ? '' : figure(t, credits),
      blocked && t('rules.members.paused', { pause: pause(t, { until: blocked.until }) }),
    ].filter(Boolean);
    return shown.length === 0 ? [] : [`${mention(memberId)} ${shown.join(t('comma'))}`];
  });
}

function listed(t: Translate, items: readonly string[]): string {
  const list = items.slice(0, MOST_LISTED).join(t('comma'));
  return items.length > MOST_LISTED ? t('rules.more', { list, count: items.length - MOST_LISTED }) : list;
}

/** Which roles may manage quotas. */
export function managersAre(t: Translate, { managers }: GuildSettings): MessagePayload {
  const content =
    managers.length === 0
      ? t('managers.none')
      : t('managers.are', { list: listed(t, managers.map(roleMention)) });
  return { content, ...pinging() };
}
