import { setTimeout as wait } from 'node:timers/promises';
import { createCallbackAddress } from '../../src/services/separation/callback-address.ts';
import type { FilledJob } from './job-records.ts';
import { CALLBACK_SECRET } from './scene.ts';

interface Options {
  /** The jobs that come to their end, one after the other. */
  readonly jobs: readonly FilledJob[];
  readonly botUrl: string;
  readonly filesUrl: string;
  readonly perSecond: number;
  readonly signal: AbortSignal;
}

const TRIES = 3;

/** Sends one callback after the other, at an even pace, until `signal` aborts or no job is left. */
export async function sendCallbacks({ jobs, botUrl, filesUrl, perSecond, signal }: Options) {
  const address = createCallbackAddress({
    publicUrl: botUrl,
    secret: CALLBACK_SECRET,
    webhookHmacKey: undefined,
  });
  const answers: Promise<boolean>[] = [];
  const startedAt = performance.now();
  for (const job of jobs) {
    const dueAt = startedAt + (answers.length / perSecond) * 1_000;
    await wait(Math.max(dueAt - performance.now(), 0));
    if (signal.aborted) break;
    answers.push(send(address.of(job.id), job, filesUrl));
  }
  const taken = (await Promise.all(answers)).filter(Boolean).length;
  return { sent: answers.length, taken };
}

/** As upstream does: up to three times. Resolves to whether one of them was answered 200. */
async function send(url: string, { separationId }: FilledJob, filesUrl: string): Promise<boolean> {
  const file = (suffix: string) => `${filesUrl}/files/s/${separationId}_${suffix}.mp3`;
  const urls = { vocal_url: file('Vocals'), instrumental_url: file('Instrumental') };
  const body = JSON.stringify({
    code: 200,
    msg: '',
    data: { task_id: separationId, vocal_removal_info: urls },
  });
  const headers = { 'content-type': 'application/json' };
  for (let left = TRIES; left > 0; left--) {
    const response = await fetch(url, { method: 'POST', headers, body }).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.ok) return true;
  }
  return false;
}
