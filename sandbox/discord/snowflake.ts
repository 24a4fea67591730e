import type { SandboxClock } from '../clock.ts';

/** An id of Discord's: milliseconds since 2015 in the upper 42 bits, as a decimal string. */
export type Snowflake = string;

/** Hands out ids that sort by the time of their making. */
export type Snowflakes = () => Snowflake;

const discordEpochMs = 1_420_070_400_000;

/** Ids dated by `clock`, never the same one twice. */
export function createSnowflakes(clock: SandboxClock): Snowflakes {
  let last = 0n;
  return () => {
    const dated = BigInt(clock.now() - discordEpochMs) << 22n;
    last = dated > last ? dated : last + 1n;
    return String(last);
  };
}

/** Orders ids from old to new. */
export function bySnowflake(left: { id: Snowflake }, right: { id: Snowflake }): number {
  const difference = BigInt(left.id) - BigInt(right.id);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
