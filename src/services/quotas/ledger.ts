import type { Collection } from '../platform/collection.ts';
import type { KeyedLock } from '../platform/keyed-lock.ts';
import type { SeparationType } from '../separation/stems.ts';
import {
  dayBefore,
  type LedgerEntry,
  type LedgerPage,
  NOTHING_CHARGED,
  renamed,
  sum,
  type Window,
  waive,
} from './ledger-page.ts';
import type { Objection, Used } from './policy.ts';

/** An entry with the job and the day that it belongs to. */
export type Charged = LedgerEntry & { jobId: string; day: string };

export interface Charge {
  jobId: string;
  guildId: string;
  memberId: string;
  type: SeparationType;
  credits: number;
  at: number;
  /** The UTC day that pays. */
  day: string;
}

/** What the rules say of a charge. */
export interface Judgement {
  /** Why it may not be made, if so. */
  objection: Objection | undefined;
  /** Little would be left of the member's limit. */
  isLow: boolean;
}

export interface ChargeOutcome {
  /** Why the job is not charged; `undefined` if it is. */
  objection: Objection | undefined;
  /** What was used without this job. */
  used: Used;
  isFirstLow: boolean;
}

export interface Ledger {
  /**
   * Charges a job unless `judge`, which sees what was used without it, objects. Resolves to that use and to the
   * objection. Charging again changes nothing and asks nobody; charges of one server are made one by one. `isFirstLow`
   * is true for the first charge of a member in the window after which `judge` finds little left.
   */
  charge(charge: Charge, window: Window, judge: (used: Used) => Judgement): Promise<ChargeOutcome>;
  /** Takes a job's charge back, if there is one. */
  refund(charge: Pick<Charge, 'jobId' | 'guildId' | 'day'>): Promise<void>;
  /** The job has ended and stays charged. */
  close(charge: Pick<Charge, 'jobId' | 'guildId' | 'day'>): Promise<void>;
  used(window: Window, memberId: string): Promise<Used>;
  /** What was charged, oldest first, waived entries included. */
  entries(guildId: string, days: readonly string[]): Promise<Charged[]>;
  /** Lets what was used so far count no more: of one member, or of the server and everybody in it. */
  reset(guildId: string, days: readonly string[], memberId: string | undefined): Promise<void>;
  grant(
    guildId: string,
    day: string,
    grant: { memberId?: string; credits: number; at: number },
  ): Promise<void>;
  /** Replaces a member's id in every page; what was used stays counted. */
  rename(guildId: string, from: string, to: string): Promise<void>;
}

interface LedgerOptions {
  pages: Collection<LedgerPage>;
  /** Held while a server's use is looked at and changed, since it is spread over the days of a period. */
  exclusively: KeyedLock;
  /** The name under which a forgotten member's use goes on counting. */
  aliasOf: (memberId: string) => string;
}

export function createLedger({ pages, exclusively, aliasOf }: LedgerOptions): Ledger {
  const keyOf = (guildId: string, day: string) => `${guildId}/${day}`;
  const read = async (guildId: string, days: readonly string[]) =>
    Promise.all(
      days.map(async (day) => ({ day, page: (await pages.get(keyOf(guildId, day))) ?? NOTHING_CHARGED })),
    );

  function changeEntry(
    { jobId, guildId, day }: Pick<Charge, 'jobId' | 'guildId' | 'day'>,
    change: (entry: LedgerEntry) => LedgerEntry | undefined,
  ) {
    return pages.update(keyOf(guildId, day), (page) => {
      const entry = page?.entries[jobId];
      if (page === undefined || entry === undefined) return undefined;
      const { [jobId]: _, ...others } = page.entries;
      const changed = change(entry);
      return { ...page, entries: changed === undefined ? others : { ...others, [jobId]: changed } };
    });
  }

  /** The pages of the window, and of the day before: a job that is still under way may have been charged then. */
  const readWindow = ({ guildId, days, today }: Window) =>
    read(guildId, [...new Set([dayBefore(today), ...days, today])]);

  const onEachDay = async (
    guildId: string,
    days: readonly string[],
    change: (page: LedgerPage, day: string) => LedgerPage,
  ) => {
    for (const day of days) {
      await pages.update(keyOf(guildId, day), (page) => (page === undefined ? undefined : change(page, day)));
    }
  };

  return {
    charge: ({ jobId, guildId, memberId, type, credits, at, day }, window, judge) =>
      exclusively(guildId, async () => {
        const names = [memberId, aliasOf(memberId)];
        const days = await readWindow(window);
        const used = sum(days, window, names, jobId);
        const isCharged = days.some(({ page }) => page.entries[jobId] !== undefined);
        if (isCharged) return { objection: undefined, used, isFirstLow: false };
        const { objection, isLow } = judge(used);
        if (objection !== undefined) return { objection, used, isFirstLow: false };
        const wasWarned = days.some(
          (one) => window.days.includes(one.day) && names.some((name) => one.page.warned.includes(name)),
        );
        const isFirstLow = isLow && !wasWarned;
        const entry = { memberId, type, credits, at, isOpen: true };
        await pages.update(keyOf(guildId, day), (page = NOTHING_CHARGED) => ({
          ...page,
          entries: { ...page.entries, [jobId]: entry },
          warned: isFirstLow ? [...page.warned, memberId] : page.warned,
        }));
        return { objection: undefined, used, isFirstLow };
      }),
    refund: async (charge) => void (await changeEntry(charge, () => undefined)),
    close: async (charge) => void (await changeEntry(charge, (entry) => ({ ...entry, isOpen: false }))),
    used: async (window, memberId) =>
      sum(await readWindow(window), window, [memberId, aliasOf(memberId)], undefined),
    async entries(guildId, days) {
      const found = (await read(guildId, days)).flatMap(({ day, page }) =>
        Object.entries(page.entries).map(([jobId, entry]) => ({ ...entry, jobId, day })),
      );
      return found.sort((left, right) => left.at - right.at);
    },
    reset: (guildId, days, memberId) =>
      exclusively(guildId, async () => {
        const mine = memberId === undefined ? undefined : [memberId, aliasOf(memberId)];
        await onEachDay(guildId, days, (page) => ({ ...page, entries: waive(page.entries, mine) }));
      }),
    grant: (guildId, day, grant) =>
      exclusively(guildId, async () => {
        await pages.update(keyOf(guildId, day), (page = NOTHING_CHARGED) => ({
          ...page,
          grants: [...page.grants, grant],
        }));
      }),
    rename: (guildId, from, to) =>
      exclusively(guildId, async () => {
        const days: string[] = [];
        for await (const { id } of pages.list(`${guildId}/`)) days.push(id.slice(guildId.length + 1));
        await onEachDay(guildId, days, (page) => renamed(page, from, to));
      }),
  };
}
