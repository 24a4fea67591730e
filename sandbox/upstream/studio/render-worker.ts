import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parentPort, threadId } from 'node:worker_threads';
import { band } from '../audio/band.ts';
import { findGain, master } from '../audio/master.ts';
import { createMp3Writer } from '../audio/mp3/encode-mp3.ts';
import { createScore } from '../audio/score.ts';
import type { RenderJob, RenderReply } from './jobs.ts';

const encodeMp3 = await createMp3Writer();

async function perform(job: RenderJob): Promise<RenderReply> {
  switch (job.kind) {
    case 'play': {
      const { left, right } = band[job.stem](createScore(job.audioId, job.lyrics, job.sound));
      return { kind: 'play', recording: { left, right } };
    }
    case 'level':
      return { kind: 'level', gain: findGain(job.recordings) };
    case 'encode': {
      // Other processes may share the cache: a file appears whole or not at all.
      const draft = `${job.path}.${process.pid}-${threadId}`;
      await mkdir(dirname(job.path), { recursive: true });
      await writeFile(draft, encodeMp3(master(job.recordings, job.gain)));
      await rename(draft, job.path);
      return { kind: 'encode' };
    }
    default:
      return job satisfies never;
  }
}

parentPort?.on('message', (job: RenderJob) => {
  perform(job).then(
    (reply) => parentPort?.postMessage(reply),
    (error: unknown) => parentPort?.postMessage({ kind: 'failed', message: String(error) }),
  );
});
