import { isSame, sign } from '../separation/signature.ts';

/** The address of a result's mixer; only who was told it can know it. */
export interface MixAddress {
  /** `undefined` where nobody could reach it. */
  of(jobId: string): string | undefined;
  isAuthentic(given: { jobId: string; key: string }): boolean;
}

interface MixAddressOptions {
  /** How the bot is reached from outside, if it is. */
  publicUrl: string | undefined;
  secret: string;
}

export function createMixAddress({ publicUrl, secret }: MixAddressOptions): MixAddress {
  const keyOf = (jobId: string) => sign(secret, `mix:${jobId}`, 'base64url');
  return {
    of: (jobId) => (publicUrl === undefined ? undefined : `${publicUrl}/mix/${jobId}/${keyOf(jobId)}`),
    isAuthentic: ({ jobId, key }) => isSame(key, keyOf(jobId)),
  };
}
