import type { SandboxClock } from '../../clock.ts';
import type { Route } from './route.ts';

/** What the limits say about one request. */
export interface RateVerdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Set when the request is one too many. */
  readonly limited?: { readonly retryAfterMs: number; readonly global: boolean };
}

/** Counts requests per bucket. */
export interface RateLimits {
  take(route: Route, params: Readonly<Record<string, string>>): RateVerdict;
}

interface Bucket {
  remaining: number;
  resetAt: number;
}

/** Requests per window in milliseconds, as seen from the real API in its quiet hours; it tells nobody in advance. */
const limits: Record<string, readonly [limit: number, windowMs: number]> = {
  'POST /channels/:channel/messages': [5, 5000],
  'PATCH /channels/:channel/messages/:message': [5, 5000],
  'DELETE /channels/:channel/messages/:message': [5, 1000],
  'POST /webhooks/:application/:token': [5, 2000],
  'PATCH /webhooks/:application/:token/messages/:message': [5, 2000],
  'DELETE /webhooks/:application/:token/messages/:message': [5, 2000],
};
const otherLimit = [30, 5000] as const;
const globalLimit = [50, 1000] as const;

/** What divides a bucket: each channel, guild and webhook has its own. */
const majorParameters = ['channel', 'guild', 'token'];

/** Limits on `clock`. Answers to interactions are free; routes with a token of their own do not count globally. */
export function createRateLimits(clock: SandboxClock, enforced: boolean): RateLimits {
  const buckets = new Map<string, Bucket>();

  const spend = (key: string, [limit, windowMs]: readonly [number, number]) => {
    const now = clock.now();
    const known = buckets.get(key);
    const bucket = known && known.resetAt > now ? known : { remaining: limit, resetAt: now + windowMs };
    buckets.set(key, bucket);
    const limited = bucket.remaining === 0;
    if (!limited) bucket.remaining -= 1;
    return { limited, remaining: bucket.remaining, resetAt: bucket.resetAt, leftMs: bucket.resetAt - now };
  };

  return {
    take(route, params) {
      const name = `${route.method} ${route.path}`;
      if (!enforced || route.path.endsWith('/callback')) return { headers: {} };
      if (!route.open) {
        const all = spend('global', globalLimit);
        if (all.limited) return { headers: {}, limited: { retryAfterMs: all.leftMs, global: true } };
      }
      const limit = limits[name] ?? otherLimit;
      const major = majorParameters.map((parameter) => params[parameter] ?? '').join(':');
      const own = spend(`${name} ${major}`, limit);
      const headers = {
        'x-ratelimit-limit': String(limit[0]),
        'x-ratelimit-remaining': String(own.remaining),
        'x-ratelimit-reset': (own.resetAt / 1000).toFixed(3),
        'x-ratelimit-reset-after': (own.leftMs / 1000).toFixed(3),
        'x-ratelimit-bucket': Buffer.from(name).toString('hex').slice(0, 32),
      };
      return own.limited ? { headers, limited: { retryAfterMs: own.leftMs, global: false } } : { headers };
    },
  };
}
