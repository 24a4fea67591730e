import { KeyvSqlite } from '@keyv/sqlite';
import { Job } from '../src/services/jobs/job.ts';
import { createJobStore } from '../src/services/jobs/job-store.ts';
import { isOpen } from '../src/services/jobs/state-of.ts';
import { createCollection } from '../src/services/platform/collection.ts';
import { openSqliteStore } from '../src/services/platform/sqlite-store.ts';
import { silentLogger as logger } from '../test/support/silent-logger.ts';
import { atMost, type Bench, row } from './support/bench.ts';
import { fillStore, storePath } from './support/job-records.ts';
import { stageBot, stageDiscord, stageUpstream } from './support/scene.ts';
import { median } from './support/statistics.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const PLAIN = "SELECT value FROM stemsmith WHERE key > 'jobs/' AND key < 'jobs0'";

/** How long a start takes until every open job is known again. */
export const recovery: Bench = {
  name: 'recovery',
  about: 'finding the open jobs in the store, and `node dist/main.js` → ready on the same store',
  floor: 'reading the same rows with plain SQL and JSON',
  async run(context) {
    const [records, open] = context.short ? [1_000, 100] : [100_000, 10_000];
    const pairs = context.short ? 1 : 7;
    const stateDir = await temporaryFolder(context);
    await fillStore(stateDir, { ended: records - open, open });
    const path = storePath(stateDir);

    const times: { ours: number; floor: number }[] = [];
    const found = { ours: 0, floor: 0 };
    for (let n = 0; n < pairs; n++) {
      const floor = await time(() => readPlainly(path));
      const ours = await time(() => recover(path));
      times.push({ ours: ours.ms, floor: floor.ms });
      found.ours = ours.found;
      found.floor = floor.found;
    }

    const discord = await stageDiscord(context);
    const upstream = await stageUpstream(context);
    const startedAt = performance.now();
    const env = { UPSTREAM_REQUESTS_PER_10S: '20' };
    const bot = await stageBot(context, { discord, upstreamUrl: upstream.url, stateDir, env });
    const readyMs = performance.now() - startedAt;
    const goesOn = bot.lines.find((line) => line.includes('open jobs go on')) ?? '{}';

    const floor = median(times.map((pair) => pair.floor));
    return {
      rows: [
        row({
          what: `${records.toLocaleString('en')} records, ${open.toLocaleString('en')} open`,
          unit: 'ms',
          measured: median(times.map(({ ours }) => ours)),
          floor,
          goal: atMost(2),
        }),
        row({ what: 'ready', unit: 'ms', measured: readyMs, floor, goal: atMost(3_000, 'measured') }),
      ],
      checks: [
        { what: 'open jobs found', found: found.ours, expected: open },
        { what: 'open jobs found with plain SQL', found: found.floor, expected: open },
        {
          what: 'open jobs that the bot goes on with',
          found: Number(JSON.parse(goesOn).open),
          expected: open,
        },
      ],
    };
  },
};

async function readPlainly(path: string): Promise<number> {
  const adapter = new KeyvSqlite({ uri: `sqlite://${path}`, table: 'stemsmith' });
  const rows: { value: string }[] = await adapter.query(PLAIN);
  const found = rows.filter(({ value }) => JSON.parse(value).value.state === 'separating').length;
  await adapter.disconnect();
  return found;
}

async function recover(path: string): Promise<number> {
  const store = await openSqliteStore({ url: `sqlite://${path}`, logger });
  const jobs = createJobStore({ records: createCollection({ store, name: 'jobs', schema: Job, logger }) });
  let found = 0;
  for await (const job of jobs.all()) found += isOpen(job) ? 1 : 0;
  await store.close();
  return found;
}

async function time(task: () => Promise<number>): Promise<{ ms: number; found: number }> {
  const startedAt = performance.now();
  const found = await task();
  return { ms: performance.now() - startedAt, found };
}
