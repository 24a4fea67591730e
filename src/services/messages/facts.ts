import type { ChangeFact } from '../quotas/audit-entry.ts';
import { figure } from './figures.ts';
import { pause } from './pause.ts';
import { channelMention, mention, roleMention } from './text.ts';
import type { Translate } from './translate.ts';

/** A change in words: what was changed, and its value before and after. */
export interface FactWords {
  what: string;
  before: string;
  after: string;
}

/** `limit of the server`, `500`, `300` */
export function factWords(t: Translate, fact: ChangeFact): FactWords {
  const member = 'memberId' in fact ? memberName(t, fact.memberId) : '';
  const role = 'roleId' in fact ? roleMention(fact.roleId) : '';
  const what = t(`fact.${fact.kind}`, { member, role });
  const both = <Value>(
    of: { before?: Value | undefined; after?: Value | undefined },
    say: (value: Value) => string,
  ): FactWords => ({
    what,
    before: of.before === undefined ? t('value.none') : say(of.before),
    after: of.after === undefined ? t('value.none') : say(of.after),
  });
  switch (fact.kind) {
    case 'period':
      return both(fact, (period) => t(`choice.${period}`));
    case 'files':
      return both(fact, (files) => t(`choice.${files}`));
    case 'manager':
      return both(fact, (may) => t(may ? 'value.yes' : 'value.no'));
    case 'block':
      return both(fact, (blocked) => pause(t, blocked));
    case 'log':
      return both(fact, channelMention);
    default:
      return both(fact, (value) => figure(t, value));
  }
}

/** A member, or what is left of one who was forgotten. */
export const memberName = (t: Translate, memberId: string): string =>
  /^\d+$/.test(memberId) ? mention(memberId) : t('member.former');
