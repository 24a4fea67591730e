import { createLinkPolicy } from '../separation/links.ts';
import { localOrigin } from '../separation/private-host.ts';

/** Where an address leads: to a public host, or to our own imitation of upstream, which may be anywhere. */
export type Reach = 'public' | 'local';

/**
 * From which addresses audio may be fetched: those that may be shown, if their host is among `hosts` (a name, or
 * `*.name` for everything below it). `undefined` is a refusal.
 */
export function createAudioReach(options: {
  hosts: readonly string[];
  upstreamUrl: string;
}): (url: string) => Reach | undefined {
  const mayBeShown = createLinkPolicy(options.upstreamUrl);
  const local = localOrigin(options.upstreamUrl);
  const isListed = (host: string) =>
    options.hosts.some((listed) =>
      listed.startsWith('*.') ? host.endsWith(listed.slice(1)) : host === listed,
    );
  return (text) => {
    if (!mayBeShown(text)) return undefined;
    const { origin, hostname } = new URL(text);
    if (origin === local) return 'local';
    return isListed(hostname.replace(/\.+$/, '')) ? 'public' : undefined;
  };
}
