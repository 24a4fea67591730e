import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Bot, freePort, startBot } from '../../sandbox/bot.ts';
import { createSandboxClock } from '../../sandbox/clock.ts';
import { startDiscord } from '../../sandbox/discord/server.ts';
import { defaultWorld } from '../../sandbox/discord/world.ts';
import { startUpstream } from '../../sandbox/upstream/server.ts';
import { isOpen } from '../../src/services/jobs/state-of.ts';
import { readBooks, rewriteJobs, seenIn, submissionsByJob, violations } from '../support/books.ts';
import { createRandom } from './random.ts';
import { createTrouble } from './trouble.ts';

/*
 * Kills the bot at random moments while many members use it and the world around it misbehaves, then lets everything
 * come to its end and checks what is promised: nothing lost, nothing charged twice, nothing posted twice.
 *
 * npm run soak -- --kills 200 --seed 7
 */

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '25' }, seed: { type: 'string' }, keep: { type: 'boolean' } },
});
const kills = Number(values.kills);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const random = createRandom(seed);

const MEMBERS = 12;
const REQUESTS_PER_LIFE = 5;
const CHANNEL = '#song-requests';
const API_KEY = 'the-upstream-key-of-the-soak';
/** Sooner than the latest callbacks, so that some successes come after the job was given up. */
const TIMEOUT_MINUTES = 0.1;
// Three in four ask for karaoke (10 credits), the others for stems (50). Some of them have to be refused.
const expectedCredits = kills * REQUESTS_PER_LIFE * 20;
const memberCredits = Math.ceil((expectedCredits / MEMBERS) * 0.5);

const people = Array.from({ length: MEMBERS }, (_, index) => ({
  id: String(1_201_000_000_000_001_000n + BigInt(index)),
  username: `member${index}`,
  displayName: `Member ${index}`,
}));
const names = people.map(({ username }) => username) as [string, ...string[]];
const guilds = defaultWorld.guilds.map((guild) => ({
  ...guild,
  members: {
    ...guild.members,
    ...Object.fromEntries(
      names.map((name) => [name, guild.roles.some((role) => role.name === 'Musician') ? ['Musician'] : []]),
    ),
  },
}));

const stateDir = await mkdtemp(join(tmpdir(), 'stemsmith-soak-'));
const clock = createSandboxClock();
const world = { people: [...defaultWorld.people, ...people], guilds };
const discord = await startDiscord({ clock, world, rateLimits: false });
const upstream = await startUpstream({
  clock,
  apiKey: API_KEY,
  cacheDir: join(tmpdir(), 'stemsmith-test-sounds'),
  // So few that most requests are for something new, and some for the same.
  songs: kills,
  sound: 'short',
  credits: 1e9,
  requestsPer10s: 1e6,
  callbackRetryMs: 100,
});
const port = await freePort();
const trouble = createTrouble({ discord, upstream, random });
const evidence: string[] = [];
let requests = 0;

const start = (): Bot =>
  startBot({
    discordUrl: discord.url,
    token: discord.token,
    upstreamUrl: upstream.url,
    apiKey: API_KEY,
    stateDir,
    port,
    env: {
      POLL_INTERVAL_SECONDS: '0.2',
      JOB_TIMEOUT_MINUTES: String(TIMEOUT_MINUTES),
      UPSTREAM_REQUESTS_PER_10S: '100000',
      MEMBER_DAILY_CREDITS: String(memberCredits),
      GUILD_DAILY_CREDITS: String(memberCredits * MEMBERS),
    },
  });

function ask(): void {
  const song = random.pick(upstream.songs as [(typeof upstream.songs)[0], ...typeof upstream.songs]);
  const isWrongPair = random.chance(0.05);
  const other = upstream.songs.find(({ taskId }) => taskId !== song.taskId) ?? song;
  discord.control.runCommand({
    as: random.pick(names),
    channel: CHANNEL,
    guild: 'Song Forge',
    name: random.chance(0.75) ? 'karaoke' : 'stems',
    options: {
      task_id: song.taskId,
      audio_id: (isWrongPair ? other : song).tracks[random.between(0, 1)]?.audioId ?? '',
      ...(random.chance(0.2) ? { private: true } : {}),
    },
  });
  requests++;
}

