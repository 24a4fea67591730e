import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';
import type { KeyedLock } from '../platform/keyed-lock.ts';
import type { Logger } from '../platform/logger.ts';
import type { MessagePayload, Messenger } from '../platform/messenger.ts';
import type { Slots } from '../platform/slots.ts';
import type { LedgerKeeping } from '../quotas/ledger-keeping.ts';
import type { Quotas } from '../quotas/quotas.ts';
import type { GuildSettings } from '../quotas/settings.ts';
import type { CallbackAddress } from '../separation/callback-address.ts';
import type { SeparationClient } from '../separation/client.ts';
import type { RequestBudget } from '../separation/request-budget.ts';
import type { Songs } from '../separation/songs.ts';
import type { SeparationType } from '../separation/stems.ts';
import { createAdmit } from './admit.ts';
import { type Aftercare, createAftercare } from './aftercare.ts';
import { createAskBack } from './ask-back.ts';
import { createAttach } from './attach.ts';
import { createCancelOutside } from './cancel-outside.ts';
import { type Claim, createClaims } from './claims.ts';
import type { createComposeFiles } from './compose-files.ts';
import { createDeliver } from './deliver.ts';
import type { Delivery } from './delivery.ts';
import { createDurations } from './durations.ts';
import { createEngine, type Engine } from './engine.ts';
import { createGate, type PauseReason } from './gate.ts';
import type { Gather } from './gather.ts';
import type { History } from './history.ts';
import { createHousekeeping } from './housekeeping.ts';
import type { Job, JobIn } from './job.ts';
import { createJobStore, type JobStore } from './job-store.ts';
import { createLeave, type Leave } from './leave.ts';
import { createLine } from './line.ts';
import { createLinkNotes, type LinkNote } from './link-notes.ts';
import { createPoll } from './poll.ts';
import { createProgress, type Situation } from './progress.ts';
import { createRequestSeparation, type RequestSeparation } from './request.ts';
import { createSchedule } from './schedule.ts';
import { createSettle, type Settle } from './settle.ts';
import { holdsCredits, isOpen } from './state-of.ts';
import { createSubmit } from './submit.ts';
import { createTell, type Telling } from './tell.ts';
import { createTitles } from './title.ts';

/** Everything about jobs, from the request to the last delivery. */
export interface Jobs {
  store: JobStore;
  request: RequestSeparation;
  leave: Leave;
  /** As `Settle`, and what follows from the outcome is done at once. */
  settle: Settle;
  /** Cancels what was not sent upstream by `asOf` (epoch ms) in servers that the bot is not in. */
  cancelOutside(guildIds: ReadonlySet<string>, asOf: number): Promise<void>;
  /** How many jobs have something left to do, and how many of these wait to be submitted. */
  counts(): { open: number; inLine: number };
  /** Why nothing is submitted, if so. */
  paused(): PauseReason | undefined;
  /** Goes on with every open job. Resolves when all are taken up. */
  start(): Promise<void>;
  /** Starts nothing any more, and resolves when nothing is in flight. */
  stop(): Promise<void>;
}

interface JobsOptions {
  records: Collection<Job>;
  history: History;
  claims: Collection<Claim>;
  quotas: Quotas;
  ledger: LedgerKeeping;
  client: SeparationClient;
  budget: RequestBudget;
  songs: Songs;
  messenger: Messenger;
  exclusively: KeyedLock;
  address: Pick<CallbackAddress, 'of'>;
  acceptable: (url: string) => boolean;
  clock: Clock;
  logger: Logger;
  /** Credits. */
  costs: Record<SeparationType, number>;
  confirmAboveCredits: number | undefined;
  onPause: (reason: PauseReason | undefined) => void;
  /** Whether upstream can reach us. */
  hasCallbacks: boolean;
  pollIntervalMs: number;
  timeoutMs: number;
  renderOutcome: (job: Job, delivery: Delivery) => Telling;
  settings: Pick<Collection<GuildSettings>, 'get'>;
  gather: Gather;
  forgetWaveforms: (jobId: string) => Promise<void>;
  composeFiles: ReturnType<typeof createComposeFiles>;
  /** For jobs whose files are fetched and sent. */
  slots: Slots;
  renderLinkNote: (job: JobIn<'delivered'>, delivery: Delivery, note: LinkNote) => MessagePayload;
  renderProgress: (job: Job, delivery: Delivery, situation: Situation) => MessagePayload | undefined;
}

