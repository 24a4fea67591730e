import { BlockList, isIP } from 'node:net';

const LONGEST_URL = 2_048;

const PRIVATE = new BlockList();
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
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6');
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
    if (text.length > LONGEST_URL || !URL.canParse(text)) return false;
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') return false;
    if (url.origin === local) return true;
    return url.protocol === 'https:' && !isPrivateHost(url.hostname);
  };
}

function isPrivateHost(hostname: string): boolean {
  // The URL parser has turned every notation of an IPv4 address into dotted decimals.
  const host = hostname
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
    .toLowerCase();
  const family = isIP(host);
  if (family === 4) return PRIVATE.check(host, 'ipv4');
  // BlockList also looks through addresses that embed an IPv4 one (::ffff:10.0.0.1).
  if (family === 6) return PRIVATE.check(host, 'ipv6');
  return !host.includes('.') || /(^|\.)(localhost|local|internal|home\.arpa|lan|invalid|test)$/.test(host);
}
