import { acknowledgement } from './acknowledgement.ts';
import { budget } from './budget.ts';
import { callback } from './callback.ts';
import { eventLoop } from './event-loop.ts';
import { memory } from './memory.ts';
import { start } from './start.ts';
import type { Bench } from './support/bench.ts';

/** Every bench, in the order in which they run. */
export const benches: readonly Bench[] = [acknowledgement, callback, eventLoop, start, memory, budget];
