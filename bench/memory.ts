import { startChild } from '../sandbox/child-process.ts';
import { atMost, type Bench, type BenchContext, type Row, row } from './support/bench.ts';
import type { FloorName } from './support/floors.ts';
import { residentMemory } from './support/resident-memory.ts';
import { stageBot, stageFloor, stageUpstream } from './support/scene.ts';
import { median } from './support/statistics.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

type Place = { url: string; token: string };

/** Discord with so many servers; in a process of its own, since it needs more memory than all others. */
async function stageCrowd(
  { atEnd }: BenchContext,
  servers: number,
): Promise<Place & { stop(): Promise<unknown> }> {
  const discord = startChild({
    args: ['--max-old-space-size=8192', '--import', 'tsx', 'bench/support/serve-crowd.ts', String(servers)],
    cwd: process.cwd(),
    env: {},
  });
  atEnd(() => discord.stop());
  // The first line of that process has this shape.
  const place = JSON.parse(await discord.line((line) => line.startsWith('{'))) as Place;
  return { ...place, stop: discord.stop };
}

/** What a bot holds while it idles. */
export const memory: Bench = {
  name: 'memory',
  about: 'resident memory of the idle bot, by the number of its servers',
  floor: 'discord.js with default caches and the Guilds intent; with one server also the smallest bot',
  async run(context) {
    const { short, say } = context;
    const restMs = short ? 500 : 4_000;
    const upstream = await stageUpstream(context);

    async function ofBot(discord: Place): Promise<number> {
      const stateDir = await temporaryFolder(context);
      const bot = await stageBot(context, { discord, upstreamUrl: upstream.url, stateDir });
      const megabytes = await residentMemory(bot.pid, restMs);
      await bot.stop();
      return megabytes;
    }

    let known = 0;
    async function ofFloor(name: FloorName, discord: Place): Promise<number> {
      const floor = await stageFloor(context, name, discord, ['--max-old-space-size=8192']);
      const megabytes = await residentMemory(floor.pid, restMs);
      known += Number(/\d+$/.exec(floor.said)?.[0] ?? 0);
      await floor.stop();
      return megabytes;
    }

    const rows: Row[] = [];
    const sizes = short ? [1, 500] : [1, 1_000, 10_000, 50_000];
    for (const servers of sizes) {
      const discord = await stageCrowd(context, servers);
      const measured = await ofBot(discord);
      const floor = await ofFloor('default-caches-bot', discord);
      const goal = servers === 50_000 ? { goal: atMost(0.1) } : {};
      rows.push(
        row({ what: `${servers.toLocaleString('en')} servers`, unit: 'MB', measured, floor, ...goal }),
      );
      say(`${servers} servers: ${measured.toFixed(0)} MB beside ${floor.toFixed(0)} MB`);
      await discord.stop();
    }

    const alone = await stageCrowd(context, 1);
    const pairs: { ours: number; floor: number }[] = [];
    for (let n = 0; n < (short ? 1 : 3); n++) {
      pairs.push({ ours: await ofBot(alone), floor: await ofFloor('smallest-bot', alone) });
    }
    rows.push(
      row({
        what: 'one server, beside the smallest bot',
        unit: 'MB',
        measured: median(pairs.map(({ ours }) => ours)),
        floor: median(pairs.map(({ floor }) => floor)),
        goal: atMost(1.15),
      }),
    );
    const all = sizes.reduce((sum, servers) => sum + servers, 0);
    return { rows, checks: [{ what: 'servers in the floor’s caches', found: known, expected: all }] };
  },
};
