import type { MessagePayload } from '../platform/messenger.ts';
import type { AuditEntry } from '../quotas/audit-entry.ts';
import { factWords, memberName } from './facts.ts';
import { mention, pinging, timestamp } from './text.ts';
import type { Translate } from './translate.ts';

/** Entries of the audit, as they are posted to the log channel. */
export function audit(t: Translate, entries: readonly AuditEntry[]): MessagePayload {
  return { content: entries.map((entry) => line(t, entry)).join('\n'), ...pinging() };
}

function line(t: Translate, { at, by, fact }: AuditEntry): string {
  const who = by === undefined ? t('member.some') : mention(by);
  const values = { when: timestamp(at, 'f'), who };
  switch (fact.kind) {
    case 'reset':
      return t(`audit.reset.${whose(fact)}`, { ...values, member: nameOf(t, fact), before: fact.before });
    case 'grant':
      return t(`audit.grant.${whose(fact)}`, { ...values, member: nameOf(t, fact), count: fact.credits });
    case 'forget':
      return t('audit.forget', values);
    default:
      return t('audit.changed', { ...values, ...factWords(t, fact) });
  }
}

interface About {
  memberId?: string | undefined;
}

const whose = ({ memberId }: About) => (memberId === undefined ? 'server' : 'member');

const nameOf = (t: Translate, { memberId = '' }: About): string => memberName(t, memberId);
