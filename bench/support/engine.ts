import { Claim } from '../../src/services/jobs/claims.ts';
import { createHistory, HistoryRecord } from '../../src/services/jobs/history.ts';
import { Job } from '../../src/services/jobs/job.ts';
import { createJobs, type Jobs } from '../../src/services/jobs/jobs.ts';
import { createLinkNote } from '../../src/services/messages/link-note.ts';
import { progress } from '../../src/services/messages/progress.ts';
import { createTelling } from '../../src/services/messages/telling.ts';
import { systemClock as clock } from '../../src/services/platform/clock.ts';
import { createCollection } from '../../src/services/platform/collection.ts';
import { createKeyedLock } from '../../src/services/platform/keyed-lock.ts';
import { createSlots } from '../../src/services/platform/slots.ts';
import { openSqliteStore } from '../../src/services/platform/sqlite-store.ts';
import { createLedgerKeeping } from '../../src/services/quotas/ledger-keeping.ts';
import { LedgerPage } from '../../src/services/quotas/ledger-page.ts';
import { OperatorDay } from '../../src/services/quotas/operator-budget.ts';
import { createQuotaServices } from '../../src/services/quotas/quota-services.ts';
import { GuildSettings } from '../../src/services/quotas/settings.ts';
import type { RequestBudget } from '../../src/services/separation/request-budget.ts';
import { createSongs } from '../../src/services/separation/songs.ts';
import { silentLogger as logger } from '../../test/support/silent-logger.ts';
import { createInstantDiscord, type InstantDiscord } from './instant-discord.ts';
import { createInstantUpstream, type InstantUpstream } from './instant-upstream.ts';
import { storePath } from './job-records.ts';

/** The bot without its edges: all of its jobs, its real store, and networks that answer at once. */
export interface EngineUnderTest {
  readonly jobs: Jobs;
  readonly discord: InstantDiscord;
  readonly upstream: InstantUpstream;
  /** How many jobs wait to ask upstream. */
  waitingPolls(): number;
  /** Every page of the ledger. */
  pages(): Promise<LedgerPage[]>;
  stop(): Promise<void>;
}

const COSTS = { separate_vocal: 10, split_stem: 50 };
const OFFERS = { costs: COSTS, mixerOf: () => undefined };
const NO_LIMIT = 1e9;

/** Starts on the store in `stateDir`. */
export async function startEngine({ stateDir }: { stateDir: string }): Promise<EngineUnderTest> {
  const store = await openSqliteStore({ url: `sqlite://${storePath(stateDir)}`, logger });
  const collection = <Value extends NonNullable<unknown>>(
    name: string,
    schema: Parameters<typeof createCollection<Value>>[0]['schema'],
  ) => createCollection({ store, name, schema, logger });

  const discord = createInstantDiscord();
  const upstream = createInstantUpstream();
  const { client } = upstream;
  const { messenger } = discord;
  const pages = collection('ledgers', LedgerPage);
  const operatorDays = collection('operator-days', OperatorDay);
  const settings = collection('settings', GuildSettings);
  const budget = createFreeBudget();
  const { quotas } = createQuotaServices({
    pages,
    settings,
    operatorDays,
    exclusively: createKeyedLock(),
    aliasOf: (memberId) => memberId,
    forgetJobs: async () => {},
    operator: { guildDefault: NO_LIMIT, memberDefault: NO_LIMIT, guildPerDay: NO_LIMIT },
    operatorDailyCredits: undefined,
    balance: { take: () => true, giveBack: () => {} },
    messenger,
    clock,
    logger,
    renderAudit: () => ({}),
  });
  const jobs = createJobs({
    records: collection('jobs', Job),
    claims: collection('claims', Claim),
    history: createHistory({ records: collection('history', HistoryRecord) }),
    exclusively: createKeyedLock(),
    quotas,
    ledger: createLedgerKeeping({ pages, operatorDays }),
    client,
    budget,
    songs: createSongs({ client, budget, clock }),
    messenger,
    address: { of: (jobId) => jobId },
    acceptable: () => true,
    clock,
    logger,
    costs: COSTS,
    confirmAboveCredits: undefined,
    onPause: () => {},
    hasCallbacks: true,
    pollIntervalMs: 3_600_000,
    timeoutMs: 3_600_000,
    renderOutcome: createTelling(OFFERS),
    settings,
    gather: async () => ({ sounds: [], lines: [], seconds: undefined, dispose: async () => {} }),
    composeFiles: () => async () => [],
    forgetWaveforms: async () => {},
    slots: createSlots(2),
    renderLinkNote: createLinkNote(OFFERS),
    renderProgress: progress,
  });
  await jobs.start();

  return {
    jobs,
    discord,
    upstream,
    waitingPolls: () => budget.waiting('poll'),
    async pages() {
      const found: LedgerPage[] = [];
      for await (const { value } of pages.list()) found.push(value);
      return found;
    },
    async stop() {
      await jobs.stop();
      await store.close();
    },
  };
}

/** Costs nothing, so that it is seen what the bot costs; only who wants to poll waits until there is news. */
function createFreeBudget(): RequestBudget {
  let polls = 0;
  return {
    async turn(priority, signal) {
      if (priority !== 'poll') return;
      polls++;
      await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    },
    slowDown: () => {},
    waiting: () => polls,
    load: () => ({ used: 0, allowed: 1 }),
  };
}
