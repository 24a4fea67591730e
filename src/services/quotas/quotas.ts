import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';
import type { SeparationType } from '../separation/stems.ts';
import type { Balance } from './balance.ts';
import type { Block } from './block.ts';
import type { Ledger } from './ledger.ts';
import type { OperatorBudget } from './operator-budget.ts';
import { dayOf, type Period, type PeriodKind, periodOf } from './period.ts';
import {
  type Asker,
  blockOf,
  type OperatorLimits,
  objectionTo,
  type ServerLimits,
  type Standing,
  serverLimits,
  standings,
  type Used,
} from './policy.ts';
import type { Left, Refusal } from './refusal.ts';
import { type GuildSettings, NO_SETTINGS } from './settings.ts';

/** What a quota needs to know of a job. `acceptedAt` (epoch ms) decides which day pays. */
export interface Payable {
  id: string;
  guildId: string;
  memberId: string;
  roleIds: readonly string[];
  type: SeparationType;
  /** Credits. */
  cost: number;
  acceptedAt: number;
}

export type Reservation = { ok: true; left: Left } | { ok: false; refusal: Refusal };

/** Who stands where: the rules that apply to a member, the tightest first, and the period they count in. */
export interface Overview {
  settings: GuildSettings;
  used: Used;
  standings: readonly Standing[];
  limits: ServerLimits;
  /** The pause that is in force for the member. */
  blocked: Block | undefined;
  period: PeriodKind;
  days: readonly string[];
  resetsAt: number;
}

/** Who may use how much. Nothing is sent upstream without a reservation. */
export interface Quotas {
  /** Holds a job's credits, once, however often it is called. */
  reserve(job: Payable): Promise<Reservation>;
  /** Gives them back to the day that paid, once, however often it is called. */
  refund(job: Payable): Promise<void>;
  /** The job has ended and stays charged. */
  close(job: Payable): Promise<void>;
  overview(guildId: string, asker: Asker): Promise<Overview>;
}

interface QuotasOptions {
  ledger: Ledger;
  settings: Pick<Collection<GuildSettings>, 'get'>;
  operatorBudget: OperatorBudget;
  operator: OperatorLimits;
  balance: Pick<Balance, 'take' | 'giveBack'>;
  clock: Clock;
}

// Below this share of their limit a member is told that little is left.
const LOW = 0.2;

export function createQuotas(options: QuotasOptions): Quotas {
  const { ledger, settings: records, operatorBudget, operator, balance, clock } = options;
  const placeOf = (job: Payable) => ({ jobId: job.id, guildId: job.guildId, day: dayOf(job.acceptedAt) });

  async function situation(guildId: string, moment: number) {
    const settings = (await records.get(guildId)) ?? NO_SETTINGS;
    const period = periodOf(settings.period, moment);
    return { settings, period, window: { guildId, days: period.days, today: dayOf(moment) } };
  }

  async function reserve(job: Payable): Promise<Reservation> {
    const { cost, acceptedAt } = job;
    const { settings, period, window } = await situation(job.guildId, acceptedAt);
    const charge = { ...placeOf(job), memberId: job.memberId, type: job.type, credits: cost, at: acceptedAt };

    const { objection, used, isFirstLow } = await ledger.charge(charge, window, (before) => {
      const [own] = standings(settings, operator, job, before);
      return {
        objection:
          objectionTo(cost, settings, operator, job, before, clock.now()) ??
          (balance.take(cost) ? undefined : { rule: 'floor' }),
        isLow: own.limit - own.used - cost < own.limit * LOW,
      };
    });
    if (objection !== undefined) {
      return {
        ok: false,
        refusal: { ...objection, cost, ...periodOfRule(objection.rule, period, acceptedAt) },
      };
    }
    const day = dayOf(acceptedAt);
    if (!(await operatorBudget.charge(day, job.id, cost))) {
      await ledger.refund(charge);
      balance.giveBack(cost);
      const { limit = 0 } = operatorBudget;
      const spent = { rule: 'operator' as const, used: await operatorBudget.used(day), limit };
      return { ok: false, refusal: { ...spent, cost, ...periodOfRule('operator', period, acceptedAt) } };
    }
    const { rule, limit, used: before } = tightest(standings(settings, operator, job, used));
    const { kind, resetsAt } = rule === 'ceiling' ? periodOf('day', acceptedAt) : period;
    return { ok: true, left: { rule, used: before + cost, limit, period: kind, resetsAt, isFirstLow } };
  }

  return {
    reserve,
    async refund(job) {
      await operatorBudget.refund(dayOf(job.acceptedAt), job.id);
      await ledger.refund(placeOf(job));
    },
    async close(job) {
      await operatorBudget.close(dayOf(job.acceptedAt), job.id);
      await ledger.close(placeOf(job));
    },
    async overview(guildId, asker) {
      const { settings, period, window } = await situation(guildId, clock.now());
      const used = await ledger.used(window, asker.memberId);
      const { kind, days, resetsAt } = period;
      return {
        settings,
        used,
        standings: standings(settings, operator, asker, used),
        limits: serverLimits(settings, operator),
        blocked: blockOf(settings, asker.memberId, clock.now()),
        period: kind,
        days,
        resetsAt,
      };
    },
  };
}

/** The standing of which the least is left. */
function tightest([first, ...others]: [Standing, ...Standing[]]): Standing {
  return others.reduce(
    (least, next) => (next.limit - next.used < least.limit - least.used ? next : least),
    first,
  );
}

/** When a rule that counts credits begins to count anew: the operator's count days, a server's what it has set. */
function periodOfRule(
  rule: Refusal['rule'],
  period: Period,
  moment: number,
): Pick<Refusal, 'period' | 'resetsAt'> {
  switch (rule) {
    case 'override':
    case 'role':
    case 'member':
    case 'guild':
      return { period: period.kind, resetsAt: period.resetsAt };
    case 'ceiling':
    case 'operator':
      return { period: 'day', resetsAt: periodOf('day', moment).resetsAt };
    default:
      return {};
  }
}
