import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import { createPublicLookup, PrivateAddressError } from '../../../src/services/platform/public-lookup.ts';
import { isPrivateHost } from '../../../src/services/separation/private-host.ts';

/** What a connection learns about a name with these addresses. */
function looked(addresses: LookupAddress[] | Error, all: boolean) {
  const resolve = (
    _name: string,
    _options: object,
    done: (error: Error | null, found?: LookupAddress[]) => void,
  ) => (addresses instanceof Error ? done(addresses) : done(null, addresses));
  // The overloads of Node's own function cannot be written down as one type.
  const lookup = createPublicLookup(isPrivateHost, resolve as never);
  return new Promise<unknown>((answer, reject) => {
    lookup('files.example.com', { all }, (error, address, family) =>
      error === null ? answer(all ? address : { address, family }) : reject(error),
    );
  });
}

const open = { address: '8.8.8.8', family: 4 };
const open6 = { address: '2606:4700::1111', family: 6 };

describe('the look-up of a public name', () => {
  it('hands the addresses that it has checked to the connection', async () => {
    expect(await looked([open, open6], true)).toEqual([open, open6]);
    expect(await looked([open6, open], false)).toEqual(open6);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
  ])('refuses a name that leads to %s, even beside public addresses', async (address) => {
    const hidden = { address, family: address.includes(':') ? 6 : 4 };
    for (const found of [[hidden], [open, hidden], [hidden, open]]) {
      await expect(looked(found, true)).rejects.toBeInstanceOf(PrivateAddressError);
      await expect(looked(found, false)).rejects.toBeInstanceOf(PrivateAddressError);
    }
  });

  it('hands on that a name does not exist, and takes one without addresses for no better', async () => {
    await expect(looked(new Error('ENOTFOUND'), true)).rejects.toThrow('ENOTFOUND');
    await expect(looked([], true)).rejects.toBeInstanceOf(PrivateAddressError);
  });
});
