import type { AuditEntry, Fact } from './audit-entry.ts';
import type { Block } from './block.ts';
import { csvTable } from './csv-table.ts';

/** For machines, so the same in every language. */
const NAMES: Record<Fact['kind'], string> = {
  period: 'period',
  guildCredits: 'server_credits',
  memberCredits: 'member_credits',
  guildJobs: 'server_jobs',
  memberJobs: 'member_jobs',
  role: 'role_credits',
  member: 'own_credits',
  block: 'block',
  manager: 'manager_role',
  files: 'files',
  log: 'log_channel',
  reset: 'used_credits',
  grant: 'extra_credits',
  forget: 'history',
};

/** The changes by moderators as a table for spreadsheets, oldest first. Times are ISO 8601, UTC. */
export function auditCsv(audit: readonly AuditEntry[]): string {
  const header = ['time', 'moderator_id', 'what', 'whose_id', 'before', 'after'];
  const rows = audit.map(({ at, by = '', fact }) => [
    new Date(at).toISOString(),
    by,
    NAMES[fact.kind],
    ('roleId' in fact ? fact.roleId : 'memberId' in fact ? fact.memberId : undefined) ?? '',
    ...values(fact),
  ]);
  return csvTable([header, ...rows]);
}

function values(fact: Fact): [before: string, after: string] {
  switch (fact.kind) {
    case 'reset':
      return [String(fact.before), '0'];
    case 'grant':
      return ['', String(fact.credits)];
    case 'forget':
      return ['', 'erased'];
    case 'block':
      return [block(fact.before), block(fact.after)];
    default:
      return [String(fact.before ?? ''), String(fact.after ?? '')];
  }
}

/** Until when (or `open`), and why. */
function block(blocked: Block | undefined): string {
  if (blocked === undefined) return '';
  const { until, reason } = blocked;
  const end = until === undefined ? 'open' : new Date(until).toISOString();
  return reason === undefined ? end : `${end}: ${reason}`;
}
