import { describe, expect, it } from 'vitest';
import { StoreError, UpstreamError, type UpstreamReason } from '../../../src/errors.ts';
import { createLyrics, LyricsRecord } from '../../../src/services/audio/lyrics.ts';
import { createCollection } from '../../../src/services/platform/collection.ts';
import type { AlignedWord } from '../../../src/services/separation/schemas.ts';
import { createMemoryStore, type MemoryStore } from '../../support/memory-store.ts';
import { silentLogger } from '../../support/silent-logger.ts';

const track = { taskId: '3e63b4cc88d52611159371f6af5571e7', audioId: '3d7021c9-fa8b-4eda-91d1-3b9297ddb172' };
const KEY = `lyrics/${track.taskId}.${track.audioId}`;
const words: AlignedWord[] = [{ text: 'La ', startS: 1, endS: 2 }];

interface SetUp {
  store?: MemoryStore;
  answer?: () => Promise<AlignedWord[]>;
  isOn?: boolean;
  turn?: (signal?: AbortSignal) => Promise<void>;
  stopping?: AbortSignal;
}

/** The service of one life of the bot; `seen` tells what stood on the disk whenever upstream was asked. */
function setUp(options: SetUp = {}) {
  const { store = createMemoryStore(), answer = async () => words, turn = async () => {} } = options;
  const seen: (string | undefined)[] = [];
  const slowed: true[] = [];
  const lyrics = createLyrics({
    records: createCollection({ store, name: 'lyrics', schema: LyricsRecord, logger: silentLogger }),
    client: {
      lyrics: () => {
        seen.push(store.disk.get(KEY));
        return answer();
      },
    },
    budget: { turn: (_, signal) => turn(signal), slowDown: () => void slowed.push(true) },
    isOn: options.isOn ?? true,
    clock: { now: () => 1_000 },
    logger: silentLogger,
    stopping: options.stopping ?? new AbortController().signal,
  });
  return { lyrics, store, seen, slowed };
}

const failing = (reason: UpstreamReason) => () => Promise.reject(new UpstreamError(reason));
const stateOf = (store: MemoryStore) => {
  const text = store.disk.get(KEY);
  return text === undefined ? undefined : (JSON.parse(text) as { state: string }).state;
};

describe('the words of a track', () => {
  it('are asked for once, by whoever comes first, after this was written down', async () => {
    const { lyrics, store, seen } = setUp();
    expect(await Promise.all([lyrics.of(track), lyrics.of({ ...track }), lyrics.of(track)])).toEqual([
      words,
      words,
      words,
    ]);
    expect(await lyrics.of(track)).toEqual(words);
    expect(seen.map((text) => JSON.parse(text ?? ''))).toEqual([{ v: 1, state: 'asked', at: 1_000 }]);
    const again = setUp({ store });
    expect(await again.lyrics.of(track)).toEqual(words);
    expect(again.seen).toEqual([]);
  });

  it('are those of one track, not of another of the same task', async () => {
    const { lyrics, seen } = setUp();
    await Promise.all([lyrics.of(track), lyrics.of({ ...track, audioId: track.audioId.replace('3', '4') })]);
    expect(seen).toHaveLength(2);
  });

  it.each<[string, AlignedWord[]]>([
    ['there are none', []],
    ['they are empty', [{ text: ' \n', startS: 1, endS: 2 }]],
  ])('are none for good where %s', async (_what, none) => {
    const { lyrics, store, seen } = setUp({ answer: async () => none });
    expect([await lyrics.of(track), await lyrics.of(track)]).toEqual([undefined, undefined]);
    expect(seen).toHaveLength(1);
    expect(stateOf(store)).toBe('none');
  });

  it.each<UpstreamReason>([
    'unclear',
    'failed',
    'invalid',
    'source',
    'no_credits',
    'unauthorized',
    'wrong_url',
  ])('are none for good after an answer that is %s', async (reason) => {
    const { lyrics, store, seen } = setUp({ answer: failing(reason) });
    expect([await lyrics.of(track), await lyrics.of(track)]).toEqual([undefined, undefined]);
    expect(seen).toHaveLength(1);
    expect(stateOf(store)).toBe('none');
  });

  it.each<[UpstreamReason, number]>([
    ['unsent', 0],
    ['declined', 1],
    ['maintenance', 0],
  ])('may be asked for again where the request was %s', async (reason, slowdowns) => {
    let answer = failing(reason) as () => Promise<AlignedWord[]>;
    const { lyrics, store, seen, slowed } = setUp({ answer: () => answer() });
    expect(await lyrics.of(track)).toBeUndefined();
    expect(stateOf(store)).toBeUndefined();
    expect(slowed).toHaveLength(slowdowns);
    answer = async () => words;
    expect(await lyrics.of(track)).toEqual(words);
    expect(seen).toHaveLength(2);
  });

  it('are none for good where the bot died before the answer', async () => {
    const { lyrics, store } = setUp({ answer: () => new Promise(() => {}) });
    void lyrics.of(track);
    await expect.poll(() => stateOf(store)).toBe('asked');
    const next = setUp({ store });
    expect(await next.lyrics.of(track)).toBeUndefined();
    expect(next.seen).toEqual([]);
  });

  it('are not asked for where that cannot be written down', async () => {
    const { lyrics, store, seen } = setUp({
      turn: async () => {
        store.isDown = true;
      },
    });
    await expect(lyrics.of(track)).rejects.toBeInstanceOf(StoreError);
    store.isDown = false;
    expect([seen.length, stateOf(store)]).toEqual([0, undefined]);
  });

  it('are not asked for where the disk cannot be read', async () => {
    const { lyrics, store, seen } = setUp();
    store.isDown = true;
    await expect(lyrics.of(track)).rejects.toBeInstanceOf(StoreError);
    expect(seen).toEqual([]);
  });

  it('are handed on where they cannot be written down, and not asked for again', async () => {
    const { lyrics, store, seen } = setUp({
      answer: async () => {
        store.isDown = true;
        return words;
      },
    });
    expect(await lyrics.of(track)).toEqual(words);
    store.isDown = false;
    expect(await lyrics.of(track)).toBeUndefined();
    expect(seen).toHaveLength(1);
  });

  it.each(['no JSON', '{"v":9}'])('are none for good where the record is broken: %s', async (text) => {
    const { lyrics, store, seen } = setUp();
    store.disk.set(KEY, text);
    expect([await lyrics.of(track), await lyrics.of(track)]).toEqual([undefined, undefined]);
    expect(seen).toEqual([]);
    expect(stateOf(store)).toBe('none');
  });

  it('are not asked for when the bot stops before their turn, and may be later', async () => {
    const controller = new AbortController();
    const { lyrics, store, seen } = setUp({
      stopping: controller.signal,
      turn: (signal) =>
        new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    });
    const asking = lyrics.of(track);
    setImmediate(() => controller.abort(new Error('stopping')));
    await expect(asking).rejects.toThrow('stopping');
    expect([seen.length, stateOf(store)]).toEqual([0, undefined]);
  });

  it('are never asked for where that is switched off', async () => {
    const { lyrics, store, seen } = setUp({ isOn: false });
    expect(await lyrics.of(track)).toBeUndefined();
    expect([seen.length, store.disk.size]).toEqual([0, 0]);
  });
});
