import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { pino } from 'pino';
import { Job } from '../src/services/jobs/job.ts';
import { createJobStore } from '../src/services/jobs/job-store.ts';
import { isOpen } from '../src/services/jobs/state-of.ts';
import { createCollection } from '../src/services/platform/collection.ts';
import { openSqliteStore } from '../src/services/platform/sqlite-store.ts';

/*
 * How long a start takes until every open job is known again, beside reading the same rows with plain SQL.
 * Records and open jobs may be given: tsx bench/recovery.ts 100000 10000
 */
const [records = 100_000, open = 10_000] = process.argv.slice(2).map(Number);

function jobRecord(n: number): object {
  const id = (10n ** 18n + BigInt(n)).toString(36);
  const isOpen = n % Math.round((records + open) / open) === 0;
  const place = { channelId: '1100000000000000200', messageId: '1100000000000000300' };
  const told = isOpen ? {} : { told: { as: 'separated', via: 'reply', ...place } };
  const common = {
    v: 1,
    id,
    type: 'separate_vocal',
    track: { taskId: '3e63b4cc88d52611159371f6af5571e7', audioId: '376c687e-d439-42c1-b1e4-bcb43b095ec2' },
    title: 'A song with a title of the usual length',
    guildId: '1100000000000000100',
    memberId: '1100000000000000011',
    cost: 10,
    acceptedAt: 1_790_000_000_000,
    deliveries: [
      {
        id,
        userId: '1100000000000000011',
        guildId: '1100000000000000100',
        channelId: '1100000000000000200',
        isPrivate: false,
        reply: { applicationId: '1100000000000000001', token: 'x'.repeat(200), expiresAt: 1_790_000_900_000 },
        ...told,
      },
    ],
  };
  const startedAt = 1_790_000_001_000;
  if (isOpen) {
    return { ...common, state: 'separating', separationId: 's', startedAt, deadline: 1_790_003_600_000 };
  }
  return {
    ...common,
    state: 'delivered',
    separationId: 's',
    startedAt,
    tracks: ['vocals', 'instrumental'].map((stem) => ({
      stem,
      url: `https://files.example.com/s/${id}_${stem}.mp3`,
    })),
    completedAt: startedAt,
    expiresAt: startedAt + 14 * 86_400_000,
    endedAt: startedAt,
  };
}

async function fill(path: string): Promise<void> {
  const adapter = new KeyvSqlite({ uri: `sqlite://${path}`, table: 'stemsmith' });
  for (let from = 0; from < records + open; from += 5_000) {
    const rows = Array.from({ length: Math.min(5_000, records + open - from) }, (_, n) => {
      const job = jobRecord(from + n);
      return { key: `jobs/${'id' in job ? job.id : ''}`, value: JSON.stringify({ value: job }) };
    });
    await adapter.query(
      "INSERT INTO stemsmith SELECT value ->> 'key', value ->> 'value' FROM json_each(?)",
      JSON.stringify(rows),
    );
  }
  await adapter.disconnect();
}

async function time(task: () => Promise<number>): Promise<{ ms: number; found: number }> {
  const start = performance.now();
  const found = await task();
  return { ms: performance.now() - start, found };
}

const folder = await mkdtemp(join(tmpdir(), 'stemsmith-bench-'));
const path = join(folder, 'bench.sqlite');
await fill(path);
const logger = pino({ level: 'silent' });

async function floor(): Promise<number> {
  const adapter = new KeyvSqlite({ uri: `sqlite://${path}`, table: 'stemsmith' });
  const rows: { value: string }[] = await adapter.query("SELECT value FROM stemsmith WHERE key > 'jobs/'");
  const found = rows.filter(({ value }) => JSON.parse(value).value.state === 'separating').length;
  await adapter.disconnect();
  return found;
}

async function recover(): Promise<number> {
  const store = await openSqliteStore({ url: `sqlite://${path}`, logger });
  const jobs = createJobStore({ records: createCollection({ store, name: 'jobs', schema: Job, logger }) });
  let found = 0;
  for await (const job of jobs.all()) found += isOpen(job) ? 1 : 0;
  await store.close();
  return found;
}

const runs = [];
for (let run = 0; run < 5; run++) runs.push({ floor: await time(floor), recovery: await time(recover) });
const median = (values: number[]) => values.sort((left, right) => left - right)[values.length >> 1] ?? 0;
const floorMs = median(runs.map((run) => run.floor.ms));
const recoveryMs = median(runs.map((run) => run.recovery.ms));
const found = runs[0]?.recovery.found;
if (found !== runs[0]?.floor.found) throw new Error(`recovered ${found}, there are ${runs[0]?.floor.found}`);
console.log(`records ${records + open}, open ${found}`);
console.log(`plain SQL and JSON   ${floorMs.toFixed(0)} ms`);
console.log(`recovery             ${recoveryMs.toFixed(0)} ms   ${(recoveryMs / floorMs).toFixed(2)}x`);
await rm(folder, { recursive: true, force: true });
