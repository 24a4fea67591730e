import { isSame, sign } from './signature.ts';

/** The address that upstream calls back for a job; only who was told it can know it. */
export interface CallbackAddress {
  of(jobId: string): string;
  isAuthentic(given: { jobId: string; token: string }): boolean;
  /** Whether the headers carry a valid signature of now (epoch ms); true if the deployment signs nothing. */
  isSigned(
    separationId: string,
    headers: Record<string, string | string[] | undefined>,
    now: number,
  ): boolean;
}

interface CallbackAddressOptions {
  /** How upstream reaches us; without it no callback ever comes. */
  publicUrl: string | undefined;
  secret: string;
  /** The key that the operator made at upstream, if any. */
  webhookHmacKey: string | undefined;
}

// The field is required, and this name never resolves.
const NOWHERE = 'https://callback.invalid/';
const SIGNATURE_LIFE_MS = 5 * 60_000;

export function createCallbackAddress(options: CallbackAddressOptions): CallbackAddress {
  const { publicUrl, secret, webhookHmacKey } = options;
  const tokenOf = (jobId: string) => sign(secret, `callback:${jobId}`, 'base64url');
  return {
    of: (jobId) => (publicUrl === undefined ? NOWHERE : `${publicUrl}/callbacks/${jobId}/${tokenOf(jobId)}`),
    isAuthentic: ({ jobId, token }) => isSame(token, tokenOf(jobId)),
    isSigned(separationId, headers, now) {
      if (webhookHmacKey === undefined) return true;
      const { 'x-webhook-timestamp': timestamp, 'x-webhook-signature': signature } = headers;
      if (typeof timestamp !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(timestamp))
        return false;
      if (Math.abs(now - Number(timestamp) * 1000) > SIGNATURE_LIFE_MS) return false;
      return isSame(signature, sign(webhookHmacKey, `${separationId}.${timestamp}`, 'base64'));
    },
  };
}
