import type { UpstreamReason } from '../../errors.ts';

/** The endpoints of upstream that we use. */
export type Endpoint = 'generate' | 'details' | 'song' | 'credits' | 'lyrics';

const REASONS: Record<number, UpstreamReason> = {
  400: 'invalid',
  401: 'unauthorized',
  402: 'no_credits',
  404: 'wrong_url',
  405: 'declined',
  409: 'invalid',
  413: 'invalid',
  422: 'invalid',
  429: 'no_credits',
  430: 'declined',
  451: 'source',
  455: 'maintenance',
  500: 'failed',
  501: 'failed',
  531: 'failed',
};

const LOOK_UPS: ReadonlySet<Endpoint> = new Set(['details', 'song', 'lyrics']);

/**
 * What a code in upstream's envelope means at an endpoint. Where a record is looked up, 404 says that there is none;
 * elsewhere it says that our address is wrong. An unknown code is a failure for good.
 */
export function reasonOfCode(code: number, endpoint: Endpoint): UpstreamReason {
  if (code === 404 && LOOK_UPS.has(endpoint)) return 'invalid';
  return REASONS[code] ?? 'failed';
}

/** Whether anybody has documented this code of a failure. */
export const isKnownCode = (code: number): boolean => Object.hasOwn(REASONS, code);
