import { expect, test } from 'vitest';
import type { RestFault } from '../../sandbox/discord/faults.ts';
import type { Fault } from '../../sandbox/upstream/faults/fault.ts';
import { transition } from '../../src/services/jobs/transition.ts';
import { kindOf, messagesAbout, readBooks, rewriteJobs, seenIn, violations } from '../support/books.ts';
import { dieAt, expire, finishAll, MORTAL, settled } from '../support/dying.ts';
import { createWorld, idsOf, type World } from '../support/world.ts';

type Act = (world: World) => Promise<unknown> | unknown;

/** A request of the bot that hangs, and how it comes to it. */
interface Story {
  readonly env?: Record<string, string>;
  readonly isPrivate?: true;
  /** After the command was used; otherwise the fault is there before it is. */
  readonly prepare?: Act;
  readonly act?: Act;
  /** What else has happened when the bot is killed. */
  readonly until?: Act;
  readonly hangs: { discord: Pick<RestFault, 'method' | 'route'> } | { upstream: Fault['endpoint'] };
  readonly end: 'delivered' | 'failed' | 'refused';
}

const SEPARATING = 'Separating';
const untilSeparating: Act = (world) => world.answer(theInteraction(world), SEPARATING);
const deleteReply: Act = async (world) => {
  const reply = await world.answer(theInteraction(world), SEPARATING);
  world.discord.control.deleteMessage(reply.id);
};

const STORIES: Record<string, Story> = {
  'the acknowledgement': {
    hangs: { discord: { method: 'POST', route: '/interactions/*' } },
    end: 'delivered',
  },
  'an edit of the progress': {
    // Nobody could tell later what became of a submission that never arrived.
    until: (world) => world.submitted(),
    hangs: { discord: { method: 'PATCH', route: '/webhooks/*/@original' } },
    end: 'delivered',
  },
  "the look-up of the song's title": { hangs: { upstream: 'song' }, end: 'delivered' },
  'the submission': { hangs: { upstream: 'generate' }, end: 'delivered' },
  'a poll': {
    env: { PUBLIC_URL: '', POLL_INTERVAL_SECONDS: '0.2' },
    hangs: { upstream: 'details' },
    end: 'delivered',
  },
  'the edit that shows the result': {
    prepare: untilSeparating,
    act: finishAll,
    hangs: { discord: { method: 'PATCH', route: '/webhooks/*/@original' } },
    end: 'delivered',
  },
  'the message in the channel that shows the result': {
    prepare: deleteReply,
    act: finishAll,
    hangs: { discord: { method: 'POST', route: '/channels/*/messages' } },
    end: 'delivered',
  },
  'the message in the channel that comes when the reply is too old': {
    async prepare(world) {
      await untilSeparating(world);
      await world.kill();
      await rewriteJobs(world.stateDir, (job) => ({
        ...job,
        deliveries: job.deliveries.map((each) => ({
          ...each,
          reply: { ...each.reply, expiresAt: Date.now() },
        })),
      }));
      await world.startBot();
    },
    act: finishAll,
    hangs: { discord: { method: 'POST', route: '/channels/*/messages' } },
    end: 'delivered',
  },
  'the opening of a direct channel': {
    isPrivate: true,
    prepare: deleteReply,
    act: finishAll,
    hangs: { discord: { method: 'POST', route: '/users/@me/channels' } },
    end: 'delivered',
  },
  'the direct message that shows the result': {
    isPrivate: true,
    prepare: deleteReply,
    act: finishAll,
    hangs: { discord: { method: 'POST', route: '/channels/*/messages' } },
    end: 'delivered',
  },
  'the ping after a long wait': {
    async prepare(world) {
      await untilSeparating(world);
      await world.kill();
      await rewriteJobs(world.stateDir, (job) => ({ ...job, acceptedAt: job.acceptedAt - 31_000 }));
      await world.startBot();
    },
    act: finishAll,
    hangs: { discord: { method: 'POST', route: '/webhooks/*' } },
    end: 'delivered',
  },
  'the removal of the placeholder of a refused request': {
    env: { MEMBER_DAILY_CREDITS: '5' },
    hangs: { discord: { method: 'DELETE', route: '/webhooks/*' } },
    end: 'refused',
  },
  'the private word about a refused request': {
    env: { MEMBER_DAILY_CREDITS: '5' },
    hangs: { discord: { method: 'POST', route: '/webhooks/*' } },
    end: 'refused',
  },
};

function theInteraction(world: World) {
  const [interaction] = world.discord.control.state().interactions;
  if (interaction === undefined) throw new Error('nobody has used a command');
  return interaction;
}

/** Lays the fault, and tells whether the request hangs. */
function hang(world: World, { hangs }: Story, isProcessed: boolean): () => boolean {
  if ('discord' in hangs) {
    const { control } = world.discord;
    control.addFault({ kind: 'hang', processed: isProcessed, ...hangs.discord });
    return () => control.requests().some(({ fault }) => fault === 'hang');
  }
  const { control } = world.upstream;
  control.addFault({ endpoint: hangs.upstream, effect: isProcessed ? 'hang-after' : 'hang', times: 1 });
  return () => control.state().faults.length === 0;
}

