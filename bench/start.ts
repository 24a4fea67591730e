import { atMost, type Bench, row } from './support/bench.ts';
import { stageBot, stageDiscord, stageFloor, stageUpstream } from './support/scene.ts';
import { median } from './support/statistics.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

async function time<Child extends { stop(): Promise<unknown> }>(
  begin: () => Promise<Child>,
): Promise<number> {
  const startedAt = performance.now();
  const child = await begin();
  const ms = performance.now() - startedAt;
  await child.stop();
  return ms;
}

/** How long until commands are taken. */
export const start: Bench = {
  name: 'start',
  about: 'from `node dist/main.js` to "ready", with the commands registered before',
  floor: 'the smallest bot that writes durably and defers',
  async run(context) {
    const pairs = context.short ? 2 : 15;
    const discord = await stageDiscord(context);
    const upstream = await stageUpstream(context);
    const stateDir = await temporaryFolder(context);
    const bot = () => stageBot(context, { discord, upstreamUrl: upstream.url, stateDir });
    const smallest = () => stageFloor(context, 'smallest-bot', discord);

    // The first of each makes its files and finds nothing in the system's caches.
    await time(bot);
    await time(smallest);
    const written = discord.control.commandWrites();
    const times: { ours: number; floor: number }[] = [];
    for (let n = 0; n < pairs; n++) times.push({ ours: await time(bot), floor: await time(smallest) });
    return {
      rows: [
        row({
          what: 'until ready',
          unit: 'ms',
          measured: median(times.map(({ ours }) => ours)),
          floor: median(times.map(({ floor }) => floor)),
          goal: atMost(1.5),
        }),
      ],
      checks: [
        { what: 'starts', found: times.length, expected: pairs },
        { what: 'times that the commands were written', found: written, expected: 1 },
      ],
    };
  },
};
