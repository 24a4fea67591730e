import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PeriodKind } from '../../src/services/quotas/period.ts';
import type { Payable } from '../../src/services/quotas/quotas.ts';
import { createQuotaHouse, GUILD, NOON, type QuotaHouse } from '../support/quotas.ts';

const DAY = 86_400_000;
const MEMBERS = ['201', '202', '203'];
const LIMITS = { guild: 70, member: 30, ceiling: 60, operator: 90 };

interface Request {
  job: Payable;
  day: number;
  isHeld: boolean;
  isOpen: boolean;
  /** Counts no more for the member, or for the server either. */
  waived: 'no' | 'member' | 'guild';
}

/** The quotas as one would keep them on paper: a list of requests, and of grants. */
class Model {
  requests: Request[] = [];
  grants: { day: number; memberId: string | undefined; credits: number }[] = [];
  period: PeriodKind = 'day';
  memberJobs: number | undefined;

  /** Whether two days since the epoch lie in one period, counted by calendar fields alone. */
  isSame(day: number, other: number): boolean {
    const key = (n: number) => {
      const date = new Date(n * DAY);
      if (this.period === 'day') return n;
      // The first of January 1970 was a Thursday.
      if (this.period === 'week') return Math.floor((n + 3) / 7);
      return date.getUTCFullYear() * 12 + date.getUTCMonth();
    };
    return key(day) === key(other);
  }

  used(day: number, memberId: string) {
    const inPeriod = this.requests.filter((request) => request.isHeld && this.isSame(request.day, day));
    const sum = (requests: Request[]) => requests.reduce((total, { job }) => total + job.cost, 0);
    const granted = (to: string | undefined) =>
      this.grants
        .filter((grant) => grant.memberId === to && this.isSame(grant.day, day))
        .reduce((total, { credits }) => total + credits, 0);
    const held = this.requests.filter((request) => request.isHeld);
    const open = held.filter((request) => request.isOpen && day - request.day <= 1);
    return {
      guild: sum(inPeriod.filter(({ waived }) => waived !== 'guild')),
      guildGranted: granted(undefined),
      member: sum(inPeriod.filter(({ waived, job }) => waived === 'no' && job.memberId === memberId)),
      memberGranted: granted(memberId),
      today: sum(held.filter((request) => request.day === day)),
      guildJobs: open.length,
      memberJobs: open.filter(({ job }) => job.memberId === memberId).length,
    };
  }

  fits(day: number, { memberId, cost }: Payable): boolean {
    const used = this.used(day, memberId);
    return (
      (this.memberJobs === undefined || used.memberJobs < this.memberJobs) &&
      used.member + cost <= LIMITS.member + used.memberGranted &&
      used.guild + cost <= LIMITS.guild + used.guildGranted &&
      used.today + cost <= Math.min(LIMITS.ceiling, LIMITS.operator)
    );
  }
}

const member = fc.constantFrom(...MEMBERS);
const which = fc.nat({ max: 30 });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant('request' as const), member, cost: fc.constantFrom(10, 25) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('race' as const),
      member,
      count: fc.integer({ min: 2, max: 12 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('repeat' as const), which }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('refund' as const), which }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('close' as const), which }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('reset' as const),
      member: fc.option(member, { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('grant' as const),
      member: fc.option(member, { nil: undefined }),
      credits: fc.constantFrom(5, 20),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('forget' as const), member }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('period' as const),
      period: fc.constantFrom('day', 'week', 'month'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('jobs' as const), most: fc.constantFrom(0, 1, 3) }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('later' as const), days: fc.constantFrom(1, 1, 3, 9) }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Does one thing to both, and compares what each says to it. */
