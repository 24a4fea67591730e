import type { Arrivals } from '../services/jobs/arrivals.ts';
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
  arrivals: Pick<Arrivals, 'state'>;
  hasCallbacks: boolean;
}

const POLLS_IN_A_ROW = 3;

type Checks = readonly (() => Promise<Health> | Health)[];

/** What `GET /readyz` looks at. */
export function healthParts(options: HealthPartsOptions): { vital: Checks; others: Checks } {
  const { gateway, store, jobs, balance, arrivals, hasCallbacks } = options;
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
        const detail = 'off (no PUBLIC_URL): results are polled';
        return { part: 'callbacks', ...(hasCallbacks ? callbacksSeen(arrivals) : { ok: true, detail }) };
      },
    ],
  };
}

/** A poll may be faster once or twice. */
function callbacksSeen(arrivals: Pick<Arrivals, 'state'>): Omit<Health, 'part'> {
  const { lastCallbackAt, foundByPolls } = arrivals.state();
  const last =
    lastCallbackAt === undefined
      ? 'none since the start'
      : `the last one came at ${new Date(lastCallbackAt).toISOString()}`;
  if (foundByPolls < POLLS_IN_A_ROW) return { ok: true, detail: last };
  const advice =
    'is the bot reached at PUBLIC_URL from outside, does the proxy let POST /callbacks/ through, and does the log say that callbacks were refused?';
  return { ok: false, detail: `${last}; since then polls have found ${foundByPolls} results: ${advice}` };
}
