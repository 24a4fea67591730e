import type { Language } from '../messages/languages.ts';
import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';
import type { KeyedLock } from '../platform/keyed-lock.ts';
import type { Logger } from '../platform/logger.ts';
import type { MessagePayload, Messenger } from '../platform/messenger.ts';
import type { AuditEntry } from './audit-entry.ts';
import type { Balance } from './balance.ts';
import { createLedger } from './ledger.ts';
import type { LedgerPage } from './ledger-page.ts';
import { createQuotaManagement, type QuotaManagement } from './management.ts';
import { createOperatorBudget, type OperatorDay } from './operator-budget.ts';
import type { OperatorLimits } from './policy.ts';
import { createQuotas, type Quotas } from './quotas.ts';
import type { GuildSettings } from './settings.ts';

interface QuotaServicesOptions {
  pages: Collection<LedgerPage>;
  settings: Collection<GuildSettings>;
  operatorDays: Collection<OperatorDay>;
  exclusively: KeyedLock;
  aliasOf: (memberId: string) => string;
  forgetJobs: (guildId: string, memberId: string, alias: string) => Promise<void>;
  operator: OperatorLimits;
  /** Credits per UTC day over all servers; undefined = no limit. */
  operatorDailyCredits: number | undefined;
  balance: Pick<Balance, 'take' | 'giveBack'>;
  messenger: Pick<Messenger, 'post'>;
  clock: Clock;
  logger: Logger;
  renderAudit: (entries: readonly AuditEntry[], language: Language) => MessagePayload;
}

/** The two sides of quotas: what the jobs ask, and what moderators do. */
export function createQuotaServices(options: QuotaServicesOptions): {
  quotas: Quotas;
  management: QuotaManagement;
} {
  const ledger = createLedger(options);
  const operatorBudget = createOperatorBudget({
    days: options.operatorDays,
    limit: options.operatorDailyCredits,
  });
  return {
    quotas: createQuotas({ ...options, ledger, operatorBudget }),
    management: createQuotaManagement({ ...options, ledger }),
  };
}
