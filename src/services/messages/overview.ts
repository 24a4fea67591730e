import type { MessagePayload } from '../platform/messenger.ts';
import type { Standing } from '../quotas/policy.ts';
import type { Overview } from '../quotas/quotas.ts';
import { pause } from './pause.ts';
import { mention, pinging, roleMention, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

/** What a member has used and may use, by which rule, and what the server has left. */
export function overview(t: Translate, seen: Overview, memberId: string, isOwn: boolean): MessagePayload {
  const { standings, blocked, period, resetsAt } = seen;
  const [own, server, ceiling] = standings;
  const who = isOwn ? 'own' : 'other';
  const remaining = ({ limit, used }: Standing) => Math.max(limit - used, 0);
  const left = Math.min(...standings.map(remaining));
  const isCeilingNearest = standings.every(
    (standing) => standing.rule === 'ceiling' || remaining(standing) > left,
  );
  const lines = [
    own && t(`overview.${who}.${period}`, { ...own, user: mention(memberId), rule: ruleOf(t, own) }),
    server && t(`overview.server.${period}`, server),
    isCeilingNearest && ceiling && t('overview.ceiling', ceiling),
    t(`overview.left.${who}`, { left, when: timestamp(resetsAt, 'R'), date: timestamp(resetsAt, 'f') }),
    jobs(t, seen),
    blocked && t(`overview.paused.${who}`, { pause: pause(t, blocked) }),
  ];
  return { content: lines.filter(Boolean).join('\n'), ...pinging() };
}

/** Which of the rules for members gives a limit. */
function ruleOf(t: Translate, { rule, roleId = '' }: Standing): string {
  if (rule === 'role') return t('overview.rule.role', { role: roleMention(roleId) });
  return t(rule === 'override' ? 'overview.rule.override' : 'overview.rule.member');
}

function jobs(t: Translate, { settings, used }: Overview): string | undefined {
  const { memberJobs, guildJobs } = settings;
  const counts = [
    memberJobs !== undefined && t('overview.jobs.member', { used: used.memberJobs, limit: memberJobs }),
    guildJobs !== undefined && t('overview.jobs.server', { used: used.guildJobs, limit: guildJobs }),
  ].filter(Boolean);
  return counts.length === 0 ? undefined : t('overview.jobs', { counts: counts.join(t('comma')) });
}
