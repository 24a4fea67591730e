import { acknowledgement } from './acknowledgement.ts';
import { budget } from './budget.ts';
import { callback } from './callback.ts';
import { credits } from './credits.ts';
import { eventLoop } from './event-loop.ts';
import { growth } from './growth.ts';
import { memory } from './memory.ts';
import { pipeline } from './pipeline.ts';
import { recovery } from './recovery.ts';
import { start } from './start.ts';
import type { Bench } from './support/bench.ts';

/** Every bench, in the order in which they run. */
export const benches: readonly Bench[] = [
  acknowledgement,
  callback,
  pipeline,
  recovery,
  growth,
  budget,
  memory,
  eventLoop,
  credits,
  start,
];
