import { setTimeout as wait } from 'node:timers/promises';
import type { Bot } from '../sandbox/bot.ts';
import type { UpstreamSandbox } from '../sandbox/upstream/server.ts';
import { CHANNEL, createAsk, idsOf } from './support/ask.ts';
import { atMost, type Bench, row } from './support/bench.ts';
import { stageBot, stageDiscord, stageUpstream } from './support/scene.ts';
import { median } from './support/statistics.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const PRELOADED = new URL('./support/loop-delay.mjs', import.meta.url).href;
const STEMS = 12;
const IDLE_MS = 1_500;
const PATIENCE_MS = 60_000;

interface Delays {
  /** Milliseconds. */
  p99: number;
  max: number;
}

/** Whether members wait while a large result is dealt with. */
export const eventLoop: Bench = {
  name: 'event-loop',
  about: 'p99 of the event loop’s delay while a 12-stem result is fetched, drawn and posted',
  floor: 'the same process while it idles',
  async run(context) {
    const rounds = context.short ? 1 : 6;
    const upstream = await stageUpstream(context, {
      sound: context.short ? 'short' : 'song',
      songs: 40,
      cacheDir: '.bench/sounds',
    });
    upstream.control.setCallbacks({ mode: 'silent' });
    const discord = await stageDiscord(context);
    const stateDir = await temporaryFolder(context);
    const nodeArgs = ['--import', PRELOADED];
    const bot = await stageBot(context, { discord, upstreamUrl: upstream.url, stateDir, nodeArgs });
    const ask = createAsk(discord);

    const full = upstream.songs.filter(({ stems }) => stems.length === STEMS);
    const idle: Delays[] = [];
    const busy: Delays[] = [];
    let files = 0;
    for (const ids of idsOf(full).slice(0, rounds)) {
      const { interactionId } = ask('stems', ids);
      const answer = { as: 'mira', channel: CHANNEL, interactionId, timeoutMs: PATIENCE_MS };
      await discord.control.waitForMessage({ ...answer, contains: 'Separating' });
      const separationId = upstream.control.separations().at(-1)?.id ?? '';
      upstream.control.finish(separationId);
      context.say(`${(await renderAll(upstream, separationId)).toFixed(1)} MB of sound`);

      await delaysOf(bot);
      await wait(IDLE_MS);
      idle.push(await delaysOf(bot));
      await upstream.control.sendCallback(separationId);
      const isThere = ({ attachments }: { attachments: readonly unknown[] }) => attachments.length > 1;
      const message = await discord.control.until(
        () =>
          discord.control
            .channelAs('mira', CHANNEL)
            .find((one) => one.usedBy?.interactionId === interactionId && isThere(one)),
        { timeoutMs: PATIENCE_MS },
      );
      busy.push(await delaysOf(bot));
      files += message.attachments.length > 1 ? 1 : 0;
    }
    return {
      rows: [
        row({
          what: 'delay, p99',
          unit: 'ms',
          measured: median(busy.map(({ p99 }) => p99)),
          floor: median(idle.map(({ p99 }) => p99)),
          goal: atMost(20, 'measured'),
        }),
        row({
          what: 'delay, longest',
          unit: 'ms',
          measured: Math.max(...busy.map(({ max }) => max)),
          floor: Math.max(...idle.map(({ max }) => max)),
        }),
      ],
      checks: [{ what: 'results with their files', found: files, expected: rounds }],
    };
  },
};

/** Has every file made before the bot asks for it: what that costs is upstream's. Resolves to their size in MB. */
async function renderAll({ url, control }: UpstreamSandbox, separationId: string): Promise<number> {
  const separation = control.separations().find(({ id }) => id === separationId);
  const names = ['Vocals', 'BackingVocals', 'Drums', 'Bass', 'Guitar', 'Keyboard', 'Strings', 'Brass'];
  const others = ['Woodwinds', 'Percussion', 'Synth', 'Fx'];
  let bytes = 0;
  for (const name of [...names, ...others]) {
    const response = await fetch(`${url}/files/s/${separation?.id}_${name}.mp3`);
    if (!response.ok) throw new Error(`there is no file for ${name}: ${response.status}`);
    bytes += (await response.arrayBuffer()).byteLength;
  }
  return bytes / 2 ** 20;
}

/** The delays since the last time. */
async function delaysOf(bot: Bot): Promise<Delays> {
  const known = bot.lines.length;
  process.kill(bot.pid, 'SIGUSR2');
  for (;;) {
    const line = bot.lines.slice(known).find((each) => each.includes('"msg":"event loop"'));
    // The preloaded file writes it in this shape.
    if (line !== undefined) return JSON.parse(line) as Delays;
    await wait(5);
  }
}
