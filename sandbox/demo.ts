import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Bot, freePort, startBot } from './bot.ts';
import { startChild } from './child-process.ts';
import { saveTracks } from './demo/save-tracks.ts';
import { transcribe } from './demo/transcript.ts';
import type { MessageView } from './discord/control/views.ts';
import { createRemote, type Remote } from './remote.ts';
import type { Serving } from './serve.ts';

/*
 * The main job from end to end, without Discord and without the separation API: their imitations in one process,
 * the real bot in another. With `--kill` the bot is killed (SIGKILL) while a separation is under way, and started again.
 */

const CHANNEL = '#song-requests';
const say = (line = '') => console.log(line);

async function main(): Promise<void> {
  const kills = process.argv.includes('--kill');
  const folder = resolve('demo-output');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const stateDir = await mkdtemp(join(tmpdir(), 'stemsmith-demo-'));

  const servers = startChild({
    args: ['--import', 'tsx', 'sandbox/serve.ts', resolve('.sandbox/sounds')],
    cwd: process.cwd(),
    env: {},
  });
  // The first line of that process has this shape.
  const serving = JSON.parse(await servers.line((line) => line.startsWith('{'))) as Serving;
  say(`Discord and the separation API are imitated at ${serving.discordOrigin} and ${serving.upstreamUrl}.`);

  const bot = await keepRunning({ ...serving, stateDir, port: await freePort() });
  const remote = createRemote({ discord: serving.discordOrigin, upstream: serving.upstreamUrl });
  const [first, second] = await remote.songs();
  if (first === undefined || second === undefined) throw new Error('the sandbox has no songs');

  say(`\nMira is in ${CHANNEL}. The first result comes by a callback.\n`);
  await ask(remote, { name: 'karaoke', song: first, folder });
  await remote.setCallbacks({ mode: 'silent' });
  say('\nNow upstream sends no callback: the bot has to ask.\n');
  await ask(remote, { name: 'stems', song: second, folder, ...(kills ? { meanwhile: bot.kill } : {}) });

  await bot.stop();
  await servers.stop();
  await rm(stateDir, { recursive: true, force: true });
  say(`\nThe tracks are in ${folder}`);
}

/** Runs the bot and starts it again whenever it ends, as an operator's service manager does. */
async function keepRunning(options: Parameters<typeof startBot>[0]) {
  let wanted = true;
  let bot: Bot;
  const start = async (): Promise<void> => {
    bot = startBot({ ...options, env: { POLL_INTERVAL_SECONDS: '0.5' } });
    void bot.exited.then((code) => {
      if (!wanted) return;
      say(`  (the bot has ended${code === null ? ' by a signal' : `: ${code}`}; it is started again)`);
      return start();
    });
    await bot.ready();
    say(`The bot runs as process ${bot.pid}.`);
  };
  await start();
  return {
    kill: () => bot.kill(),
    async stop() {
      wanted = false;
      await bot.stop();
    },
  };
}

interface Asking {
  name: 'karaoke' | 'stems';
  song: { taskId: string; title: string; tracks: readonly { audioId: string }[] };
  folder: string;
  /** Done once the separation is under way. */
  meanwhile?: () => Promise<void>;
}

/** Uses a command, shows every state of its answer as it comes, and saves the tracks. */
async function ask(remote: Remote, { name, song, folder, meanwhile }: Asking): Promise<void> {
  const [track] = song.tracks;
  const options = { task_id: song.taskId, audio_id: track?.audioId ?? '' };
  say(`Mira used /${name} task_id:${options.task_id} audio_id:${options.audio_id}`);
  const { id: interactionId } = await remote.runCommand({ as: 'mira', channel: CHANNEL, name, options });

  let shown = 0;
  let message: MessageView | undefined;
  while (message === undefined || !hasLinks(message)) {
    const wanted = { as: 'mira', channel: CHANNEL, interactionId, minEdits: shown, timeoutMs: 30_000 };
    message = await remote.waitForMessage(wanted);
    for (; shown < message.versions.length; shown++) {
      const version = message.versions[shown];
      const lines = version === undefined ? [] : transcribe(message, version, shown === 0);
      for (const line of lines) say(`  │ ${line}`);
      say('  │');
    }
    if (meanwhile !== undefined && message.content.includes('Separating')) {
      await meanwhile();
      meanwhile = undefined;
    }
  }
  for (const { name: file, bytes } of await saveTracks(message, folder, song.title)) {
    say(`  saved ${file} (${Math.round(bytes / 1024)} kB)`);
  }
}

/** The tracks are links; what can be pressed before is a way out. */
const hasLinks = ({ components }: MessageView): boolean => JSON.stringify(components).includes('"url"');

await main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
// Whatever went wrong, no process of ours stays behind: children end with us.
process.exit();
