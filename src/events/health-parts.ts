import { PAUSE_ADVICE } from '../services/jobs/gate.ts';
import type { Jobs } from '../services/jobs/jobs.ts';
import type { Gateway } from '../services/platform/gateway.ts';
import type { Store } from '../services/platform/store.ts';
import type { Balance } from '../services/quotas/balance.ts';
import type { Health } from './health.ts';

interface HealthPartsOptions {
  gateway: Pick<Gateway, 'isUp'>;
  store: Pick<Store, 'probe'>;
  jobs: Pick<Jobs, 'paused' | 'counts'>;
  balance: Pick<Balance, 'state'>;
  hasCallbacks: boolean;
}

type Checks = readonly (() => Promise<Health> | Health)[];

/** What `GET /readyz` looks at. */
export function healthParts(options: HealthPartsOptions): { vital: Checks; others: Checks } {
  const { gateway, store, jobs, balance, hasCallbacks } = options;
  return {
    vital: [
      () => ({ part: 'gateway', ok: gateway.isUp(), detail: gateway.isUp() ? 'connected' : 'not connected' }),
      () =>
        store.probe().then(
          () => ({ part: 'store', ok: true, detail: 'writable' }),
          () => ({ part: 'store', ok: false, detail: 'a write failed; see the log' }),
        ),
    ],
    others: [
      () => {
        const reason = jobs.paused();
        const detail = reason ? PAUSE_ADVICE[reason] : 'submissions go out';
        return { part: 'upstream', ok: !reason, detail };
      },
      () => ({ part: 'credits', ...balance.state() }),
      () => {
        const { open, inLine } = jobs.counts();
        return { part: 'jobs', ok: true, detail: `${open} open, ${inLine} waiting to be submitted` };
      },
      () => {
        const detail = hasCallbacks ? 'expected at PUBLIC_URL' : 'off (no PUBLIC_URL): results are polled';
        return { part: 'callbacks', ok: true, detail };
      },
    ],
  };
}
