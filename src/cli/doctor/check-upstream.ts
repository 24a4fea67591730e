import { UpstreamError, type UpstreamReason } from '../../errors.ts';
import { causeOf } from './cause-of.ts';
import type { Finding } from './finding.ts';

interface UpstreamOptions {
  credits: () => Promise<number>;
  apiUrl: string;
  /** CREDIT_FLOOR */
  floor: number | undefined;
  costs: { separate_vocal: number; split_stem: number };
}

/** Whether the separation API takes our key, and what the account has left for it. */
export async function checkUpstream({ credits, apiUrl, floor, costs }: UpstreamOptions): Promise<Finding> {
  try {
    return checkBalance(await credits(), floor ?? 0, costs);
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    return { check: 'upstream', ...REFUSALS[error.reason](`${apiUrl}`, causeOf(error)) };
  }
}

function checkBalance(left: number, floor: number, costs: UpstreamOptions['costs']): Finding {
  const kept = floor === 0 ? '' : `, ${floor} of them to be kept (CREDIT_FLOOR)`;
  const balance = `the key is accepted; ${left} credits are left${kept}`;
  const paused = [
    ...(left - costs.separate_vocal < floor ? ['/karaoke'] : []),
    ...(left - costs.split_stem < floor ? ['/stems'] : []),
  ];
  if (paused.length === 0) return { check: 'upstream', level: 'ok', detail: balance };
  return {
    check: 'upstream',
    level: paused.length === 2 ? 'problem' : 'warning',
    detail: `${balance}: too little for ${paused.join(' and ')}`,
    todo: `top the account up${floor === 0 ? '' : ' or lower CREDIT_FLOOR'}`,
  };
}

type Refusal = (apiUrl: string, cause: string) => Pick<Finding, 'level' | 'detail' | 'todo'>;

const unusable: Refusal = (apiUrl, cause) => ({
  level: 'problem',
  detail: `${apiUrl} gives no usable answer: ${cause}`,
  todo: 'see that UPSTREAM_API_URL is right; if it is, ask its operators',
});
const busy: Refusal = (apiUrl, cause) => ({
  level: 'warning',
  detail: `${apiUrl} takes nothing right now: ${cause}`,
  todo: 'wait a few minutes; the bot does the same',
});
const REFUSALS: Readonly<Record<UpstreamReason, Refusal>> = {
  unauthorized: (apiUrl) => ({
    level: 'problem',
    detail: `${apiUrl} refuses UPSTREAM_API_KEY`,
    todo: 'make a new key there and put it into UPSTREAM_API_KEY',
  }),
  wrong_url: (apiUrl) => ({
    level: 'problem',
    detail: `${apiUrl} knows no such address`,
    todo: 'see that UPSTREAM_API_URL is the base of a separation API, without a path',
  }),
  unsent: (apiUrl, cause) => ({
    level: 'problem',
    detail: `${apiUrl} cannot be reached: ${cause}`,
    todo: 'see that UPSTREAM_API_URL is right and that this machine reaches the internet',
  }),
  no_credits: () => ({
    level: 'problem',
    detail: 'the account has no credits',
    todo: 'top the account up',
  }),
  declined: busy,
  maintenance: busy,
  invalid: unusable,
  source: unusable,
  failed: unusable,
  unclear: unusable,
};
