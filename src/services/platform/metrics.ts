import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DISCORD_REASONS } from '../../errors.ts';

// Bounds of the buckets, in seconds.
const DISK = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];
const NETWORK = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
// Discord gives up after three seconds.
const ANSWER = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 2.5, 3];
const RESULT = [1, 5, 15, 30, 60, 90, 120, 180, 300, 600, 1_800, 3_600];

// Of what prom-client tells about Node: gauges that it names as counters, and a line for each corner of the heap.
const UNREAD = [
  ...['nodejs_active_handles', 'nodejs_active_handles_total'],
  ...['nodejs_active_requests', 'nodejs_active_requests_total'],
  ...['nodejs_active_resources', 'nodejs_active_resources_total'],
  ...['size_total', 'size_used', 'size_available'].map((part) => `nodejs_heap_space_${part}_bytes`),
];

/**
 * Everything that is counted, in the terms of Prometheus; docs/operations/metrics.md explains each. No label may hold
 * what people choose or what grows without end: no ids, no titles, no messages of errors.
 */
export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const name of UNREAD) registry.removeSingleMetric(name);

  const counter = <Label extends string = never>(name: string, help: string, labels: Label[] = []) =>
    new Counter({ name, help, labelNames: labels, registers });
  const gauge = <Label extends string = never>(name: string, help: string, labels: Label[] = []) =>
    new Gauge({ name, help, labelNames: labels, registers });
  const histogram = <Label extends string = never>(
    name: string,
    help: string,
    buckets: number[],
    labels: Label[] = [],
  ) => new Histogram({ name, help, buckets, labelNames: labels, registers });

  const metrics = {
    jobs: gauge('stemsmith_jobs', 'Jobs that are kept, by their state', ['state', 'type']),
    jobTransitions: counter('stemsmith_job_transitions_total', 'Jobs that came into a state', [
      'state',
      'type',
    ]),
    jobFailures: counter('stemsmith_job_failures_total', 'Jobs that failed', ['reason', 'type']),
    deliveries: counter('stemsmith_deliveries_total', 'Members who were told of an outcome, and how', [
      'outcome',
      'via',
    ]),
    resultSeconds: histogram(
      'stemsmith_result_seconds',
      'Time from a request until its result was told',
      RESULT,
      ['type', 'source'],
    ),
    quotaRefusals: counter('stemsmith_quota_refusals_total', 'Requests that a limit refused', ['rule']),
    creditsCharged: counter('stemsmith_credits_charged_total', 'Credits held for requests', ['type']),
    creditsRefunded: counter('stemsmith_credits_refunded_total', 'Credits given back', ['type']),
    creditsSaved: counter('stemsmith_credits_saved_total', 'Credits not spent, since the same was made', [
      'type',
    ]),

    callbacks: counter('stemsmith_callbacks_total', 'Callbacks, by the status they were answered with', [
      'status',
    ]),
    callbacksExpected: gauge('stemsmith_callbacks_expected', 'Whether there is an address to call back'),
    outcomes: counter('stemsmith_outcomes_total', 'What callbacks and polls have brought', [
      'source',
      'outcome',
    ]),

    upstreamRequests: counter('stemsmith_upstream_requests_total', 'Requests to the separation API', [
      'endpoint',
      'code',
    ]),
    upstreamSeconds: histogram(
      'stemsmith_upstream_request_seconds',
      'Time until the separation API has answered',
      NETWORK,
      ['endpoint'],
    ),
    upstreamCredits: gauge('stemsmith_upstream_credits', 'Credits in the account at the separation API'),
    submissionsPaused: gauge('stemsmith_submissions_paused', 'Whether this keeps all submissions back', [
      'reason',
    ]),
    budgetUsed: gauge('stemsmith_upstream_budget_used', 'Requests sent in the last ten seconds'),
    budgetAllowed: gauge('stemsmith_upstream_budget_allowed', 'Requests allowed in ten seconds'),
    budgetWaiting: gauge('stemsmith_upstream_budget_waiting', 'Requests that wait for their turn', [
      'priority',
    ]),

    gatewayUp: gauge('stemsmith_gateway_up', "Whether Discord's gateway is connected"),
    acknowledgementSeconds: histogram(
      'stemsmith_acknowledgement_seconds',
      'Time from the creation of an interaction, by the clock of Discord, until it was answered',
      ANSWER,
    ),
    discordFaults: counter('stemsmith_discord_faults_total', 'Requests to Discord that failed', ['reason']),

    storeSeconds: histogram('stemsmith_store_operation_seconds', 'Time that the store took', DISK, [
      'operation',
    ]),
    storeErrors: counter('stemsmith_store_errors_total', 'Operations that the store failed to do', [
      'operation',
    ]),
  };
  for (const reason of DISCORD_REASONS) metrics.discordFaults.inc({ reason }, 0);
  // Not zero before anybody has asked.
  metrics.upstreamCredits.set(Number.NaN);

  return {
    ...metrics,
    contentType: registry.contentType,
    /** All metrics as Prometheus reads them. */
    scrape: () => registry.metrics(),
  };
}
