import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';

/** A request on its way through the queues. */
interface Work {
  guildId: string;
  memberId: string;
  track: string;
  cost: number;
  token: string;
  state: 'accepted' | 'queued' | 'submitting' | 'separating' | 'separated' | 'delivered';
  separationId?: string;
  tracks?: readonly { stem: string; url: string }[];
}

const CONCURRENCY = 100;
const HISTORY_KEEPS = 300;

/**
 * The same steps as those of the bot, as BullMQ workers: accept, hold the quota, claim the track, note the history,
 * submit, take the result, tell it. Each state is written to Redis before what it stands for is done.
 */
export async function startQueueWorkers({ port, onDelivered }: { port: number; onDelivered: () => void }) {
  const connection = { host: '127.0.0.1', port, maxRetriesPerRequest: null };
  const requests = new Queue<Work>('requests', { connection });
  const results = new Queue<Work>('results', { connection });
  const redis = new Redis(connection);

  const submitting = new Worker<Work>(
    'requests',
    async (job) => {
      const { guildId, memberId, track, cost } = job.data;
      const id = job.id ?? '';
      await redis
        .multi()
        .hsetnx(`ledger:${guildId}`, id, cost)
        .set(`claim:${track}`, id, 'NX')
        .lpush(`history:${guildId}:${memberId}`, id)
        .ltrim(`history:${guildId}:${memberId}`, 0, HISTORY_KEEPS)
        .lpush(`history:${guildId}`, id)
        .ltrim(`history:${guildId}`, 0, HISTORY_KEEPS)
        .exec();
      await job.updateData({ ...job.data, state: 'queued' });
      await job.updateData({ ...job.data, state: 'submitting' });
      const separating: Work = { ...job.data, state: 'separating', separationId: `separation-of-${id}` };
      await job.updateData(separating);
      // Upstream is instant: its callback arrives, and is answered when the result is written down.
      const tracks = ['vocals', 'instrumental'].map((stem) => ({
        stem,
        url: `https://files.example.com/${stem}.mp3`,
      }));
      await results.add('deliver', { ...separating, state: 'separated', tracks }, { jobId: `${id}-result` });
    },
    { connection, concurrency: CONCURRENCY },
  );
  const delivering = new Worker<Work>(
    'results',
    async (job) => {
      await job.updateData({ ...job.data, state: 'delivered' });
    },
    { connection, concurrency: CONCURRENCY },
  );
  delivering.on('completed', onDelivered);
  await Promise.all([submitting.waitUntilReady(), delivering.waitUntilReady()]);

  return {
    async request(id: string, work: Omit<Work, 'state'>): Promise<void> {
      await requests.add('separate', { ...work, state: 'accepted' }, { jobId: id });
    },
    delivered: () => results.getCompletedCount(),
    async close() {
      await Promise.all([submitting.close(), delivering.close(), requests.close(), results.close()]);
      redis.disconnect();
    },
  };
}