async function take(what: Step, model: Model, house: QuotaHouse): Promise<void> {
  const { quotas, management, clock } = house;
  const today = Math.floor(clock.now() / DAY);
  const chosen =
    'which' in what ? model.requests[what.which % Math.max(model.requests.length, 1)] : undefined;
  const add = (job: Payable, isHeld: boolean) =>
    model.requests.push({ job, day: today, isHeld, isOpen: isHeld, waived: 'no' });
  const newJob = (memberId: string, cost: number) =>
    house.job(`job${model.requests.length}`, { memberId, cost });

  switch (what.type) {
    case 'request': {
      const job = newJob(what.member, what.cost);
      const expected = model.fits(today, job);
      expect((await quotas.reserve(job)).ok).toBe(expected);
      add(job, expected);
      break;
    }
    case 'race': {
      const jobs = Array.from({ length: what.count }, (_, n) =>
        house.job(`job${model.requests.length + n}`, { memberId: what.member }),
      );
      // Each asks twice, as after a crash.
      const results = await Promise.all(jobs.flatMap((job) => [quotas.reserve(job), quotas.reserve(job)]));
      for (const job of jobs) add(job, model.fits(today, job));
      const granted = model.requests.slice(-what.count).filter(({ isHeld }) => isHeld).length;
      expect(results.filter(({ ok }) => ok)).toHaveLength(2 * granted);
      // Which of them were the lucky ones is theirs to say.
      const lucky = jobs.filter((_, n) => results[2 * n]?.ok);
      for (const request of model.requests.slice(-what.count)) {
        request.isHeld = lucky.includes(request.job);
        request.isOpen = request.isHeld;
      }
      break;
    }
    case 'repeat':
      if (chosen?.isHeld && chosen.isOpen) expect((await quotas.reserve(chosen.job)).ok).toBe(true);
      break;
    case 'refund':
      if (chosen === undefined || (chosen.isHeld && !chosen.isOpen)) break;
      await Promise.all([quotas.refund(chosen.job), quotas.refund(chosen.job)]);
      chosen.isHeld = false;
      break;
    case 'close':
      if (chosen === undefined) break;
      await quotas.close(chosen.job);
      await quotas.close(chosen.job);
      chosen.isOpen = false;
      break;
    case 'reset':
      await management.reset(house.ada(), what.member);
      for (const request of model.requests.filter(({ day, isHeld }) => isHeld && model.isSame(day, today))) {
        if (what.member === undefined) request.waived = 'guild';
        else if (request.job.memberId === what.member && request.waived === 'no') request.waived = 'member';
      }
      break;
    case 'grant':
      await management.grant(house.ada(), what.member, what.credits);
      model.grants.push({ day: today, memberId: what.member, credits: what.credits });
      break;
    case 'forget':
      await management.forget(house.ada(), what.member);
      break;
    case 'period':
      await management.change(house.ada(), { type: 'limits', period: what.period as PeriodKind });
      model.period = what.period as PeriodKind;
      break;
    case 'jobs':
      await management.change(house.ada(), { type: 'limits', memberJobs: what.most });
      model.memberJobs = what.most || undefined;
      break;
    case 'later':
      await clock.advance(what.days * DAY);
      break;
    default:
      what satisfies never;
  }
}

test('whatever happens in whatever order, the quotas say what a list on paper says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (history) => {
      const house = createQuotaHouse({
        operator: { guildDefault: LIMITS.guild, memberDefault: LIMITS.member, guildPerDay: LIMITS.ceiling },
        operatorDailyCredits: LIMITS.operator,
      });
      const model = new Model();
      for (const what of history) {
        await take(what, model, house);
        const today = Math.floor(house.clock.now() / DAY);
        for (const memberId of MEMBERS) {
          expect(await house.used(memberId), JSON.stringify(what)).toEqual(model.used(today, memberId));
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('of requests that race each other in any order, no limit ever lets one too many through', async () => {
  const ask = fc.record({
    member,
    guild: fc.constantFrom('1', '2'),
    cost: fc.constantFrom(10, 25),
    isRefunded: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(ask, { minLength: 10, maxLength: 40 }), async (asked) => {
      const house = createQuotaHouse({
        operator: { guildDefault: LIMITS.guild, memberDefault: LIMITS.member, guildPerDay: LIMITS.ceiling },
        operatorDailyCredits: LIMITS.operator,
      });
      const jobs = asked.map(({ member: memberId, guild, cost }, n) =>
        house.job(`job${n}`, { memberId, guildId: guild, cost, acceptedAt: NOON + n }),
      );
      await Promise.all(
        jobs.map(async (job, n) => {
          const { ok } = await house.quotas.reserve(job);
          if (ok && asked[n]?.isRefunded) await house.quotas.refund(job);
        }),
      );
      let all = 0;
      for (const guild of ['1', '2']) {
        const page = await house.pages.get(`${guild}/2026-11-23`);
        const entries = Object.values(page?.entries ?? {});
        const total = entries.reduce((sum, { credits }) => sum + credits, 0);
        expect(total).toBeLessThanOrEqual(LIMITS.ceiling);
        for (const memberId of MEMBERS) {
          const own = entries.filter((entry) => entry.memberId === memberId);
          expect(own.reduce((sum, { credits }) => sum + credits, 0)).toBeLessThanOrEqual(LIMITS.member);
        }
        all += total;
      }
      expect(all).toBeLessThanOrEqual(LIMITS.operator);
      const day = await house.operatorDays.get('2026-11-23');
      // Both books agree, and nothing that was given back is in them.
      expect(Object.values(day?.open ?? {}).reduce((sum, credits) => sum + credits, 0)).toBe(all);
      expect(await house.pages.get(`${GUILD}/2026-11-23`)).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});