// Thousands that are taken up at once would keep those waiting who ask for something now.
const START_APART_MS = 1;

export function createJobs(options: JobsOptions): Jobs {
  const { records, client, budget, messenger, address, clock, logger, costs, renderProgress } = options;
  const common = {
    ...options,
    jobs: createJobStore({ records }),
    claims: createClaims({ records: options.claims }),
    durations: createDurations(),
  };
  const { jobs, durations } = common;
  const stopping = new AbortController();

  const line = createLine();
  const gate = createGate({
    client,
    budget,
    clock,
    logger,
    enough: Math.min(...Object.values(costs)),
    onPause: options.onPause,
  });
  const titles = createTitles(common);
  const progress = createProgress({
    jobs,
    messenger,
    clock,
    logger,
    render: (job, delivery) =>
      renderProgress(job, delivery, {
        position: line.positionOf(job.id),
        isPaused: gate.paused() !== undefined,
        now: clock.now(),
        usualMs: durations.usual(job.type),
      }),
  });
  const submit = createSubmit({ ...common, gate, line, callbackUrlOf: address.of });
  const settle = createSettle(common);
  const poll = createPoll({ ...common, settle, intervalMs: options.pollIntervalMs });
  const render = options.renderOutcome;
  const tell = createTell({ ...common, render });
  const deliver = createDeliver({ ...common, tell, progress, render });

  const schedule = createSchedule({
    clock,
    logger,
    async step(jobId, signal) {
      const dueAt = await engine.step(jobId, signal);
      if (dueAt === undefined) care.at(jobId, clock.now());
      return dueAt;
    },
  });
  const aftercare: Aftercare = createAftercare({
    ...common,
    attach: createAttach(common),
    linkNotes: createLinkNotes({ ...common, render: options.renderLinkNote }),
  });
  const care = createSchedule({ clock, logger, step: aftercare.step });
  const { wake } = schedule;
  const askBack = createAskBack(common);
  const admit = createAdmit({ ...common, askBack, titles, wake });
  const engine: Engine = createEngine({ ...common, admit, submit, poll, deliver, progress });

  const housekeeping = createHousekeeping(common);

  return {
    store: jobs,
    request: createRequestSeparation({ ...common, wake }),
    leave: createLeave({ ...common, progress, wake }),
    async settle(jobId, separationId, outcome) {
      const job = await settle(jobId, separationId, outcome);
      if (job !== undefined) wake(jobId);
      return job;
    },
    cancelOutside: createCancelOutside({ ...common, wake }),
    counts: () => ({ open: schedule.size(), inLine: line.size() }),
    paused: gate.paused,
    async start() {
      const open: string[] = [];
      const holders = new Set<string>();
      for await (const job of jobs.all()) {
        if (isOpen(job)) open.push(job.id);
        if (holdsCredits(job)) holders.add(job.id);
        durations.note(job);
        const careAt = aftercare.nextAt(job);
        if (careAt !== undefined) care.at(job.id, careAt);
      }
      await housekeeping.reconcile(holders);
      const now = clock.now();
      for (const [n, jobId] of open.entries()) schedule.at(jobId, now + n * START_APART_MS);
      logger.info({ open: schedule.size() }, 'open jobs go on');
      void progress.refresh(stopping.signal);
      void housekeeping.run(stopping.signal);
    },
    async stop() {
      stopping.abort();
      gate.stop();
      titles.stop();
      await Promise.all([schedule.stop(), care.stop()]);
      await submit.idle();
    },
  };
}
