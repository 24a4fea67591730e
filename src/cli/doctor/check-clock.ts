import type { Finding } from './finding.ts';

const NOTICEABLE_MS = 5_000;
const HARMFUL_MS = 60_000;

/**
 * Whether our clock goes with Discord's, by how much it is ahead: the age of interactions, which may be answered for
 * 15 minutes, is told by both.
 */
export function checkClock(aheadMs: number | undefined): Finding[] {
  if (aheadMs === undefined) return [];
  const off = Math.abs(aheadMs);
  const seconds = `${Math.round(off / 1000)} s ${aheadMs > 0 ? 'ahead of' : 'behind'} Discord's`;
  if (off < NOTICEABLE_MS) return [{ check: 'clock', level: 'ok', detail: "goes with Discord's" }];
  const todo = 'let the system set its clock by NTP';
  return [{ check: 'clock', level: off < HARMFUL_MS ? 'warning' : 'problem', detail: `is ${seconds}`, todo }];
}
