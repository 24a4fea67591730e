import { expect, test } from 'vitest';
import { DownloadError, ListeningError } from '../../../src/errors.ts';
import { createWaveforms, WaveformsRecord } from '../../../src/services/audio/waveforms.ts';
import { createCollection } from '../../../src/services/platform/collection.ts';
import type { Loudness } from '../../../src/services/platform/loudness.ts';
import { createMemoryStore } from '../../support/memory-store.ts';
import { silentLogger as logger } from '../../support/silent-logger.ts';

const LOUDNESS: Loudness = { seconds: 200, peaks: [0, 0.5, 1], rms: [0, 0.25, 0.5] };
const DRUMS = { stem: 'drums', url: 'https://files.example.com/drums.mp3' };
const bytes = (base64 = '') => [...Buffer.from(base64, 'base64')];

function setUp(measure = async () => LOUDNESS) {
  const records = createCollection({
    store: createMemoryStore(),
    name: 'waveforms',
    schema: WaveformsRecord,
    logger,
  });
  const state = { fetched: [] as string[], files: 0 };
  const create = () =>
    createWaveforms({
      records,
      downloads: {
        async fetch(url) {
          state.fetched.push(url);
          if (url.includes('broken')) throw new DownloadError('unreachable', 'no whole answer came in time');
          state.files += 1;
          const dispose = async () => {
            state.files -= 1;
          };
          return { path: url, bytes: 10, dispose };
        },
      },
      listener: { measure },
      logger,
      stopping: new AbortController().signal,
    });
  return { waveforms: create(), create, state };
}

test('a track is measured once, for all who ask at once and for ever after', async () => {
  const { waveforms, create, state } = setUp();
  const [first, second] = await Promise.all([waveforms.of('job', DRUMS), waveforms.of('job', DRUMS)]);
  expect(second).toEqual(first);
  expect([first?.seconds, bytes(first?.peaks), bytes(first?.rms)]).toEqual([
    200,
    [0, 128, 255],
    [0, 64, 128],
  ]);
  expect(await create().of('job', DRUMS)).toEqual(first);
  expect(state).toEqual({ fetched: [DRUMS.url], files: 0 });
});

test('what was measured elsewhere is not fetched, until it is forgotten', async () => {
  const { waveforms, state } = setUp();
  await waveforms.keep('job', 'drums', LOUDNESS);
  expect((await waveforms.of('job', DRUMS))?.seconds).toBe(200);
  expect(state.fetched).toEqual([]);
  await waveforms.forget('job');
  await waveforms.of('job', DRUMS);
  expect(state.fetched).toEqual([DRUMS.url]);
});

test('what cannot be had or heard has no waveform, and may be asked for again', async () => {
  const broken = { stem: 'bass', url: 'https://files.example.com/broken.mp3' };
  const deaf = setUp(() => Promise.reject(new ListeningError('unreadable', 'there is no sound in it')));
  expect(await deaf.waveforms.of('job', DRUMS)).toBeUndefined();
  expect(await deaf.waveforms.of('job', broken)).toBeUndefined();
  expect(await deaf.waveforms.of('job', broken)).toBeUndefined();
  expect(deaf.state).toEqual({ fetched: [DRUMS.url, broken.url, broken.url], files: 0 });
});
