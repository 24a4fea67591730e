import type { MessagePayload } from '../platform/messenger.ts';
import type { ChangeResult } from '../quotas/changes.ts';
import { factWords, memberName } from './facts.ts';
import { amount, pinging, prose, roleMention } from './text.ts';
import type { Translate } from './translate.ts';

/** What a change has changed, or which ceiling of the operator it is above. */
export function changed(t: Translate, result: ChangeResult): MessagePayload {
  return { content: words(t, result), ...pinging() };
}

function words(t: Translate, result: ChangeResult): string {
  if (!result.ok) return prose(t, ...above(t, result), t('quota.unchanged'));
  if (result.facts.length === 0) return prose(t, t('change.same'), t('quota.unchanged'));
  return result.facts.map((fact) => t('change.line', { ...factWords(t, fact) })).join('\n');
}

function above(t: Translate, refused: Extract<ChangeResult, { ok: false }>): string[] {
  const { limit, credits, ceiling, period } = refused;
  const values = {
    amount: amount(t, credits, period),
    ceiling: amount(t, ceiling, period),
    role: 'roleId' in limit ? roleMention(limit.roleId) : '',
    member: 'memberId' in limit ? memberName(t, limit.memberId) : '',
  };
  return [t(`change.above.${limit.kind}`, values), t('change.above.operator')];
}
