import { setTimeout as wait } from 'node:timers/promises';
import type { UpstreamSandbox } from '../sandbox/upstream/server.ts';
import { readBooks } from '../test/support/books.ts';
import { createAsk, idsOf, registerCommands } from './support/ask.ts';
import { atMost, type Bench, type BenchContext, type Check, type Row, row } from './support/bench.ts';
import { fillStore } from './support/job-records.ts';
import { stageBot, stageDiscord, stageFloor, stageUpstream } from './support/scene.ts';
import { sendCallbacks } from './support/send-callbacks.ts';
import { percentile } from './support/statistics.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

// What follows an acknowledgement in the bot must not disturb the floor's next one.
const PAUSE_MS = 40;
const CALLBACKS_PER_SECOND = 50;

interface Times {
  ours: number[];
  floor: number[];
  deferring: number[];
}

/** How soon a member sees that the bot has heard. */
export const acknowledgement: Bench = {
  name: 'acknowledgement',
  about: 'from INTERACTION_CREATE sent to the callback received, alone and under load',
  floor: 'a bot that makes one durable SQLite write and defers; for information, one that only defers',
  async run(context) {
    const pairs = context.short ? 20 : 400;
    const upstream = await stageUpstream(context, { songs: pairs });
    const quiet = await measure(context, { upstream, pairs, openJobs: 0 });
    const busy = await measure(context, { upstream, pairs, openJobs: context.short ? 200 : 10_000 });
    return {
      rows: [...rowsOf('alone', quiet.times), ...rowsOf('under load', busy.times)],
      checks: [...quiet.checks, ...busy.checks],
      notes: [
        `under load: ${busy.openJobs} jobs are open, and ${CALLBACKS_PER_SECOND} callbacks a second arrive, each of which ends one`,
      ],
    };
  },
};

interface Situation {
  upstream: UpstreamSandbox;
  pairs: number;
  openJobs: number;
}

async function measure(context: BenchContext, { upstream, pairs, openJobs }: Situation) {
  const [ours, floor, deferring] = await Promise.all([0, 1, 2].map(() => stageDiscord(context)));
  if (!ours || !floor || !deferring) throw new TypeError('three were staged');
  const stateDir = await temporaryFolder(context);
  const open = await fillStore(stateDir, { ended: 0, open: openJobs });
  const bot = await stageBot(context, {
    discord: ours,
    upstreamUrl: upstream.url,
    stateDir,
    // Every open job asks at the start; as many questions as upstream usually allows.
    env: openJobs > 0 ? { UPSTREAM_REQUESTS_PER_10S: '20' } : {},
  });
  await stageFloor(context, 'smallest-bot', floor);
  await stageFloor(context, 'deferring-bot', deferring);
  await registerCommands(floor);
  await registerCommands(deferring);

  const stop = new AbortController();
  const callbacks = sendCallbacks({
    jobs: open,
    botUrl: bot.url,
    filesUrl: upstream.url,
    perSecond: CALLBACKS_PER_SECOND,
    signal: stop.signal,
  });
  const times: Times = { ours: [], floor: [], deferring: [] };
  const asks = { ours: createAsk(ours), floor: createAsk(floor), deferring: createAsk(deferring) };
  for (const ids of idsOf(upstream.songs).slice(0, pairs)) {
    for (const side of ['ours', 'floor', 'deferring'] as const) {
      times[side].push(await asks[side]('karaoke', ids).acknowledged);
      await wait(PAUSE_MS);
    }
  }
  stop.abort();
  const answers = await callbacks;
  await bot.stop();
  const { jobs } = await readBooks(stateDir);
  const checks: Check[] = [
    { what: 'jobs on disk', found: jobs.length, expected: pairs + openJobs },
    { what: 'callbacks taken', found: answers.taken, expected: answers.sent },
  ];
  return { times, checks, openJobs };
}

function rowsOf(situation: string, { ours, floor, deferring }: Times): Row[] {
  const compare = (share: number, name: string, beside: number[], goal?: number) =>
    row({
      what: `${situation}, ${name}`,
      unit: 'ms',
      measured: percentile(ours, share),
      floor: percentile(beside, share),
      ...(goal === undefined ? {} : { goal: atMost(goal) }),
    });
  return [
    compare(0.5, 'p50', floor, 1.1),
    compare(0.99, 'p99', floor, 1.25),
    compare(0.5, 'p50 beside only deferring', deferring),
  ];
}
