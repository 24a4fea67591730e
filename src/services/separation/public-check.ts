import { isSame, sign } from './signature.ts';

/** How somebody who knows the bot's secret finds out whether an address leads to this bot. */
export interface PublicCheck {
  /** Where to ask, behind the public url; strangers are told nothing there. */
  pathOf(nonce: string): string;
  isAuthentic(given: { nonce: string; token: string }): boolean;
  /** What only this bot can answer. */
  proofOf(nonce: string): string;
}

/** Both sides of the check: who asks and who answers share `secret`. */
export function createPublicCheck({ secret }: { secret: string }): PublicCheck {
  const tokenOf = (nonce: string) => sign(secret, `check:${nonce}`, 'base64url');
  return {
    // Below the addresses of callbacks: nothing else of the bot has to be public.
    pathOf: (nonce) => `/callbacks/check/${nonce}/${tokenOf(nonce)}`,
    isAuthentic: ({ nonce, token }) => isSame(token, tokenOf(nonce)),
    proofOf: (nonce) => sign(secret, `proof:${nonce}`, 'base64url'),
  };
}
