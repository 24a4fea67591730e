import { DiscordError } from '../../src/errors.ts';
import { audit } from '../../src/services/messages/audit.ts';
import { translator } from '../../src/services/messages/translate.ts';
import { createKeyedLock } from '../../src/services/platform/keyed-lock.ts';
import type { MessagePayload } from '../../src/services/platform/messenger.ts';
import { createBalance } from '../../src/services/quotas/balance.ts';
import { LedgerPage } from '../../src/services/quotas/ledger-page.ts';
import type { Moderator } from '../../src/services/quotas/management.ts';
import { OperatorDay } from '../../src/services/quotas/operator-budget.ts';
import type { OperatorLimits } from '../../src/services/quotas/policy.ts';
import { createQuotaServices } from '../../src/services/quotas/quota-services.ts';
import type { Payable } from '../../src/services/quotas/quotas.ts';
import { GuildSettings } from '../../src/services/quotas/settings.ts';
import { createManualClock } from './manual-clock.ts';
import { recordsOf } from './records.ts';
import { silentLogger as logger } from './silent-logger.ts';

export const GUILD = '1201000000000000100';
export const MIRA = '1201000000000000011';
export const OTTO = '1201000000000000012';
export const ADA = '1201000000000000013';
export const NOON = Date.UTC(2026, 10, 23, 12);

export const aliasOf = (memberId: string): string => `former-${memberId.slice(-4)}`;

interface Options {
  operator?: Partial<OperatorLimits>;
  operatorDailyCredits?: number;
  /** The balance upstream, and how much of it must stay. */
  floor?: number;
  balance?: number;
}

/** Both sides of the quotas in memory, with a clock and a log channel that a test moves and breaks. */
export function createQuotaHouse(options: Options = {}) {
  const clock = createManualClock({ now: NOON });
  const [pages, settings] = [recordsOf(LedgerPage), recordsOf(GuildSettings)];
  const operatorDays = recordsOf(OperatorDay);
  const posted: { channelId: string; payload: MessagePayload; nonce: string }[] = [];
  const told: string[] = [];
  const house = { balance: options.balance ?? 1_000_000, isLogClosed: false };
  const balance = createBalance({
    ask: async () => house.balance,
    floor: options.floor,
    costs: { '/karaoke': 10, '/stems': 50 },
    clock,
    logger,
    onChange: (text) => told.push(text),
  });
  const services = createQuotaServices({
    pages,
    settings,
    operatorDays,
    exclusively: createKeyedLock(),
    aliasOf,
    forgetJobs: async () => {},
    operator: { guildDefault: 60, memberDefault: 30, guildPerDay: 1_000, ...options.operator },
    operatorDailyCredits: options.operatorDailyCredits,
    balance,
    messenger: {
      async post(channelId, payload, nonce) {
        if (house.isLogClosed) throw new DiscordError('no_access', new Error('closed'));
        posted.push({ channelId, payload, nonce });
        return { channelId, messageId: String(posted.length) };
      },
    },
    clock,
    logger,
    renderAudit: (entries, language) => audit(translator(language), entries),
  });
  let actions = 0;
  return {
    ...services,
    clock,
    pages,
    settings,
    operatorDays,
    balance,
    house,
    posted,
    told,
    /** Ada, who does something new. */
    ada: (): Moderator => ({
      guildId: GUILD,
      userId: ADA,
      actionId: String(1_300_000_000_000_000_000 + 1024 * ++actions),
      language: 'en',
    }),
    /** A karaoke of Mira's, accepted now. */
    job: (id: string, change: Partial<Payable> = {}): Payable => ({
      id,
      guildId: GUILD,
      memberId: MIRA,
      roleIds: [],
      type: 'separate_vocal',
      cost: 10,
      acceptedAt: clock.now(),
      ...change,
    }),
    /** What counts now. */
    used: async (memberId = MIRA) => (await services.quotas.overview(GUILD, { memberId, roleIds: [] })).used,
  };
}

export type QuotaHouse = ReturnType<typeof createQuotaHouse>;
