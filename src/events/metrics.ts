import { PAUSE_ADVICE } from '../services/jobs/gate.ts';
import type { Jobs } from '../services/jobs/jobs.ts';
import type { Gateway } from '../services/platform/gateway.ts';
import type { HttpServer } from '../services/platform/http-server.ts';
import type { Metrics } from '../services/platform/metrics.ts';
import { PRIORITIES, type RequestBudget } from '../services/separation/request-budget.ts';

interface MetricsOptions {
  server: HttpServer;
  metrics: Metrics;
  gateway: Pick<Gateway, 'isUp'>;
  jobs: Pick<Jobs, 'paused'>;
  budget: Pick<RequestBudget, 'load' | 'waiting'>;
  hasCallbacks: boolean;
}

/** `GET /metrics`: everything that is counted, and what can be seen at that moment, for Prometheus. */
export function registerMetrics(options: MetricsOptions): void {
  const { server, metrics, gateway, jobs, budget, hasCallbacks } = options;

  function look(): void {
    metrics.gatewayUp.set(Number(gateway.isUp()));
    metrics.callbacksExpected.set(Number(hasCallbacks));
    for (const reason of Object.keys(PAUSE_ADVICE)) {
      metrics.submissionsPaused.set({ reason }, Number(jobs.paused() === reason));
    }
    const { used, allowed } = budget.load();
    metrics.budgetUsed.set(used);
    metrics.budgetAllowed.set(allowed);
    for (const priority of PRIORITIES) metrics.budgetWaiting.set({ priority }, budget.waiting(priority));
  }

  server.get('/metrics', async (_request, reply) => {
    look();
    return reply.type(metrics.contentType).send(await metrics.scrape());
  });
}
