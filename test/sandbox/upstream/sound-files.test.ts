import { expect, onTestFinished, test } from 'vitest';
import { createRenderPool, type RenderPool } from '../../../sandbox/upstream/studio/render-pool.ts';
import { createSoundFiles } from '../../../sandbox/upstream/studio/sound-files.ts';
import { makeCacheDir } from './support.ts';

async function openStudio() {
  const cacheDir = await makeCacheDir(onTestFinished);
  const pool = createRenderPool({ size: 1 });
  onTestFinished(() => pool.close());
  const jobs: string[] = [];
  const counted: RenderPool = {
    ...pool,
    run(job) {
      jobs.push(job.kind);
      return pool.run(job);
    },
  };
  return { cacheDir, pool, jobs, files: createSoundFiles({ pool: counted, cacheDir, sound: 'short' }) };
}

const track = { audioId: 'song', lyrics: 'la la la', stems: ['vocals', 'bass'] } as const;

test('asking for a song at the same time plays each stem once and encodes each file once', async () => {
  const { files, jobs } = await openStudio();
  const names = ['vocals', 'bass', 'mix', 'vocals', 'mix'] as const;
  const paths = await Promise.all(names.map((name) => files.find(track, name)));
  expect(new Set(paths).size).toBe(3);
  expect(jobs.toSorted()).toEqual(['encode', 'encode', 'encode', 'level', 'play', 'play']);
  await files.find(track, 'mix');
  expect(jobs).toHaveLength(6);
});

test('a stem that is not in the song has no file and costs no work', async () => {
  const { files, jobs } = await openStudio();
  expect(await files.find(track, 'drums')).toBeUndefined();
  expect(await files.find({ ...track, stems: ['bass'] }, 'voice')).toBeUndefined();
  expect(jobs).toEqual([]);
});

test('a failure is told to whoever asked, and the next one who asks gets the file', async () => {
  const { pool, cacheDir } = await openStudio();
  let broken = true;
  const fragile: RenderPool = {
    ...pool,
    run: (job) => (broken ? Promise.reject(new Error('out of tape')) : pool.run(job)),
  };
  const files = createSoundFiles({ pool: fragile, cacheDir, sound: 'short' });
  await expect(files.find(track, 'bass')).rejects.toThrow('out of tape');
  broken = false;
  expect(await files.find(track, 'bass')).toContain('bass.mp3');
});

test('a job that cannot be done rejects, and closing rejects what still waits', async () => {
  const { pool, cacheDir } = await openStudio();
  // A directory cannot be replaced by a file.
  const nowhere = pool.run({ kind: 'encode', recordings: [], gain: 1, path: cacheDir });
  await expect(nowhere).rejects.toThrow('EISDIR');
  const waiting = [1, 2].map(() => pool.run({ kind: 'level', recordings: [] }));
  const outcomes = Promise.allSettled(waiting);
  await pool.close();
  expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect(pool.run({ kind: 'level', recordings: [] })).rejects.toThrow('closed');
});
