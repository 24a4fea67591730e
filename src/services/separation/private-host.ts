import { BlockList, isIP } from 'node:net';

// Two lists: one alone takes every IPv4 address for the IPv6 one that maps it.
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.ipv4.addSubnet(network, prefix, 'ipv4');
}
// The public internet is 2000::/3 without the tunnels in it that lead to any IPv4 address.
for (const [network, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 32],
  ['2002::', 16],
] as const) {
  PRIVATE.ipv6.addSubnet(network, prefix, 'ipv6');
}

/**
 * Whether a URL's host, or an address without brackets, is not on the public internet: loopback, private, link-local,
 * reserved, or a name that no public server answers to. Nothing is resolved.
 */
export function isPrivateHost(hostname: string): boolean {
  // The URL parser has turned every notation of an IPv4 address into dotted decimals.
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$/, '')
    .replace(/\.+$/, '')
    .toLowerCase();
  const family = isIP(host);
  if (family === 4) return PRIVATE.ipv4.check(host, 'ipv4');
  if (family === 6) return PRIVATE.ipv6.check(host, 'ipv6');
  return !host.includes('.') || /(^|\.)(localhost|local|internal|home\.arpa|lan|invalid|test)$/.test(host);
}

/** The origin of our own upstream address, if it is a local imitation of it. */
export function localOrigin(upstreamUrl: string): string | undefined {
  const { hostname, origin } = new URL(upstreamUrl);
  return isPrivateHost(hostname) ? origin : undefined;
}
