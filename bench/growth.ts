import { atMost, type Bench, type BenchContext, row } from './support/bench.ts';
import { type EngineUnderTest, startEngine } from './support/engine.ts';
import { RESULT } from './support/instant-upstream.ts';
import { type FilledJob, fillStore } from './support/job-records.ts';
import { median } from './support/statistics.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { until } from './support/until.ts';

const STEPS_IN_A_ROW = 5;
const WARM_UP = 20;

/** Whether a busy day makes every step dearer. */
export const growth: Bench = {
  name: 'growth',
  about: 'the cost of bringing one job from its result to delivered, by the number of open jobs',
  floor: 'itself with 100 open jobs',
  async run(context) {
    const [sizes, rounds] = context.short ? [[100, 500], 3] : [[100, 1_000, 10_000, 100_000], 60];
    const needed = rounds * STEPS_IN_A_ROW + WARM_UP;
    const sides: Side[] = [];
    for (const size of sizes) {
      sides.push(await stage(context, size, needed));
      context.say(`${size} jobs are open`);
    }
    for (const { step } of sides) for (let n = 0; n < WARM_UP; n++) await step();
    for (let round = 0; round < rounds; round++) {
      for (const side of sides) {
        for (let n = 0; n < STEPS_IN_A_ROW; n++) side.times.push(await side.step());
      }
    }
    const floor = median(sides[0]?.times ?? []);
    return {
      rows: sides.map(({ size, times }, index) =>
        row({
          what: `${size.toLocaleString('en')} open`,
          unit: 'ms',
          measured: median(times),
          floor,
          ...(index === 0 ? {} : { goal: atMost(1.3) }),
        }),
      ),
      checks: sides.map(({ size, engine, done }) => ({
        what: `jobs that are still open of ${size}`,
        found: engine.jobs.counts().open,
        expected: size + needed - done(),
      })),
    };
  },
};

interface Side {
  readonly size: number;
  readonly engine: EngineUnderTest;
  readonly times: number[];
  /** Brings one job to its end, and resolves to what that took, in ms. */
  step(): Promise<number>;
  done(): number;
}

/** So many open jobs, and those beside them that come to their end. */
async function stage(context: BenchContext, size: number, needed: number): Promise<Side> {
  const stateDir = await temporaryFolder(context);
  const open = await fillStore(stateDir, { ended: 0, open: size + needed });
  const engine = await startEngine({ stateDir });
  context.atEnd(engine.stop);
  const { jobs } = engine;
  // Spread over all of them, so that no page of the ledger or of the file is warmer than the others.
  const order = Array.from({ length: needed }, (_, n) => open[Math.floor((n * open.length) / needed)]);
  const queue = order.filter((job): job is FilledJob => job !== undefined);
  let done = 0;
  await startedUp(engine);
  return {
    size,
    engine,
    times: [],
    done: () => done,
    async step() {
      const job = queue[done++];
      if (job === undefined) throw new RangeError('there are no jobs left');
      const before = jobs.counts().open;
      const startedAt = performance.now();
      await jobs.settle(job.id, job.separationId, RESULT);
      await until(() => jobs.counts().open < before);
      return performance.now() - startedAt;
    },
  };
}

/** Every job looks after itself once at the start; that is over when the newest of them waits for its turn to poll. */
async function startedUp({ waitingPolls, jobs }: EngineUnderTest): Promise<void> {
  await until(() => waitingPolls() === jobs.counts().open);
}
