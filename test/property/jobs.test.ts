import fc, { type Scheduler } from 'fast-check';
import { expect, test } from 'vitest';
import { Claim } from '../../src/services/jobs/claims.ts';
import { createHistory, HistoryRecord } from '../../src/services/jobs/history.ts';
import { Job } from '../../src/services/jobs/job.ts';
import { createJobs, type Jobs } from '../../src/services/jobs/jobs.ts';
import { jobIdOf } from '../../src/services/jobs/request.ts';
import { isOpen } from '../../src/services/jobs/state-of.ts';
import { progress } from '../../src/services/messages/progress.ts';
import { createTelling } from '../../src/services/messages/telling.ts';
import { createCollection } from '../../src/services/platform/collection.ts';
import { createKeyedLock } from '../../src/services/platform/keyed-lock.ts';
import { createSlots } from '../../src/services/platform/slots.ts';
import type { Store } from '../../src/services/platform/store.ts';
import { createLedgerKeeping } from '../../src/services/quotas/ledger-keeping.ts';
import { LedgerPage } from '../../src/services/quotas/ledger-page.ts';
import { OperatorDay } from '../../src/services/quotas/operator-budget.ts';
import { createQuotaServices } from '../../src/services/quotas/quota-services.ts';
import { GuildSettings } from '../../src/services/quotas/settings.ts';
import { createRequestBudget, SentRequests } from '../../src/services/separation/request-budget.ts';
import { createSongs } from '../../src/services/separation/songs.ts';
import { OFFERS } from '../support/found.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { createMemoryStore } from '../support/memory-store.ts';
import { silentLogger as logger } from '../support/silent-logger.ts';
import { createNetwork, type Life, type Luck, outcomeOf, type Verdict } from './imagined-network.ts';

/** What may happen, in any order; `who` picks among the interactions or separations that there are. */
type Deed =
  | { type: 'ask'; isPrivate: boolean }
  | { type: 'repeat' | 'delete the reply' | 'callback' | 'false alarm' | 'finish'; who: number }
  | { type: 'crash'; downMs: number }
  | { type: 'wait'; ms: number };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ type: fc.constant('ask' as const), isPrivate: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('repeat', 'delete the reply', 'callback', 'callback', 'false alarm', 'finish'),
      who: fc.nat({ max: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('crash' as const), downMs: fc.constantFrom(0, 0, 600_000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('wait' as const),
      ms: fc.constantFrom(1, 2_000, 40_000, 900_000),
    }),
  },
);
const luck: fc.Arbitrary<Luck> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('ok' as const) },
  { weight: 1, arbitrary: fc.constantFrom('lost', 'answer lost') },
);
const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  { weight: 4, arbitrary: fc.constant('taken' as const) },
  { weight: 3, arbitrary: fc.constantFrom('declined', 'refused', 'answer lost', 'lost') },
);
const history = fc.record({
  deeds: fc.array(fc.record({ deed, steps: fc.nat({ max: 12 }) }), { minLength: 4, maxLength: 16 }),
  lucks: fc.array(luck, { maxLength: 40 }),
  verdicts: fc.array(verdict, { maxLength: 6 }),
  hasCallbacks: fc.boolean(),
});
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

