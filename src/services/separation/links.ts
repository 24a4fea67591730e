import { BlockList, isIP } from 'node:net';

const LONGEST_URL = 2_048;
// A parser drops or encodes these, so that what is shown would not be what was checked.
const UNCLEAN = /[\s\p{Cc}\p{Cf}<>\\]/u;

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
 * Whether a link from upstream may be shown: `https:` to a public host, without credentials, of a sane length.
 * `http:` and loopback only at exactly the origin of our own upstream address, for a local imitation of it.
 * Syntactic: nothing is resolved.
 */
export function createLinkPolicy(upstreamUrl: string): (url: string) => boolean {
  const upstream = new URL(upstreamUrl);
  const local = isPrivateHost(upstream.hostname) ? upstream.origin : undefined;
  return (text) => {
    if (text.length > LONGEST_URL || UNCLEAN.test(text) || !URL.canParse(text)) return false;
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') return false;
    // The origin of a blob: url is that of the address inside it.
    if (url.origin === local && url.protocol === upstream.protocol) return true;
    return url.protocol === 'https:' && !isPrivateHost(url.hostname);
  };
}

function isPrivateHost(hostname: string): boolean {
  // The URL parser has turned every notation of an IPv4 address into dotted decimals.
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.+$/, '')
    .toLowerCase();
  const family = isIP(host);
  if (family === 4) return PRIVATE.ipv4.check(host, 'ipv4');
  if (family === 6) return PRIVATE.ipv6.check(host, 'ipv6');
  return !host.includes('.') || /(^|\.)(localhost|local|internal|home\.arpa|lan|invalid|test)$/.test(host);
}
