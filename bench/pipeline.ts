import { startQueueWorkers } from './floors/queue-workers.ts';
import { atLeast, type Bench, type BenchContext, row } from './support/bench.ts';
import { startEngine } from './support/engine.ts';
import { RESULT } from './support/instant-upstream.ts';
import { stageRedis } from './support/redis.ts';
import { requestFor } from './support/requests.ts';
import { median } from './support/statistics.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { until } from './support/until.ts';

/** Does `count` jobs, the first of them number `from`, and resolves to how many were done in a second. */
type Side = (from: number, count: number) => Promise<number>;

/** How many jobs go through in a second. */
export const pipeline: Bench = {
  name: 'pipeline',
  about: 'jobs a second from accepted to delivered, with an instant upstream and no budget',
  floor: 'the same steps as BullMQ workers on a local Redis that is as durable (appendfsync always)',
  async run(context) {
    const [rounds, count] = context.short ? [2, 50] : [7, 1_000];
    const durable = await stageRedis(context, { isDurable: true });
    const careless = await stageRedis(context, { isDurable: false });
    if (durable === undefined || careless === undefined) return { skipped: 'redis-server is not installed' };
    const ours = await stageEngine(context);
    const theirs = await stageWorkers(context, durable);
    const forgetful = await stageWorkers(context, careless);

    const rates: { ours: number; theirs: number; forgetful: number }[] = [];
    // The first round warms both up.
    for (let round = 0; round <= rounds; round++) {
      const from = round * count;
      const rate = {
        ours: await ours.side(from, count),
        theirs: await theirs.side(from, count),
        forgetful: await forgetful.side(from, count),
      };
      if (round > 0) rates.push(rate);
      context.say(`${rate.ours.toFixed(0)} jobs/s beside ${rate.theirs.toFixed(0)}`);
    }
    const all = (rounds + 1) * count;
    const measured = median(rates.map((rate) => rate.ours));
    const compare = (what: string, side: 'theirs' | 'forgetful') =>
      row({ what, unit: 'jobs/s', measured, floor: median(rates.map((rate) => rate[side])) });
    return {
      rows: [
        { ...compare('through all states', 'theirs'), goal: atLeast(1) },
        compare('beside a Redis that may lose the last second', 'forgetful'),
      ],
      checks: [
        { what: 'jobs delivered', found: await ours.delivered(), expected: all },
        { what: 'jobs of the workers delivered', found: await theirs.delivered(), expected: all },
      ],
    };
  },
};

async function stageEngine(context: BenchContext): Promise<{ side: Side; delivered: () => Promise<number> }> {
  const engine = await startEngine({ stateDir: await temporaryFolder(context) });
  context.atEnd(engine.stop);
  const { jobs, upstream } = engine;
  upstream.whenOrdered((jobId, separationId) => void jobs.settle(jobId, separationId, RESULT));
  return {
    async side(from, count) {
      const startedAt = performance.now();
      const numbers = Array.from({ length: count }, (_, n) => from + n);
      await Promise.all(numbers.map((n) => jobs.request(requestFor(n, n))));
      await until(() => jobs.counts().open === 0);
      return (count / (performance.now() - startedAt)) * 1_000;
    },
    async delivered() {
      let delivered = 0;
      for await (const job of jobs.store.all()) if (job.state === 'delivered') delivered++;
      return delivered;
    },
  };
}

async function stageWorkers(
  context: BenchContext,
  port: number,
): Promise<{ side: Side; delivered: () => Promise<number> }> {
  let left = 0;
  const workers = await startQueueWorkers({ port, onDelivered: () => left-- });
  context.atEnd(workers.close);
  return {
    async side(from, count) {
      left = count;
      const startedAt = performance.now();
      const numbers = Array.from({ length: count }, (_, n) => from + n);
      await Promise.all(
        numbers.map((n) => {
          const { asker, track } = requestFor(n, n);
          const { guildId, userId: memberId, interactionId, token } = asker;
          return workers.request(`job-${interactionId}`, {
            guildId,
            memberId,
            track: track.audioId,
            cost: 10,
            token,
          });
        }),
      );
      await until(() => left === 0);
      return (count / (performance.now() - startedAt)) * 1_000;
    },
    delivered: workers.delivered,
  };
}