const LIMIT = 30;
const NEVER = new Promise<never>(() => {});
const calm = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Lives through a history, then lets everything come to its end. */
async function liveThrough(scheduler: Scheduler, { deeds, lucks, verdicts, hasCallbacks }: History) {
  const clock = createManualClock();
  const store = createMemoryStore();
  const [nextLucks, nextVerdicts] = [[...lucks], [...verdicts]];
  const network = createNetwork({
    scheduler,
    now: clock.now,
    luck: () => nextLucks.shift() ?? 'ok',
    verdict: () => nextVerdicts.shift() ?? 'taken',
  });
  const asked: { id: string; isPrivate: boolean; arrivedAt: number }[] = [];
  const everFailed = new Set<string>();
  let mostCharged = 0;
  let life: Life = { isDead: false };
  let jobs: Promise<Jobs> = start(life);

  /** The store as one process sees it: its writes take their time, and those that are on their way die with it. */
  function storeOf(own: Life): Store {
    return {
      ...store,
      async update(key, change) {
        await scheduler.schedule(Promise.resolve(), `a write of ${key}`);
        if (own.isDead) return await NEVER;
        const next = await store.update(key, change);
        watch(key, next);
        return next;
      },
    };
  }

  function watch(key: string, next: unknown): void {
    const job = key.startsWith('jobs/') ? Job.safeParse(next) : undefined;
    if (job?.data?.state === 'failed') everFailed.add(job.data.id);
    if (key.startsWith('ledgers/') && next !== undefined)
      mostCharged = Math.max(mostCharged, Object.keys(LedgerPage.parse(next).entries).length * 10);
  }

  async function start(own: Life): Promise<Jobs> {
    const collection = <Value extends object>(
      name: string,
      schema: Parameters<typeof createCollection<Value>>[0]['schema'],
    ) => createCollection({ store: storeOf(own), name, schema, logger });
    const pages = collection('ledgers', LedgerPage);
    const operatorDays = collection('operator-days', OperatorDay);
    const { quotas } = createQuotaServices({
      pages,
      operatorDays,
      settings: collection('settings', GuildSettings),
      exclusively: createKeyedLock(),
      aliasOf: (memberId) => `former ${memberId}`,
      forgetJobs: async () => {},
      operator: { guildDefault: 1_000, memberDefault: LIMIT, guildPerDay: 1_000 },
      operatorDailyCredits: 1_000,
      balance: { take: () => true, giveBack: () => {} },
      messenger: network.messengerOf(own),
      clock,
      logger,
      renderAudit: () => ({}),
    });
    const ownClock = {
      ...clock,
      sleep: (ms: number, signal?: AbortSignal) =>
        clock.sleep(ms, signal).then(() => (own.isDead ? NEVER : undefined)),
    };
    const client = network.clientOf(own);
    const budget = await createRequestBudget({
      clock: ownClock,
      records: collection('budgets', SentRequests),
      limit: 20,
    });
    const created = createJobs({
      records: collection('jobs', Job),
      settings: collection('settings', GuildSettings),
      gather: async () => ({ sounds: [], lines: [], seconds: undefined, dispose: async () => {} }),
      forgetWaveforms: async () => {},
      composeFiles: () => async () => [],
      slots: createSlots(2),
      renderLinkNote: () => ({}),
      claims: collection('claims', Claim),
      exclusively: createKeyedLock(),
      confirmAboveCredits: undefined,
      history: createHistory({ records: collection('history', HistoryRecord) }),
      ledger: createLedgerKeeping({ pages, operatorDays }),
      quotas,
      client,
      budget,
      songs: createSongs({ client, budget, clock: ownClock }),
      messenger: network.messengerOf(own),
      address: { of: (jobId) => jobId },
      acceptable: () => true,
      clock: ownClock,
      logger,
      costs: OFFERS.costs,
      onPause: () => {},
      hasCallbacks,
      pollIntervalMs: 30_000,
      timeoutMs: 3_600_000,
      renderOutcome: createTelling(OFFERS),
      renderProgress: progress,
    });
    await created.start();
    return created;
  }

  const give = (use: (current: Jobs) => Promise<unknown>) => void jobs.then(use).catch(() => {});

  function request({ id, isPrivate, arrivedAt }: (typeof asked)[number]): void {
    const where = { applicationId: 'app', token: id, guildId: 'guild', channelId: 'channel', userId: 'mira' };
    const track = { taskId: '3e63b4cc88d52611159371f6af5571e7', audioId: `audio of ${id}` };
    const languages = { member: 'en', server: 'en' } as const;
    const asker = { interactionId: id, ...where, roleIds: [], languages, attachmentLimit: 0, arrivedAt };
    give((current) => current.request({ type: 'separate_vocal', track, isPrivate, asker }));
  }

  function call(
    separation: (typeof network.separations)[number] | undefined,
    state: 'success' | 'failure',
  ): void {
    if (separation === undefined) return;
    give((current) => current.settle(separation.jobId, separation.id, outcomeOf(state)));
  }

  async function act(next: Deed): Promise<void> {
    switch (next.type) {
      case 'ask': {
        // As long as real ones: a short reference would be found in any text.
        const id = String(1_201_000_000_000_000_000n + BigInt(asked.length));
        asked.push({ id, isPrivate: next.isPrivate, arrivedAt: clock.now() });
        const last = asked.at(-1);
        if (last !== undefined) request(last);
        return;
      }
      case 'repeat': {
        const chosen = asked[next.who];
        if (chosen !== undefined) request(chosen);
        return;
      }
      case 'delete the reply': {
        const { id } = asked[next.who] ?? { id: 'nobody' };
        const chosen = network.messages.find(({ answers }) => answers === id);
        // What was told and then deleted was told.
        const isUnderWay = !/ready|could not|limit/.test(JSON.stringify(chosen?.payload ?? ''));
        if (chosen !== undefined && isUnderWay) chosen.isDeleted = true;
        return;
      }
      case 'finish': {
        const chosen = network.separations[next.who];
        if (chosen?.state === 'pending') chosen.state = next.who % 2 === 0 ? 'success' : 'failure';
        return;
      }
      case 'callback':
        return call(network.separations[next.who], 'success');
      case 'false alarm':
        return call(network.separations[next.who], 'failure');
      case 'crash':
        life.isDead = true;
        await clock.advance(next.downMs);
        life = { isDead: false };
        jobs = start(life);
        return;
      case 'wait':
        return await clock.advance(next.ms);
      default:
        return next satisfies never;
    }
  }

  /** Lets up to `most` things happen that are on their way. */
  async function step(most: number): Promise<void> {
    await calm();
    for (let left = most; left > 0 && scheduler.count() > 0; left--) {
      await scheduler.waitOne();
      await calm();
    }
  }

  const recordsOf = () =>
    [...store.disk].flatMap(([key, text]) => (key.startsWith('jobs/') ? [Job.parse(JSON.parse(text))] : []));

  for (const { deed: next, steps } of deeds) {
    await act(next);
    await step(steps);
  }
  for (const separation of network.separations)
    if (separation.state === 'pending') separation.state = 'success';
  for (let minute = 0; minute < 600; minute++) {
    await step(Number.POSITIVE_INFINITY);
    for (const separation of network.separations)
      if (separation.state === 'pending') separation.state = 'success';
    if (minute > 10 && scheduler.count() === 0 && recordsOf().every((job) => !isOpen(job))) break;
    await clock.advance(minute < 10 ? 10_000 : 60_000);
  }
  life.isDead = true;
  const page = [...store.disk].find(([key]) => key.startsWith('ledgers/'));
  const charged = page === undefined ? [] : Object.keys(LedgerPage.parse(JSON.parse(page[1])).entries);
  return { jobs: recordsOf(), charged, network, everFailed, mostCharged };
}

