import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchContext } from './bench.ts';

/** A folder that is gone when the bench has ended. */
export async function temporaryFolder({ atEnd }: Pick<BenchContext, 'atEnd'>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stemsmith-bench-'));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
