import type { Clock } from '../platform/clock.ts';
import type { KeyedLock } from '../platform/keyed-lock.ts';
import type { Logger } from '../platform/logger.ts';
import type { Quotas } from '../quotas/quotas.ts';
import type { AskBack } from './ask-back.ts';
import { type Claims, nameOf } from './claims.ts';
import type { History, HistoryEntry } from './history.ts';
import type { Job, JobIn } from './job.ts';
import type { JobStore } from './job-store.ts';
import { canBeJoined } from './state-of.ts';
import type { Titles } from './title.ts';

/**
 * Decides what becomes of an accepted job: it joins one that makes the same or has made it, which costs nothing; or
 * the member is asked something first; or its credits are held, and it waits for its turn; or a limit refuses it.
 */
export type Admit = (job: JobIn<'accepted'>) => Promise<void>;

interface AdmitOptions {
  jobs: Pick<JobStore, 'get' | 'apply'>;
  claims: Claims;
  history: Pick<History, 'note'>;
  quotas: Pick<Quotas, 'reserve' | 'refund' | 'overview'>;
  askBack: AskBack;
  titles: Pick<Titles, 'find'>;
  /** Held while it is decided who makes something, so that of two who ask at once one joins the other. */
  exclusively: KeyedLock;
  clock: Clock;
  logger: Logger;
  /** Has the engine act on a job. */
  wake: (jobId: string) => void;
}

export function createAdmit(options: AdmitOptions): Admit {
  const { jobs, claims, history, quotas, askBack, titles, exclusively, clock, logger, wake } = options;

  const find = async (jobId: string | undefined) => (jobId === undefined ? undefined : await jobs.get(jobId));

  /** Resolves to whether another job answers this request now. Repeating it changes nothing. */
  async function join(job: JobIn<'accepted'>, holder: Job | undefined): Promise<boolean> {
    const at = clock.now();
    if (holder === undefined || holder.id === job.id || !canBeJoined(holder, at)) return false;
    const { blocked } = await quotas.overview(job.guildId, job);
    // The refusal says so.
    if (blocked !== undefined) return false;
    await history.note(entryOf(job, holder.id));
    for (const delivery of job.deliveries) {
      const joined = await jobs.apply(holder.id, { type: 'joined', delivery: { ...delivery, joinedAt: at } });
      const isThere = holder.deliveries.some(({ id }) => id === delivery.id);
      // It has ended meanwhile.
      if (joined === undefined && !isThere) return false;
    }
    await jobs.apply(job.id, { type: 'merged', into: holder.id, at });
    logger.info({ jobId: job.id, into: holder.id, state: holder.state }, 'a job has joined another');
    wake(holder.id);
    return true;
  }

  async function reserve(job: JobIn<'accepted'>, before: string | undefined): Promise<void> {
    await history.note(entryOf(job, job.id));
    const reservation = await quotas.reserve(job);
    const at = clock.now();
    if (!reservation.ok) {
      await jobs.apply(job.id, { type: 'refused', refusal: reservation.refusal, at });
      logger.info({ jobId: job.id, rule: reservation.refusal.rule }, 'a job was refused');
      return;
    }
    // Another process was faster: the next look finds its job.
    if (!(await claims.take(job, job.id, before))) return await quotas.refund(job);
    const queued = await jobs.apply(job.id, { type: 'reserved', left: reservation.left, at });
    // It was cancelled meanwhile.
    if (queued === undefined) return await quotas.refund(job);
    titles.find(queued);
    logger.info({ jobId: job.id, type: job.type, cost: job.cost }, 'a job has its credits and is queued');
  }

  return async (job) => {
    const holder = await find(await claims.holderOf(job));
    if (await join(job, holder)) return;
    // A holder that died before its job was queued has been through this.
    const question = holder?.id === job.id ? undefined : await askBack(job, holder);
    if (question !== undefined) {
      await jobs.apply(job.id, { type: 'returned', question, at: clock.now() });
      logger.info({ jobId: job.id, about: question.about }, 'a member is asked something first');
      return;
    }
    await exclusively(nameOf(job), async () => {
      const current = await claims.holderOf(job);
      if (!(await join(job, await find(current)))) await reserve(job, current);
    });
  };
}

/** The one who asked, with the job that answers them. */
const entryOf = ({ guildId, memberId, acceptedAt, deliveries }: Job, jobId: string): HistoryEntry => ({
  jobId,
  guildId,
  memberId,
  at: acceptedAt,
  isPrivate: deliveries.every((delivery) => delivery.isPrivate),
});
