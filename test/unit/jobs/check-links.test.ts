import { expect, test } from 'vitest';
import {
  DownloadError,
  type DownloadReason,
  UpstreamError,
  type UpstreamReason,
} from '../../../src/errors.ts';
import { createCheckLinks } from '../../../src/services/jobs/check-links.ts';
import type { Outcome } from '../../../src/services/separation/outcome.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { silentLogger } from '../../support/silent-logger.ts';

const URLS = ['https://files.example/vocals.mp3', 'https://files.example/instrumental.mp3'] as const;
const TRACKS = [
  { stem: 'vocals', url: URLS[0] },
  { stem: 'instrumental', url: URLS[1] },
];
const separated: Outcome = { type: 'separated', tracks: TRACKS, completedAt: undefined };

interface Network {
  details?: () => Promise<Outcome>;
  /** Why each address cannot be fetched; the others can. */
  refused?: Readonly<Record<string, DownloadReason>>;
  acceptable?: (url: string) => boolean;
}

function createCheck({ details = async () => separated, refused = {}, acceptable = () => true }: Network) {
  const seen = { turns: 0, slower: 0, probed: [] as string[] };
  const clock = createManualClock();
  const check = createCheckLinks({
    client: { details },
    budget: { turn: async () => void seen.turns++, slowDown: () => void seen.slower++ },
    downloads: {
      async probe(url) {
        seen.probed.push(url);
        const reason = refused[url];
        if (reason !== undefined) throw new DownloadError(reason, 'no');
      },
    },
    acceptable,
    clock,
    logger: silentLogger,
  });
  return { check: () => check('separation-1'), seen, clock };
}

test('the links are there as soon as one of them leads somewhere', async () => {
  const { check, seen } = createCheck({ refused: { [URLS[0]]: 'not_found' } });
  expect(await check()).toEqual(TRACKS);
  expect(seen.probed).toEqual(URLS);
  expect(await createCheck({}).check()).toEqual(TRACKS);
});

test.each<[DownloadReason, DownloadReason, 'gone' | 'unclear']>([
  ['not_found', 'not_found', 'gone'],
  ['not_allowed', 'not_audio', 'gone'],
  ['not_found', 'unreachable', 'unclear'],
  ['unreachable', 'not_found', 'unclear'],
])('where the files are %s and %s, they are %s', async (first, second, expected) => {
  expect(await createCheck({ refused: { [URLS[0]]: first, [URLS[1]]: second } }).check()).toBe(expected);
});

test('links that may not be shown are neither shown nor followed', async () => {
  const { check, seen } = createCheck({ acceptable: (url) => url === URLS[1] });
  expect(await check()).toEqual([TRACKS[1]]);
  expect(seen.probed).toEqual([URLS[1]]);
});

test.each<[string, Outcome, 'gone' | 'unclear']>([
  ['has no links any more', { type: 'failed', reason: 'failed', detail: '' }, 'gone'],
  ['is not at an end', { type: 'pending' }, 'unclear'],
])('a record that %s', async (_, outcome, expected) => {
  const { check, seen } = createCheck({ details: async () => outcome });
  expect(await check()).toBe(expected);
  expect(seen).toEqual({ turns: 1, slower: 0, probed: [] });
});

test.each<[UpstreamReason, 'gone' | 'unclear', number]>([
  ['invalid', 'gone', 0],
  ['maintenance', 'unclear', 0],
  ['unclear', 'unclear', 0],
  ['declined', 'unclear', 1],
])('when upstream answers %s, they are %s', async (reason, expected, slower) => {
  const { check, seen } = createCheck({ details: () => Promise.reject(new UpstreamError(reason)) });
  expect(await check()).toBe(expected);
  expect(seen.slower).toBe(slower);
});

test('all who ask at once share one look, and who asks later has another', async () => {
  const { check, seen } = createCheck({});
  expect(await Promise.all([check(), check(), check()])).toEqual([TRACKS, TRACKS, TRACKS]);
  expect(seen.turns).toBe(1);
  await check();
  expect(seen.turns).toBe(2);
});

test('nobody waits for ever, and nothing is left sleeping', async () => {
  const { check, clock } = createCheck({});
  await check();
  expect(clock.sleepers()).toBe(0);
  const never = createCheckLinks({
    client: { details: async () => separated },
    budget: {
      turn: (_, signal) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
      slowDown: () => {},
    },
    downloads: { probe: async () => {} },
    acceptable: () => true,
    clock,
    logger: silentLogger,
  })('separation-2');
  await clock.advance(30_000);
  expect(await never).toBe('unclear');
});
