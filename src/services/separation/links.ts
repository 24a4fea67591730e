import { isPrivateHost, localOrigin } from './private-host.ts';

const LONGEST_URL = 2_048;
// A parser drops or encodes these, so that what is shown would not be what was checked.
const UNCLEAN = /[\s\p{Cc}\p{Cf}<>\\]/u;

/**
 * Whether a link from upstream may be shown: `https:` to a public host, without credentials, of a sane length.
 * `http:` and loopback only at exactly the origin of our own upstream address, for a local imitation of it.
 * Syntactic: nothing is resolved.
 */
export function createLinkPolicy(upstreamUrl: string): (url: string) => boolean {
  const local = localOrigin(upstreamUrl);
  return (text) => {
    if (text.length > LONGEST_URL || UNCLEAN.test(text) || !URL.canParse(text)) return false;
    const url = new URL(text);
    if (url.username !== '' || url.password !== '') return false;
    // The origin of a blob: url is that of the address inside it.
    if (url.origin === local && url.protocol !== 'blob:') return true;
    return url.protocol === 'https:' && !isPrivateHost(url.hostname);
  };
}
