import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { isOpen } from '../../src/services/jobs/state-of.ts';
import { type Books, readBooks, rewriteJobs } from './books.ts';
import type { World } from './world.ts';

/** One durable write of the bot: its key, and a part of what is written (both regular expressions). */
export interface Write {
  readonly key: string;
  readonly value?: string;
}

const PRELOAD = fileURLToPath(new URL('./die-at.mjs', import.meta.url));
const FILE = 'die-at.json';

/** The environment of a bot that can be told at which write to die. Its folder is the bot's working directory. */
export const MORTAL: Record<string, string> = { NODE_OPTIONS: `--import ${PRELOAD}`, DIE_AT: FILE };

/** From now on the bot dies, by its own SIGKILL, exactly before or after the write. */
export async function dieAt(world: World, when: 'before' | 'after', write: Write): Promise<void> {
  writeFileSync(join(world.stateDir, FILE), JSON.stringify({ when, ...write }));
  process.kill(world.bot.pid, 'SIGUSR2');
  await world.bot.line((line) => line.includes('"armed"'));
}

/** Has every separation end that is not over yet, and sends its callback (again), so that one arrives for sure. */
export async function finishAll({ upstream: { control } }: World): Promise<void> {
  for (const { id, state } of control.separations()) {
    if (state === 'PENDING') control.finish(id);
    await control.sendCallback(id);
  }
}

/** Lets the time run out of a job of which nobody will ever hear, while the bot is down. */
export async function expire(world: World): Promise<void> {
  const past = Date.now() - 1;
  await rewriteJobs(world.stateDir, (job) => (job.state === 'submitting' ? { ...job, deadline: past } : job));
}

/** Waits until every job on disk has come to its end. */
export async function settled(world: World): Promise<Books> {
  let books = await readBooks(world.stateDir);
  const open = async () => {
    books = await readBooks(world.stateDir);
    return books.jobs.filter(isOpen).map(({ id, state }) => ({ id, state }));
  };
  await expect.poll(open, { timeout: 15_000, interval: 50 }).toEqual([]);
  return books;
}
