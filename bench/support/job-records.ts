import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { Job } from '../../src/services/jobs/job.ts';
import { LedgerPage } from '../../src/services/quotas/ledger-page.ts';

/** What is known of a job that a store was filled with. */
export interface FilledJob {
  readonly id: string;
  readonly separationId: string;
}

const PER_SERVER = 50;
const BATCH = 5_000;
const MINUTE_MS = 60_000;
const CHANNEL_ID = '1201000000000000201';
const MEMBER_ID = '1201000000000000011';
const REPLY_ID = '1201000000000000301';

/** The file in which a bot with this folder for its state keeps everything. */
export const storePath = (stateDir: string): string => join(stateDir, 'stemsmith.sqlite');

/**
 * Fills the store of a bot that does not run yet with jobs that were made half an hour ago: some have ended, and some
 * are at upstream. Resolves to those that are open.
 */
export async function fillStore(
  stateDir: string,
  { ended, open }: { ended: number; open: number },
): Promise<FilledJob[]> {
  await mkdir(stateDir, { recursive: true });
  const acceptedAt = Date.now() - 30 * MINUTE_MS;
  const count = ended + open;
  const isOpen = (n: number) => Math.floor((n * open) / count) < Math.floor(((n + 1) * open) / count);
  const jobs = Array.from({ length: count }, (_, n) => jobRecord(n, isOpen(n), acceptedAt));
  const day = new Date(acceptedAt).toISOString().slice(0, 10);
  await write(storePath(stateDir), [
    ...jobs.map((job): Entry => [`jobs/${job.id}`, job]),
    ...pagesOf(jobs).map(([guildId, page]): Entry => [`ledgers/${guildId}/${day}`, page]),
  ]);
  return jobs.flatMap((job) => (job.state === 'separating' ? [job] : []));
}

type Entry = readonly [key: string, record: unknown];

function jobRecord(n: number, isOpen: boolean, acceptedAt: number): Job {
  const id = (10n ** 18n + BigInt(n)).toString(36);
  const guildId = String(1_300_000_000_000_000_000n + BigInt(Math.floor(n / PER_SERVER)));
  const told = { as: 'separated', via: 'reply', channelId: CHANNEL_ID, messageId: REPLY_ID } as const;
  const common = {
    v: 1,
    id,
    type: 'separate_vocal',
    track: { taskId: '3e63b4cc88d52611159371f6af5571e7', audioId: `376c687e-d439-42c1-b1e4-${id}` },
    title: 'A song with a title of the usual length',
    guildId,
    memberId: MEMBER_ID,
    cost: 10,
    acceptedAt,
    deliveries: [
      {
        id,
        userId: MEMBER_ID,
        guildId,
        channelId: CHANNEL_ID,
        isPrivate: false,
        reply: { applicationId: '1', token: 'x'.repeat(200), expiresAt: acceptedAt + 15 * MINUTE_MS },
        languages: { member: 'en', server: 'en' },
        attachmentLimit: 10 * 1024 * 1024,
        originalId: REPLY_ID,
        ...(isOpen ? {} : { told, files: 'added' }),
      },
    ],
    separationId: `separation-${id}`,
    startedAt: acceptedAt + 1_000,
  };
  if (isOpen) {
    return Job.parse({ ...common, state: 'separating', deadline: acceptedAt + 24 * 60 * MINUTE_MS });
  }
  const endedAt = acceptedAt + 2 * MINUTE_MS;
  return Job.parse({
    ...common,
    state: 'delivered',
    tracks: ['vocals', 'instrumental'].map((stem) => ({
      stem,
      url: `https://files.example.com/${id}_${stem}.mp3`,
    })),
    completedAt: endedAt,
    expiresAt: endedAt + 14 * 86_400_000,
    endedAt,
  });
}

function pagesOf(jobs: readonly Job[]): [guildId: string, page: LedgerPage][] {
  const servers = Array.from({ length: Math.ceil(jobs.length / PER_SERVER) }, (_, server) =>
    jobs.slice(server * PER_SERVER, (server + 1) * PER_SERVER),
  );
  return servers.map((charged) => {
    const entries = charged.map(({ id, memberId, cost, type, acceptedAt, state }) => {
      const isOpen = state === 'separating';
      return [id, { memberId, credits: cost, type, at: acceptedAt, isOpen }] as const;
    });
    return [charged[0]?.guildId ?? '', LedgerPage.parse({ v: 1, entries: Object.fromEntries(entries) })];
  });
}

async function write(path: string, entries: readonly Entry[]): Promise<void> {
  const adapter = new KeyvSqlite({ uri: `sqlite://${path}`, table: 'stemsmith' });
  await adapter.query('PRAGMA journal_mode = WAL');
  for (let from = 0; from < entries.length; from += BATCH) {
    const rows = entries
      .slice(from, from + BATCH)
      .map(([key, value]) => ({ key, value: JSON.stringify({ value }) }));
    await adapter.query(
      "INSERT INTO stemsmith SELECT value ->> 'key', value ->> 'value' FROM json_each(?)",
      JSON.stringify(rows),
    );
  }
  await adapter.disconnect();
}
