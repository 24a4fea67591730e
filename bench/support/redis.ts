import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { freePort } from '../../sandbox/bot.ts';
import type { BenchContext } from './bench.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A Redis of the bench's own, on a port of its own; `undefined` where `redis-server` is not installed. */
export async function stageRedis(
  context: BenchContext,
  { isDurable }: { isDurable: boolean },
): Promise<number | undefined> {
  const port = await freePort();
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];
  const redis = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', ...(isDurable ? durable : [])],
    { cwd: await temporaryFolder(context), stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const isMissing = await Promise.race([
    once(redis, 'spawn').then(() => false),
    once(redis, 'error').then(() => true),
  ]);
  if (isMissing) return undefined;
  const endWithUs = () => redis.kill('SIGKILL');
  process.once('exit', endWithUs);
  context.atEnd(async () => {
    process.off('exit', endWithUs);
    redis.kill('SIGKILL');
    await once(redis, 'close');
  });
  for await (const line of createInterface({ input: redis.stdout })) {
    if (line.includes('Ready to accept connections')) break;
  }
  redis.stdout.resume();
  return port;
}
