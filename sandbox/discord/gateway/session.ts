import { randomBytes } from 'node:crypto';
import type { Snowflake } from '../snowflake.ts';

/** An event on its way to the bot. */
export interface Dispatch {
  readonly event: string;
  readonly data: object;
  /** Decides which shard gets it; private channels belong to shard 0. */
  readonly guildId?: Snowflake | null;
  /** The intents of which the session needs one; none for interactions. */
  readonly intents?: number;
}

/** One frame of kind 0. */
export interface DispatchFrame {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: object;
}

/** What survives a lost connection: the identity, and every event since. */
export interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [index: number, count: number];
  /** Whether the session is to hear of it. */
  wants(dispatch: Dispatch): boolean;
  /** Numbers the event and keeps it for a later resume. */
  record(dispatch: Dispatch): DispatchFrame;
  /** The events after `sequence`; `undefined` for a number that was never given out. */
  since(sequence: number): DispatchFrame[] | undefined;
}

/** A session that has just identified. */
export function createSession(intents: number, shard: readonly [number, number]): Session {
  const frames: DispatchFrame[] = [];
  return {
    id: randomBytes(16).toString('hex'),
    intents,
    shard,
    wants({ guildId, intents: needed }) {
      const home = guildId ? Number((BigInt(guildId) >> 22n) % BigInt(shard[1])) : 0;
      return home === shard[0] && (needed === undefined || (intents & needed) !== 0);
    },
    record({ event, data }) {
      const frame: DispatchFrame = { op: 0, t: event, s: frames.length + 1, d: data };
      frames.push(frame);
      return frame;
    },
    since: (sequence) => (sequence > frames.length ? undefined : frames.slice(sequence)),
  };
}
