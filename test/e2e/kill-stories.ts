import { expect, test } from 'vitest';
import { kindOf, messagesAbout, readBooks, seenIn, violations } from '../support/books.ts';
import { dieAt, expire, finishAll, MORTAL, settled, type Write } from '../support/dying.ts';
import { createWorld, idsOf, type World } from '../support/world.ts';

type Act = (world: World, ids: ReturnType<typeof idsOf>) => Promise<unknown> | unknown;

/** A request's way to one of its ends, in two parts: the writes that the bot dies at come in the second. */
interface Story {
  readonly env?: Record<string, string>;
  readonly prepare?: Act;
  readonly act: Act;
  readonly writes: Readonly<Record<string, Write>>;
  readonly end: 'delivered' | 'failed' | 'refused';
}

const inState = (state: string): Write => ({ key: '^jobs/', value: `"state":"${state}"` });
const told = (as: string): Write => ({ key: '^jobs/', value: `"told":\\{"as":"${as}"` });

const ask: Act = (world, ids) => world.use('karaoke', ids);
const askAndSeparate = (world: World, ids: ReturnType<typeof idsOf>) =>
  world.answer(world.use('karaoke', ids), 'Separating');

const STORIES: Record<string, Story> = {
  'on its way upstream': {
    act: ask,
    writes: {
      'the request is accepted': inState('accepted'),
      'its credits are reserved': { key: '^ledgers/' },
      'it is queued': inState('queued'),
      "it counts in upstream's budget": { key: '^budgets/' },
      'it is being submitted': inState('submitting'),
      'it is being separated': inState('separating'),
      'its reply is known': { key: '^jobs/', value: '"originalId"' },
      'its title is known': { key: '^jobs/', value: '"title":' },
    },
    end: 'delivered',
  },
  'with its tracks ready': {
    prepare: askAndSeparate,
    act: finishAll,
    writes: { 'it is separated': inState('separated'), 'it is delivered': inState('delivered') },
    end: 'delivered',
  },
  'with its reply deleted': {
    async prepare(world, ids) {
      const reply = await askAndSeparate(world, ids);
      world.discord.control.deleteMessage(reply.id);
    },
    act: finishAll,
    writes: {
      'its result is about to be posted': { key: '^jobs/', value: '"posting":true' },
      'it is delivered': inState('delivered'),
    },
    end: 'delivered',
  },
  'that fails upstream': {
    async prepare(world, ids) {
      world.upstream.control.failNext({ code: 500, flag: 'GENERATE_AUDIO_FAILED' });
      await askAndSeparate(world, ids);
    },
    act: finishAll,
    writes: {
      'it is failed': inState('failed'),
      'its credits are given back': { key: '^ledgers/' },
      'its member is told': told('failed'),
    },
    end: 'failed',
  },
  'that succeeds after it had failed': {
    prepare: askAndSeparate,
    async act(world) {
      const { id = '' } = world.upstream.control.separations().at(-1) ?? {};
      await world.upstream.control.sendCallback(id, { code: 500 });
      await finishAll(world);
    },
    writes: {
      'its credits are given back': { key: '^ledgers/' },
      'it is separated late': { key: '^jobs/', value: '"isFree":true' },
      'it is delivered': inState('delivered'),
    },
    end: 'delivered',
  },
  'beyond the quota': {
    env: { MEMBER_DAILY_CREDITS: '5' },
    act: ask,
    writes: { 'it is refused': inState('refused'), 'its member is told': told('refused') },
    end: 'refused',
  },
};

// A story has up to nine lives of the bot, each of which takes a while to start on a busy machine.
const PATIENCE_MS = 180_000;

/** One test for each story: the bot dies before (or after) each of its writes, and starts again. */
export function testDeaths(when: 'before' | 'after'): void {
  test.each(Object.entries(STORIES))(
    'of a request %s',
    async (name, { env, prepare, act, writes, end }) => {
      const world = await createWorld({
        env: { MEMBER_DAILY_CREDITS: '1000', GUILD_DAILY_CREDITS: '1000', ...env, ...MORTAL },
      });
      for (const [index, [what, write]] of Object.entries(writes).entries()) {
        const point = `${name}, ${when} ${what}`;
        const ids = idsOf(world.upstream.songs, index >> 1, index & 1);
        const jobNow = async () =>
          (await readBooks(world.stateDir)).jobs.find(({ track }) => track.audioId === ids.audio_id);
        const isSubmitted = () =>
          world.upstream.control.separations().some(({ audioId }) => audioId === ids.audio_id);

        world.upstream.control.setSeparationMs(1e9);
        await prepare?.(world, ids);
        await dieAt(world, when, write);
        await Promise.race([act(world, ids), world.bot.exited]);
        expect(await world.bot.exited, point).toBeNull();

        // What was perhaps sent is never sent again: without news, only time ends it.
        const isUnknown = (await jobNow())?.state === 'submitting' && !isSubmitted();
        if (isUnknown) await expire(world);
        world.upstream.control.setSeparationMs(50);
        await world.startBot();
        await finishAll(world);
        await settled(world);
        const isLost = what === 'the request is accepted' && when === 'before';
        expect((await jobNow())?.state, point).toBe(isLost ? undefined : isUnknown ? 'failed' : end);
      }
      await world.bot.stop();
      const books = await readBooks(world.stateDir);
      const seen = seenIn(world.discord.control);
      const requests = world.upstream.control.requests();
      expect(violations({ books, ...seen, requests, noticesMayRepeat: true })).toEqual([]);

      // A private notice is said at least once: twice when we die between saying it and noting that.
      const notices = books.jobs.flatMap((job) => messagesAbout(job, seen.messages).map(kindOf));
      if (end === 'refused') expect(notices).toHaveLength(when === 'before' ? 3 : 2);
    },
    PATIENCE_MS,
  );
}