/** One life of the bot: it starts, works in bad weather, and dies at any moment, also while it starts. */
async function live(): Promise<void> {
  const bot = start();
  const lifeMs = random.between(100, 1_500);
  trouble.change();
  const isCutShort = random.chance(0.15);
  const ready = bot.ready();
  if (isCutShort) {
    ready.catch(() => {});
    await wait(random.between(50, 700));
  } else {
    await ready;
    const until = performance.now() + lifeMs;
    for (let left = random.between(1, REQUESTS_PER_LIFE * 2 - 1); left > 0; left--) {
      ask();
      if (random.chance(0.4)) trouble.stir();
      await wait(random.between(0, 120));
    }
    await wait(Math.max(until - performance.now(), 0));
  }
  const isAlive = await Promise.race([bot.exited.then(() => false), Promise.resolve(true)]);
  if (!isAlive) evidence.push(`the bot ended by itself:\n${bot.lines.slice(-5).join('\n')}`);
  await bot.kill();
}

/** Everything works, what would come in minutes comes now, and the bot lives on until nothing is left to do. */
async function drain(): Promise<Bot> {
  trouble.end();
  const past = Date.now() - 1;
  await rewriteJobs(stateDir, (job) => ({
    ...job,
    ...(job.state === 'queued' ? { notBefore: past } : {}),
    deliveries: job.deliveries.map(({ retryAt: _, ...delivery }) => delivery),
  }));
  const bot = start();
  await bot.ready();
  clock.advance(60_000);
  const deadline = performance.now() + 90_000;
  const isOver = async () =>
    upstream.control.separations().every(({ state }) => state !== 'PENDING') &&
    (await readBooks(stateDir)).jobs.every((job) => !isOpen(job));
  // Twice in a row, since a late callback may open a job again.
  for (let calm = 0; calm < 2 && performance.now() < deadline; ) {
    calm = (await isOver()) ? calm + 1 : 0;
    await wait(500);
  }
  return bot;
}

const startedAt = performance.now();
console.log(`soak: ${kills} kills, seed ${seed}, ${memberCredits} credits for each of ${MEMBERS} members`);
for (let killed = 1; killed <= kills; killed++) {
  await live();
  if (killed % 10 === 0 || killed === kills) {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    console.log(`  ${killed} kills, ${requests} requests, ${seconds} s`);
  }
}
const last = await drain();
await last.stop();

const books = await readBooks(stateDir);
const seen = seenIn(discord.control);
const log = upstream.control.requests();
evidence.push(...violations({ books, ...seen, requests: log, noticesMayRepeat: true }));

function count(items: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([name, times]) => `${times} ${name}`).join(', ');
}
const submissions = [...submissionsByJob(log).values()];
console.log(
  [
    `requests      ${requests} commands, ${count(seen.interactions.map(({ kind, state }) => `${kind} ${state.status}`))}`,
    `outcomes      ${count(books.jobs.map(({ state }) => state))}`,
    `late          ${books.jobs.filter((job) => 'isFree' in job && job.isFree).length} successes after a failure, free`,
    `told by       ${count(books.jobs.flatMap(({ deliveries }) => deliveries.map(({ told }) => told?.via ?? 'nobody')))}`,
    `kills         ${kills}`,
    `submissions   ${submissions.reduce((sum, each) => sum + each, 0)} for ${submissions.length} jobs, at most ${Math.max(0, ...submissions)} for one`,
    `ledger        ${books.charged.length} jobs charged`,
    `violations    ${evidence.length}`,
    `seed          ${seed}, ${Math.round((performance.now() - startedAt) / 1000)} s`,
  ].join('\n'),
);
for (const line of evidence) console.error(`VIOLATION ${line}`);
if (evidence.length > 0 || values.keep === true) console.error(`the bot's state is kept in ${stateDir}`);
else await rm(stateDir, { recursive: true, force: true });
await Promise.all([discord.close(), upstream.close()]);
process.exit(evidence.length === 0 ? 0 : 1);
