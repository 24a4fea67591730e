import { createRandom, type Random } from '../test/soak/random.ts';
import { atMost, type Bench, row } from './support/bench.ts';
import { startEngine } from './support/engine.ts';
import { RESULT } from './support/instant-upstream.ts';
import { requestFor } from './support/requests.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { until } from './support/until.ts';

const COST = 10;
// So many ask at once, while the results of those before them still come.
const WAVE = 50;
const LATE_CHANCE = 0.5;

/** What a popular song costs: once. */
export const credits: Bench = {
  name: 'credits',
  about:
    'credits that a trace of requests costs, some tracks being asked for far more often than others (Zipf)',
  floor: 'distinct tracks × cost',
  async run(context) {
    const [requests, tracks] = context.short ? [500, 100] : [10_000, 2_000];
    const random = createRandom(11);
    const engine = await startEngine({ stateDir: await temporaryFolder(context) });
    context.atEnd(engine.stop);
    const { jobs, upstream } = engine;
    // Half of the results come at once, and half after the next wave has asked.
    let late: (() => Promise<unknown>)[] = [];
    upstream.whenOrdered((jobId, separationId) => {
      const settle = () => jobs.settle(jobId, separationId, RESULT);
      if (random.chance(LATE_CHANCE)) late.push(settle);
      else void settle();
    });

    const trace = zipf(random, requests, tracks);
    for (let from = 0; from < requests; from += WAVE) {
      const arriving = late;
      late = [];
      const wave = trace.slice(from, from + WAVE);
      await Promise.all(wave.map((track, n) => jobs.request(requestFor(from + n, track))));
      await Promise.all(arriving.map((settle) => settle()));
    }
    await until(() => {
      for (const settle of late.splice(0)) void settle();
      return jobs.counts().open === 0;
    });

    const pages = await engine.pages();
    const entries = pages.flatMap((page) => Object.values(page.entries));
    const charged = entries.reduce((sum, entry) => sum + entry.credits, 0);
    const expected = new Set(trace).size * COST;
    const spent = upstream.ordered().separate_vocal * COST;
    let answered = 0;
    for await (const { state } of jobs.store.all())
      if (state === 'delivered' || state === 'joined') answered++;
    return {
      rows: [
        row({
          what: 'spent at upstream',
          unit: 'credits',
          measured: spent,
          floor: expected,
          goal: atMost(1),
        }),
        row({
          what: 'charged to members',
          unit: 'credits',
          measured: charged,
          floor: expected,
          goal: atMost(1),
        }),
      ],
      checks: [
        { what: 'credits spent', found: spent, expected },
        { what: 'credits charged', found: charged, expected },
        { what: 'requests answered', found: answered, expected: requests },
      ],
    };
  },
};

/** Numbers of tracks, of which the nth most popular is asked for 1/n times as often as the first. */
function zipf(random: Random, length: number, tracks: number): number[] {
  const upTo: number[] = [];
  let total = 0;
  for (let rank = 1; rank <= tracks; rank++) {
    total += 1 / rank;
    upTo.push(total);
  }
  return Array.from({ length }, () => {
    const drawn = random.next() * total;
    return upTo.findIndex((bound) => drawn < bound);
  });
}