const CASES = Object.entries(STORIES).flatMap(([what, story]) => [
  [what, 'has not processed it', story] as const,
  [what, 'has processed it', story] as const,
]);

test.each(CASES)(
  'killed while %s hangs, and the other side %s, the bot repeats and loses nothing',
  async (what, when, story) => {
    const isProcessed = when === 'has processed it';
    const world = await createWorld({ env: story.env ?? {}, upstream: { separationMs: 1e9 } });
    const ask = () =>
      world.use('karaoke', { ...idsOf(world.upstream.songs), ...(story.isPrivate ? { private: true } : {}) });
    if (story.prepare !== undefined) {
      ask();
      await story.prepare(world);
    }
    const isHanging = hang(world, story, isProcessed);
    if (story.prepare === undefined) ask();
    // Upstream's imitation waits for the bot's answer, which may be what hangs.
    const acting = story.act?.(world);
    await expect.poll(isHanging, { timeout: 15_000, interval: 10 }).toBe(true);
    await story.until?.(world);
    await world.kill();
    await acting;
    // Discord recognises a nonce for five minutes only.
    world.clock.advance(6 * 60_000);

    const isUnknown = what === 'the submission' && !isProcessed;
    if (isUnknown) await expire(world);
    world.discord.control.clearFaults();
    world.upstream.control.setSeparationMs(50);
    await world.startBot();
    await finishAll(world);
    const { jobs } = await settled(world);
    expect(jobs.map(({ state }) => state)).toEqual([isUnknown ? 'failed' : story.end]);

    await world.bot.stop();
    const books = await readBooks(world.stateDir);
    const seen = seenIn(world.discord.control);
    const requests = world.upstream.control.requests();
    const mayRepeat = what === 'the private word about a refused request' && isProcessed;
    expect(violations({ books, ...seen, requests, noticesMayRepeat: mayRepeat })).toEqual([]);

    const kinds = books.jobs.flatMap((job) => messagesAbout(job, seen.messages).map(kindOf));
    if (mayRepeat) expect(kinds).toEqual(['refusal', 'refusal']);
    if (what.includes('ping')) expect(kinds).toEqual(isProcessed ? ['result', 'ping'] : ['result']);
  },
);

test('a reply that showed the result unheard, and died while the bot was away, points to the one result', async () => {
  const world = await createWorld({ upstream: { separationMs: 1e9 } });
  const asked = world.use('karaoke', idsOf(world.upstream.songs));
  await world.answer(asked, SEPARATING);
  const hangs = { discord: { method: 'PATCH', route: '/webhooks/*/@original' } };
  const isHanging = hang(world, { hangs, end: 'delivered' }, true);
  await Promise.all([finishAll(world), expect.poll(isHanging, { timeout: 15_000 }).toBe(true)]);
  await world.kill();
  expect((await world.answer(asked)).content).toContain('ready');

  await rewriteJobs(world.stateDir, (job) => ({
    ...job,
    deliveries: job.deliveries.map(({ originalId: _, ...delivery }) => ({
      ...delivery,
      reply: { ...delivery.reply, expiresAt: Date.now() },
    })),
  }));
  await world.startBot();
  const books = await settled(world);
  await world.bot.stop();
  const seen = seenIn(world.discord.control);
  expect(violations({ books, ...seen, requests: world.upstream.control.requests() })).toEqual([]);
  expect(seen.messages.map(kindOf)).toEqual(['pointer', 'result']);
});

test('a success that came between a failure and its refund is delivered, and its credits are given back', async () => {
  const world = await createWorld({ env: MORTAL, upstream: { separationMs: 1e9 } });
  await world.answer(world.use('karaoke', idsOf(world.upstream.songs)), SEPARATING);
  const { id = '' } = world.upstream.control.separations()[0] ?? {};
  await dieAt(world, 'before', { key: '^ledgers/' });
  await Promise.race([world.upstream.control.sendCallback(id, { code: 500 }), world.bot.exited]);
  await world.bot.exited;
  // The callback that the bot took in its last moment.
  const tracks = [{ stem: 'vocals', url: 'https://files.example.com/vocals.mp3' }];
  const times = { completedAt: Date.now(), expiresAt: Date.now() + 1e9 };
  const event = { type: 'separated', separationId: id, tracks, ...times } as const;
  await rewriteJobs(world.stateDir, (job) => transition(job, event) ?? job);
  expect((await readBooks(world.stateDir)).charged).toHaveLength(1);

  await world.startBot();
  const { jobs, charged } = await settled(world);
  expect(jobs.map(({ state }) => state)).toEqual(['delivered']);
  expect(charged).toEqual([]);
});
