import { expect, test } from 'vitest';
import { DownloadError, ListeningError, StoreError } from '../../../src/errors.ts';
import { createGather } from '../../../src/services/jobs/gather.ts';
import type { Loudness } from '../../../src/services/platform/loudness.ts';
import type { AlignedWord } from '../../../src/services/separation/schemas.ts';
import { jobIn } from '../../support/jobs.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { silentLogger as logger } from '../../support/silent-logger.ts';

const LOUDNESS: Loudness = { seconds: 200, peaks: [0.5], rms: [0.2] };
const WORD: AlignedWord = { text: 'hello', startS: 1, endS: 2 };
const stems = (...names: string[]) =>
  names.map((stem) => ({ stem, url: `https://files.example.com/${stem}.mp3` }));

/** A gatherer whose downloads fail for urls with "broken" in them; `files` counts those that lie on the disk. */
function setUp(
  parts: {
    words?: () => Promise<readonly AlignedWord[] | undefined>;
    measure?: () => Promise<Loudness>;
  } = {},
) {
  const clock = createManualClock();
  const state = { files: 0, limits: new Set<number | undefined>(), kept: [] as string[] };
  const gather = createGather({
    downloads: {
      async fetch(url, { maxBytes, signal } = {}) {
        signal?.throwIfAborted();
        state.limits.add(maxBytes);
        if (url.includes('broken')) throw new DownloadError('unreachable', 'no whole answer came in time');
        state.files += 1;
        const dispose = async () => {
          state.files -= 1;
        };
        return { path: url, bytes: 10, dispose };
      },
    },
    listener: { measure: parts.measure ?? (async () => LOUDNESS) },
    lyrics: { of: parts.words ?? (async () => [WORD]) },
    waveforms: {
      async keep(_, stem, { seconds, peaks, rms }) {
        state.kept.push(stem);
        return { seconds, peaks: String(peaks), rms: String(rms) };
      },
    },
    songs: { known: () => undefined },
    clock,
    logger,
  });
  return { gather, clock, state };
}

const options = () => ({ maxBytes: 1_000, signal: new AbortController().signal });

test('a karaoke gets both tracks and its words, and nobody listens to it', async () => {
  const measure = () => Promise.reject(new Error('not asked for'));
  const { gather, state } = setUp({ measure });
  const job = jobIn('delivered', { tracks: stems('vocals', 'instrumental') });
  const material = await gather(job, options());
  expect(material.sounds.map(({ track, loudness }) => [track.stem, loudness])).toEqual([
    ['vocals', undefined],
    ['instrumental', undefined],
  ]);
  expect(material.lines.map(({ words }) => words.map(({ text }) => text))).toEqual([['hello']]);
  expect([...state.limits]).toEqual([1_000]);
  await material.dispose();
  expect(state.files).toBe(0);
});

test('stems get how loud they are, and no words; what cannot be fetched or measured is left out', async () => {
  let heard = 0;
  const measure = async () => {
    heard += 1;
    if (heard === 2) throw new ListeningError('unreadable', 'there is no sound in it');
    return LOUDNESS;
  };
  const words = () => Promise.reject(new Error('not asked for'));
  const { gather } = setUp({ measure, words });
  const job = jobIn('delivered', { type: 'split_stem', tracks: stems('vocals', 'broken', 'bass') });
  const material = await gather(job, options());
  expect(material.sounds.map(({ track, loudness }) => [track.stem, loudness])).toEqual([
    ['vocals', LOUDNESS],
    ['bass', undefined],
  ]);
  expect(material.lines).toEqual([]);
});

test('words that take too long, or whose record cannot be read, keep no sound back', async () => {
  const late = setUp({ words: () => new Promise(() => {}) });
  const gathering = late.gather(jobIn('delivered'), options());
  await late.clock.advance(20_000);
  expect((await gathering).sounds).toHaveLength(1);
  expect((await gathering).lines).toEqual([]);

  const failing = setUp({ words: () => Promise.reject(new StoreError('read', new Error('disk'))) });
  expect((await failing.gather(jobIn('delivered'), options())).lines).toEqual([]);
});

test('nothing stays on the disk when it is ended half-way', async () => {
  const abort = new AbortController();
  const { gather, state } = setUp({
    measure: async () => {
      abort.abort(new Error('the bot stops'));
      return LOUDNESS;
    },
  });
  const job = jobIn('delivered', { type: 'split_stem', tracks: stems('vocals', 'drums') });
  await expect(gather(job, { maxBytes: 1_000, signal: abort.signal })).rejects.toThrow('the bot stops');
  expect(state.files).toBe(0);
});

test('of a result with more tracks than there are stems, the first sixteen are fetched', async () => {
  const { gather } = setUp();
  const tracks = stems(...Array.from({ length: 40 }, (_, at) => `stem_${at}`));
  const { sounds } = await gather(jobIn('delivered', { type: 'split_stem', tracks }), options());
  expect(sounds).toHaveLength(16);
});
