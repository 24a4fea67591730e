import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { median } from './statistics.ts';

const SAMPLES = 5;

/** The memory that a process holds, in MB: the median of some looks, after it had time to come to rest. */
export async function residentMemory(pid: number, restMs: number): Promise<number> {
  await wait(restMs);
  const megabytes: number[] = [];
  for (let n = 0; n < SAMPLES; n++) {
    const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
    megabytes.push(Number(stdout) / 1_024);
    await wait(restMs / 10);
  }
  return median(megabytes);
}
