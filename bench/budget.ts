import { createRateWindow } from '../sandbox/upstream/wire/rate-window.ts';
import { createCollection } from '../src/services/platform/collection.ts';
import { createRequestBudget, SentRequests } from '../src/services/separation/request-budget.ts';
import { createRandom } from '../test/soak/random.ts';
import { createManualClock } from '../test/support/manual-clock.ts';
import { createMemoryStore } from '../test/support/memory-store.ts';
import { silentLogger as logger } from '../test/support/silent-logger.ts';
import { atLeast, type Bench, row } from './support/bench.ts';

const LIMIT = 20;
const WINDOW_MS = 10_000;
// A request may be up to this late at upstream, and another one is not.
const SKEW_MS = 90;

/** How much of upstream's limit is used while requests wait. */
export const budget: Bench = {
  name: 'budget',
  about: 'requests that wait, sent through 20 per 10 s on a virtual clock',
  floor: 'the limit itself, counted by the imitation of upstream',
  async run({ short }) {
    const requests = short ? 200 : 1_000;
    const clock = createManualClock();
    const random = createRandom(7);
    const upstream = createRateWindow({ limit: LIMIT, now: clock.now });
    const records = createCollection({
      store: createMemoryStore(),
      name: 'budgets',
      schema: SentRequests,
      logger,
    });
    const requestBudget = await createRequestBudget({ clock, records, limit: LIMIT });

    let [accepted, refused] = [0, 0];
    const begin = clock.now();
    let last = begin;
    for (let sent = 0; sent < requests; sent++) {
      void requestBudget.turn('submission').then(async () => {
        last = clock.now();
        await clock.sleep(random.between(1, SKEW_MS));
        if (upstream.take()) accepted++;
        else refused++;
      });
    }
    await clock.advance((requests / LIMIT) * WINDOW_MS * 1.1);

    // The first window is full at its very beginning, so the time counts for the others.
    const perWindow = ((requests - LIMIT) / (last - begin)) * WINDOW_MS;
    return {
      rows: [
        row({
          what: 'sent per 10 s',
          unit: 'requests',
          measured: perWindow,
          floor: LIMIT,
          goal: atLeast(0.98),
        }),
      ],
      checks: [
        { what: 'requests that upstream took', found: accepted, expected: requests },
        { what: 'answers 430', found: refused, expected: 0 },
      ],
    };
  },
};
