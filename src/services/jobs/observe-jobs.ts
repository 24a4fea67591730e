import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';
import type { Metrics } from '../platform/metrics.ts';
import { Refusal } from '../quotas/refusal.ts';
import { EXPECTED_STEMS } from '../separation/stems.ts';
import { Delivery } from './delivery.ts';
import { FailureReason, Job } from './job.ts';
import { toTell } from './state-of.ts';

interface ObserveJobsOptions {
  records: Collection<Job>;
  metrics: Pick<
    Metrics,
    | 'jobs'
    | 'jobTransitions'
    | 'jobFailures'
    | 'deliveries'
    | 'resultSeconds'
    | 'quotaRefusals'
    | 'creditsCharged'
    | 'creditsRefunded'
    | 'creditsSaved'
  >;
  clock: Pick<Clock, 'now'>;
}

/**
 * The records of jobs, through which everything passes that ever happens to a job: what it was and what it is now
 * says what has to be counted, once, so that nothing else has to know of metrics.
 */
export function observeJobs({ records, metrics, clock }: ObserveJobsOptions): Collection<Job> {
  let isCounted = false;
  startAtZero(metrics);

  /** The first time that all are read is the start, before anything changes. */
  async function* counting(entries: ReturnType<Collection<Job>['list']>) {
    for await (const entry of entries) {
      const { state, type } = entry.value;
      metrics.jobs.inc({ state, type });
      yield entry;
    }
  }

  function note(before: Job | undefined, after: Job): void {
    if (before?.state !== after.state) noteState(before, after);
    for (const delivery of after.deliveries) {
      const earlier = before?.deliveries.find(({ id }) => id === delivery.id);
      const { told, joinedAt, unreachable } = delivery;
      if (told !== undefined && told.as !== earlier?.told?.as) {
        metrics.deliveries.inc({ outcome: told.as, via: told.via });
        if (told.as !== 'separated') continue;
        const labels = { type: after.type, source: joinedAt === undefined ? 'made' : 'joined' };
        metrics.resultSeconds.observe(labels, (clock.now() - (joinedAt ?? after.acceptedAt)) / 1000);
      } else if (unreachable && earlier?.unreachable === false && after.state !== 'cancelled') {
        metrics.deliveries.inc({ outcome: toTell(after) ?? 'separated', via: 'none' });
      }
    }
  }

  function noteState(before: Job | undefined, after: Job): void {
    const { state, type, cost } = after;
    if (before !== undefined) metrics.jobs.dec({ state: before.state, type });
    metrics.jobs.inc({ state, type });
    metrics.jobTransitions.inc({ state, type });
    if (state === 'refused') metrics.quotaRefusals.inc({ rule: after.refusal.rule });
    if (state === 'failed') metrics.jobFailures.inc({ reason: after.reason, type });
    if (state === 'joined') metrics.creditsSaved.inc({ type }, cost);
    const wasCharged = before !== undefined && before.state !== 'accepted';
    if (state === 'queued' && !wasCharged) metrics.creditsCharged.inc({ type }, cost);
    if ((state === 'failed' || state === 'cancelled') && wasCharged)
      metrics.creditsRefunded.inc({ type }, cost);
  }

  return {
    get: records.get,
    async update(id, change) {
      let before: Job | undefined;
      const after = await records.update(id, (current) => {
        before = current;
        return change(current);
      });
      if (after !== undefined) note(before, after);
      return after;
    },
    async delete(id) {
      const gone = await records.get(id);
      await records.delete(id);
      if (gone !== undefined) metrics.jobs.dec({ state: gone.state, type: gone.type });
    },
    list(prefix) {
      const entries = records.list(prefix);
      if (isCounted) return entries;
      isCounted = true;
      return counting(entries);
    },
  };
}

/** Prometheus sees no increase in what was not there before. */
function startAtZero(metrics: ObserveJobsOptions['metrics']): void {
  for (const type of Object.keys(EXPECTED_STEMS)) {
    for (const { shape } of Job.options) {
      const labels = { state: shape.state.value, type };
      metrics.jobs.set(labels, 0);
      metrics.jobTransitions.inc(labels, 0);
    }
    for (const source of ['made', 'joined']) metrics.resultSeconds.zero({ type, source });
    for (const reason of FailureReason.options) metrics.jobFailures.inc({ reason, type }, 0);
    for (const credits of [metrics.creditsCharged, metrics.creditsRefunded, metrics.creditsSaved]) {
      credits.inc({ type }, 0);
    }
  }
  for (const rule of Refusal.shape.rule.options) metrics.quotaRefusals.inc({ rule }, 0);
  const { as, via: ways } = Delivery.shape.told.unwrap().shape;
  for (const outcome of as.options) {
    for (const via of [...ways.options, 'none']) metrics.deliveries.inc({ outcome, via }, 0);
  }
}