/** What somebody reads about a job now. */
function outcomesOf(job: Job, messages: Awaited<ReturnType<typeof liveThrough>>['network']['messages']) {
  return messages
    .filter((message) => !message.isDeleted)
    .filter(
      ({ answers, payload }) =>
        (answers !== undefined && jobIdOf(answers) === job.id) ||
        JSON.stringify(payload ?? '').includes(`eference ${job.id}`),
    )
    .map(({ payload }) => {
      const text = JSON.stringify(payload ?? 'thinking');
      if (text.includes('see the message above')) return 'ping';
      if (text.includes('The answer to this request is here')) return 'pointer';
      if (text.includes('ready')) return 'delivered';
      if (text.includes('could not be made')) return 'failed';
      return text.includes('limit') ? 'refused' : 'under way';
    });
}

test('whatever happens in whatever order, each request is submitted, charged and told at most once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), history, async (scheduler, lived) => {
      const { jobs, charged, network, everFailed, mostCharged } = await liveThrough(scheduler, lived);

      expect(jobs.filter(isOpen)).toEqual([]);
      expect([...network.submissions.values()].filter((times) => times > 1)).toEqual([]);
      expect(mostCharged).toBeLessThanOrEqual(LIMIT);
      const inTime = jobs.filter(
        ({ id, state }) => (state === 'delivered' || state === 'undeliverable') && !everFailed.has(id),
      );
      expect(new Set(charged)).toEqual(new Set(inTime.map(({ id }) => id)));

      for (const job of jobs) {
        const kinds = outcomesOf(job, network.messages);
        const isNotice = job.deliveries.some(({ told }) => told?.via === 'notice');
        const isDirect = job.deliveries.some(({ told }) => told?.via === 'direct');
        if (job.state === 'cancelled' || job.state === 'undeliverable') continue;
        expect(kinds.filter((kind) => kind === 'ping').length).toBeLessThanOrEqual(1);
        const beside = new Set(['ping', 'pointer']);
        // Where the outcome could not be told by the reply, that is pointed there as well as possible.
        if (!job.deliveries.some(({ told }) => told?.via === 'reply')) beside.add('under way');
        const outcomes = kinds.filter((kind) => !beside.has(kind));
        const expected = job.state as string;
        // Follow-ups have no nonce. A private reply that tells an outcome, and whose token died before the bot had
        // noted that, stays as it is; a public one is turned into a pointer, unless that request is lost.
        const isElsewhere = !job.deliveries.some(({ told }) => told?.via === 'reply');
        const mayRepeat =
          isNotice || (isElsewhere && (isDirect || lived.lucks.some((each) => each !== 'ok')));
        // A word about a limit that is sent directly names no job.
        if (isDirect && job.state === 'refused') continue;
        if (mayRepeat) expect(new Set(outcomes)).toEqual(new Set([expected]));
        else expect(outcomes).toEqual([expected]);
      }
    }),
    { numRuns: 400 },
  );
});
