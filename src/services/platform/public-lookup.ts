import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';

/**
 * Resolves a name for a connection and refuses it when any of its addresses is private. The connection goes to the
 * very addresses that were checked: a name that changes its mind in between gains nothing.
 */
export function createPublicLookup(
  isPrivate: (address: string) => boolean,
  resolve = lookup,
): LookupFunction {
  return (hostname, { all, ...options }, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses = []) => {
      const [first] = addresses;
      if (error !== null) done(error, '', 0);
      else if (first === undefined || addresses.some(({ address }) => isPrivate(address)))
        done(new PrivateAddressError(hostname), '', 0);
      else if (all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}

/** A public name leads into a private network. */
export class PrivateAddressError extends Error {
  constructor(hostname: string) {
    super(`${hostname} has an address that is not public`);
    this.name = 'PrivateAddressError';
  }
}
