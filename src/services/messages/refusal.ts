import type { MessagePayload } from '../platform/messenger.ts';
import type { Refusal } from '../quotas/refusal.ts';
import { pause } from './pause.ts';
import { amount, pinging, prose, roleMention, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

/** Which rule said no, used of limit, when it resets, and who may change it. */
export function refusal(t: Translate, refused: Refusal): MessagePayload {
  return {
    content: prose(t, ...sentences(t, refused), t('uncharged')),
    embeds: [],
    components: [],
    ...pinging(),
  };
}

function sentences(t: Translate, refused: Refusal): string[] {
  const { rule, cost, used = 0, limit = 0 } = refused;
  switch (rule) {
    case 'blocked':
      return [t('refusal.blocked', { pause: pause(t, refused) })];
    case 'memberJobs':
    case 'guildJobs':
      return [t(`refusal.${rule}`, { used, limit }), t('refusal.raise.moderator')];
    case 'floor':
      return [t('refusal.floor', { cost })];
    case 'override':
    case 'role':
    case 'member':
    case 'guild':
      return [...limitReached(t, rule, refused), t('refusal.raise.moderator')];
    case 'ceiling':
    case 'operator':
      return [...limitReached(t, rule, refused), t('refusal.raise.operator')];
    default:
      return rule satisfies never;
  }
}

type CreditRule = Exclude<Refusal['rule'], 'blocked' | 'memberJobs' | 'guildJobs' | 'floor'>;

function limitReached(t: Translate, rule: CreditRule, refused: Refusal): string[] {
  const { cost, used = 0, limit = 0, period = 'day', resetsAt = 0, roleId = '' } = refused;
  const role = roleMention(roleId);
  if (cost > limit) {
    return [t(`refusal.small.${rule}`, { amount: amount(t, limit, period), cost, role })];
  }
  const usage = t(`refusal.usage.${period}`, { used, limit, cost });
  return [
    t(`refusal.reached.${rule}`, { usage, role }),
    t('refusal.resets', { when: timestamp(resetsAt, 'R') }),
  ];
}
