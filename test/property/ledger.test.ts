import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createKeyedLock } from '../../src/services/platform/keyed-lock.ts';
import { type Charge, createLedger, type Ledger } from '../../src/services/quotas/ledger.ts';
import { createLedgerKeeping, type LedgerKeeping } from '../../src/services/quotas/ledger-keeping.ts';
import { LedgerPage, NOTHING_CHARGED } from '../../src/services/quotas/ledger-page.ts';
import { OperatorDay } from '../../src/services/quotas/operator-budget.ts';
import type { Objection, Used } from '../../src/services/quotas/policy.ts';
import { recordsOf } from '../support/records.ts';

const PERIOD = '2026-11-23';
const DAY = Date.UTC(2026, 10, 23);
const LIMITS = { guild: 60, member: 30 };
const WINDOW = { guildId: 'g', days: [PERIOD], today: PERIOD };
const FULL: Objection = { rule: 'guild' };

const ledgerOn = (pages = recordsOf(LedgerPage)) =>
  createLedger({ pages, exclusively: createKeyedLock(), aliasOf: (memberId) => `former ${memberId}` });
const keepingOf = (pages: ReturnType<typeof recordsOf<LedgerPage>>) =>
  createLedgerKeeping({ pages, operatorDays: recordsOf(OperatorDay) });

interface Entry {
  readonly memberId: string;
  readonly credits: number;
}
/** What the ledger of one server and one day has to hold: the simplest thing that could be right. */
type Model = Map<string, Entry>;
interface Real {
  readonly ledger: Ledger;
  readonly keeping: LedgerKeeping;
}
type Command = fc.AsyncCommand<Model, Real>;

const sum = (entries: Iterable<Entry>) => [...entries].reduce((total, { credits }) => total + credits, 0);
const usageOf = (model: Model, memberId: string, without?: string) => {
  const others = [...model].filter(([jobId]) => jobId !== without).map(([, entry]) => entry);
  return { guild: sum(others), member: sum(others.filter((entry) => entry.memberId === memberId)) };
};

const jobId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
// Who asks belongs to the job, as it does in life.
const memberOf = (id: string) => (id < 'e' ? 'mira' : 'otto');
const creditsOf = (id: string) => (id === 'b' || id === 'f' ? 25 : 10);

async function charge(ledger: Ledger, id: string, mayCharge: (now: Used) => boolean) {
  const [memberId, credits] = [memberOf(id), creditsOf(id)];
  const asked: Charge = {
    ...{ jobId: id, guildId: 'g', memberId, credits },
    ...{ type: 'separate_vocal', at: DAY, day: PERIOD },
  };
  const { objection, used } = await ledger.charge(asked, WINDOW, (now) => ({
    objection: mayCharge(now) ? undefined : FULL,
    isLow: false,
  }));
  return { charged: objection === undefined, used };
}

const reserve = (id: string): Command => ({
  check: () => true,
  async run(model, { ledger }) {
    const [memberId, credits] = [memberOf(id), creditsOf(id)];
    const before = usageOf(model, memberId, id);
    const fits = before.guild + credits <= LIMITS.guild && before.member + credits <= LIMITS.member;
    const mayCharge = (now: Used) =>
      now.guild + credits <= LIMITS.guild && now.member + credits <= LIMITS.member;
    const { charged, used } = await charge(ledger, id, mayCharge);
    expect({ charged, used: { guild: used.guild, member: used.member } }).toEqual({
      charged: model.has(id) || fits,
      used: before,
    });
    if (charged) model.set(id, { memberId, credits });
  },
  toString: () => `reserve ${id}`,
});

const refund = (id: string): Command => ({
  check: () => true,
  async run(model, { ledger }) {
    await ledger.refund({ jobId: id, guildId: 'g', day: PERIOD });
    model.delete(id);
  },
  toString: () => `refund ${id}`,
});

const look = (memberId: string): Command => ({
  check: () => true,
  async run(model, { ledger }) {
    expect(await ledger.used(WINDOW, memberId)).toMatchObject(usageOf(model, memberId));
    expect(usageOf(model, memberId).guild).toBeLessThanOrEqual(LIMITS.guild);
    expect(usageOf(model, memberId).member).toBeLessThanOrEqual(LIMITS.member);
  },
  toString: () => `look as ${memberId}`,
});

const restart = (survivors: readonly string[]): Command => ({
  check: () => true,
  async run(model, { keeping }) {
    const orphans = [...model.keys()].filter((id) => !survivors.includes(id));
    expect(await keeping.dropOrphans((id) => survivors.includes(id), DAY)).toBe(orphans.length);
    for (const id of orphans) model.delete(id);
  },
  toString: () => `restart with the jobs ${survivors.join(', ')}`,
});

test('any history of reservations, refunds and restarts, repeated or not, leaves exactly what a plain model holds', async () => {
  const commands = fc.commands(
    [
      jobId.map(reserve),
      jobId.map(reserve),
      jobId.map(refund),
      fc.constantFrom('mira', 'otto').map(look),
      fc.subarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']).map(restart),
    ],
    { maxCommands: 40 },
  );
  await fc.assert(
    fc.asyncProperty(commands, (history) => {
      const pages = recordsOf(LedgerPage);
      const real = { ledger: ledgerOn(pages), keeping: keepingOf(pages) };
      return fc.asyncModelRun(() => ({ model: new Map(), real }), history);
    }),
    { numRuns: 300 },
  );
});

test('any two reservations that race fit into the limit together, or one of them is refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(jobId, { maxLength: 30 }), async (ids) => {
      const ledger = ledgerOn();
      const outcomes = await Promise.all(
        ids.map((id) => charge(ledger, id, ({ guild }) => guild + creditsOf(id) <= LIMITS.guild)),
      );
      const charged = new Set(ids.filter((_, index) => outcomes[index]?.charged));
      const { guild } = await ledger.used(WINDOW, 'mira');
      expect(guild).toBe([...charged].reduce((total, id) => total + creditsOf(id), 0));
      expect(guild).toBeLessThanOrEqual(LIMITS.guild);
    }),
  );
});

test('pages of days before a moment are forgotten, and no others', async () => {
  const pages = recordsOf(LedgerPage);
  const keeping = keepingOf(pages);
  for (const day of ['2026-09-21', '2026-09-22', PERIOD])
    await pages.update(`g/${day}`, () => NOTHING_CHARGED);
  expect(await keeping.forgetBefore(Date.UTC(2026, 8, 22, 23))).toBe(1);
  expect(await Promise.all(['2026-09-21', '2026-09-22'].map((day) => pages.get(`g/${day}`)))).toEqual([
    undefined,
    NOTHING_CHARGED,
  ]);
});
