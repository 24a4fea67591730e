import type { SandboxClock } from '../clock.ts';
import type { Events } from './events.ts';
import type { Mask } from './mask.ts';
import type { GatewayEntry, RequestEntry } from './protocol-entries.ts';

/** What went over the wire, in order. */
export interface ProtocolLog {
  request(entry: Omit<RequestEntry, 'at'>): void;
  gateway(entry: Omit<GatewayEntry, 'at'>): void;
  requests(): RequestEntry[];
  gatewayEntries(): GatewayEntry[];
}

const most = 10_000;

/** A log that masks what it is given and keeps the latest 10,000 entries of each kind. */
export function createProtocolLog(deps: { clock: SandboxClock; mask: Mask; events: Events }): ProtocolLog {
  const requests: RequestEntry[] = [];
  const frames: GatewayEntry[] = [];
  const keep = <Entry>(entries: Entry[], entry: Entry) => {
    entries.push(entry);
    if (entries.length > most) entries.shift();
  };
  return {
    request(entry) {
      const masked = deps.mask({ at: deps.clock.now(), ...entry });
      keep(requests, masked);
      deps.events.emit({ type: 'request', entry: masked });
    },
    gateway(entry) {
      const masked = deps.mask({ at: deps.clock.now(), ...entry });
      keep(frames, masked);
      deps.events.emit({ type: 'gateway', entry: masked });
    },
    requests: () => [...requests],
    gatewayEntries: () => [...frames],
  };
}
