import { setTimeout as wait } from 'node:timers/promises';
import type { DiscordSandbox } from '../sandbox/discord/server.ts';
import type { UpstreamSandbox } from '../sandbox/upstream/server.ts';
import { type Ask, CHANNEL, createAsk, idsOf, registerCommands } from './support/ask.ts';
import { atMost, type Bench, row } from './support/bench.ts';
import { stageBot, stageDiscord, stageFloor, stageUpstream } from './support/scene.ts';
import { percentile } from './support/statistics.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

// What was written of a request when it is acknowledged, and after.
const REST_MS = 60;

interface Times {
  answered: number[];
  shown: number[];
}

/** How soon a result that upstream tells of is in the channel. */
export const callback: Bench = {
  name: 'callback',
  about: 'from a callback sent to its answer, and to the result on Discord’s wire',
  floor: 'fastify, one durable SQLite write, the answer, and one REST call',
  async run(context) {
    const pairs = context.short ? 15 : 250;
    const upstream = await stageUpstream(context, { songs: pairs });
    upstream.control.setCallbacks({ mode: 'silent' });
    const [ours, theirs] = [await stageDiscord(context), await stageDiscord(context)];
    const stateDir = await temporaryFolder(context);
    await stageBot(context, { discord: ours, upstreamUrl: upstream.url, stateDir });
    const { said } = await stageFloor(context, 'callback-bot', theirs);
    await registerCommands(theirs);
    const floorUrl = said.replace('ready ', '');

    const bot: Times = { answered: [], shown: [] };
    const floor: Times = { answered: [], shown: [] };
    const [askOurs, askFloor] = [createAsk(ours), createAsk(theirs)];
    let taken = 0;
    for (const ids of idsOf(upstream.songs).slice(0, pairs)) {
      const { interactionId, separationId } = await separating(askOurs, ours, upstream, ids);
      const other = askFloor('karaoke', ids);
      await other.acknowledged;
      await wait(REST_MS);
      taken += await settle(bot, { discord: ours, interactionId, upstream, separationId });
      const url = `${floorUrl}/callbacks/${other.interactionId}`;
      taken += await settle(floor, { ...other, discord: theirs, upstream, separationId, url });
    }
    return {
      rows: [
        compare('result shown, p50', 'shown', 0.5, 1.5),
        compare('result shown, p99', 'shown', 0.99),
        compare('callback answered, p50', 'answered', 0.5, 1.5),
        compare('callback answered, p99', 'answered', 0.99),
      ],
      checks: [
        { what: 'callbacks answered 200', found: taken, expected: 2 * pairs },
        { what: 'results shown', found: bot.shown.length, expected: pairs },
      ],
    };

    function compare(what: string, which: keyof Times, share: number, goal?: number) {
      return row({
        what,
        unit: 'ms',
        measured: percentile(bot[which], share),
        floor: percentile(floor[which], share),
        ...(goal === undefined ? {} : { goal: atMost(goal) }),
      });
    }
  },
};

/** Asks for a karaoke, and waits until upstream works on it and the member can read that. */
async function separating(
  ask: Ask,
  { control }: DiscordSandbox,
  upstream: UpstreamSandbox,
  ids: Record<string, string>,
) {
  const { interactionId } = ask('karaoke', ids);
  await control.waitForMessage({ as: 'mira', channel: CHANNEL, interactionId, contains: 'Separating' });
  const separation = upstream.control.separations().at(-1);
  if (separation === undefined) throw new Error('upstream has begun nothing');
  upstream.control.finish(separation.id);
  return { interactionId, separationId: separation.id };
}

interface Settling {
  discord: DiscordSandbox;
  interactionId: string;
  upstream: UpstreamSandbox;
  separationId: string;
  /** Where to send the callback, if not where the separation's own goes. */
  url?: string;
}

/** Sends the callback, takes both times, and resolves to how many callbacks were answered as they should be. */
async function settle(times: Times, { discord, interactionId, upstream, separationId, url }: Settling) {
  const shown = new Promise<number>((resolve) => {
    const end = discord.control.subscribe((event) => {
      if (event.type !== 'message' || event.message.usedBy?.interactionId !== interactionId) return;
      const { content, components } = event.message;
      if (!`${content}${JSON.stringify(components)}`.includes('.mp3')) return;
      end();
      resolve(performance.now());
    });
  });
  const sentAt = performance.now();
  const { status } = await upstream.control.sendCallback(separationId, url === undefined ? {} : { url });
  times.answered.push(performance.now() - sentAt);
  times.shown.push((await shown) - sentAt);
  await wait(REST_MS);
  return status === 200 ? 1 : 0;
}
