import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../../src/services/jobs/history.ts';
import type { Job } from '../../../src/services/jobs/job.ts';
import { createRecentSongs } from '../../../src/services/jobs/recent-songs.ts';
import { anyJob, jobIn } from '../../support/jobs.ts';

const entry = (jobId: string, over: Partial<HistoryEntry> = {}): HistoryEntry => ({
  jobId,
  guildId: 'g',
  memberId: 'mira',
  at: 0,
  isPrivate: false,
  ...over,
});
const track = (n: number) => ({ taskId: `task-${n}`, audioId: `audio-${n}` });
const titled = (n: number): Job => jobIn('delivered', { id: `${n}`, title: `Song ${n}`, track: track(n) });

function recentFor(own: HistoryEntry[], all: HistoryEntry[], jobOf: (id: string) => Job | undefined) {
  const read: string[] = [];
  const recent = createRecentSongs({
    history: { ofMember: async () => own, ofServer: async () => all },
    jobs: {
      get: async (id) => {
        read.push(id);
        return jobOf(id);
      },
    },
    songs: {
      known: (taskId) =>
        taskId === 'task-1'
          ? {
              status: 'SUCCESS',
              tracks: [{ audioId: 'audio-1', variant: 2, title: 'Seen', durationSeconds: 1 }],
            }
          : undefined,
    },
  });
  return { read, songs: recent('g', 'mira') };
}

test('own songs come first, then those of the server, each once', async () => {
  const own = [entry('3', { at: 30 }), entry('1', { at: 10, isPrivate: true })];
  const all = [entry('4', { memberId: 'otto', at: 40 }), ...own, entry('3', { memberId: 'otto', at: 5 })];
  const { songs } = recentFor(own, all, (id) => titled(Number(id)));
  expect(await songs).toEqual([
    { track: track(3), title: 'Song 3', variant: undefined, at: 30, isOwn: true },
    { track: track(1), title: 'Song 1', variant: 2, at: 10, isOwn: true },
    { track: track(4), title: 'Song 4', variant: undefined, at: 40, isOwn: false },
  ]);
});

test('what others have asked for privately is nobody’s business', async () => {
  const all = [entry('2', { memberId: 'otto', isPrivate: true }), entry('4', { memberId: 'otto' })];
  const { songs, read } = recentFor([], all, (id) => titled(Number(id)));
  expect((await songs).map(({ title }) => title)).toEqual(['Song 4']);
  expect(read).toEqual(['4']);
});

test('records that are gone and mistyped ids are left out, and a title may be known from elsewhere', async () => {
  const own = ['gone', 'invalid', 'failed'].map((id) => entry(id));
  const { title: _, ...untitled } = jobIn('failed', { track: track(1) });
  const jobs: Record<string, Job> = {
    invalid: jobIn('failed', { reason: 'invalid' }),
    failed: untitled,
  };
  const { songs } = recentFor(own, own, (id) => jobs[id]);
  expect(await songs).toMatchObject([{ title: 'Seen', variant: 2 }]);
});

test('few records are read, and some of them are the server’s', async () => {
  const own = Array.from({ length: 100 }, (_, n) => entry(`own-${n}`));
  const all = Array.from({ length: 300 }, (_, n) => entry(`other-${n}`, { memberId: 'otto' }));
  const { songs, read } = recentFor(own, all, () => anyJob('delivered'));
  await songs;
  expect(read).toHaveLength(40);
  expect(read.filter((id) => id.startsWith('other'))).toHaveLength(15);
});
