import type { TrackId } from '../separation/ids.ts';
import type { Songs } from '../separation/songs.ts';
import type { History, HistoryEntry } from './history.ts';
import type { JobStore } from './job-store.ts';

/** A track that somebody has asked for. */
export interface RecentTrack {
  track: TrackId;
  title: string | undefined;
  /** Which of its task's variants, if that is known. */
  variant: number | undefined;
  /** When it was asked for last, epoch ms. */
  at: number;
  /** The member has asked for it themselves. */
  isOwn: boolean;
}

/** What a member may want to ask for again: their own tracks, then those that the server has seen; newest first. */
export type RecentSongs = (guildId: string, memberId: string) => Promise<readonly RecentTrack[]>;

interface RecentSongsOptions {
  history: Pick<History, 'ofMember' | 'ofServer'>;
  jobs: Pick<JobStore, 'get'>;
  songs: Pick<Songs, 'known'>;
}

// Records are read while somebody types, and at most 25 suggestions can be shown.
const MOST_OWN = 25;
const MOST_READ = 40;

export function createRecentSongs({ history, jobs, songs }: RecentSongsOptions): RecentSongs {
  async function trackOf({ jobId, at }: HistoryEntry, isOwn: boolean): Promise<RecentTrack[]> {
    const job = await jobs.get(jobId);
    // Upstream does not know what it has refused as invalid: it was a mistake of who typed it.
    if (job === undefined || (job.state === 'failed' && job.reason === 'invalid')) return [];
    const { track } = job;
    const seen = songs.known(track.taskId)?.tracks.find(({ audioId }) => audioId === track.audioId);
    return [{ track, title: job.title ?? seen?.title, variant: seen?.variant, at, isOwn }];
  }

  return async (guildId, memberId) => {
    const [own, all] = await Promise.all([history.ofMember(guildId, memberId), history.ofServer(guildId)]);
    const others = all.filter((entry) => entry.memberId !== memberId && !entry.isPrivate);
    const entries = [...own.slice(0, MOST_OWN), ...others].slice(0, MOST_READ);
    const tracks = await Promise.all(entries.map((entry) => trackOf(entry, entry.memberId === memberId)));
    return firstOfEach(tracks.flat(), ({ track }) => `${track.taskId} ${track.audioId}`);
  };
}

/** Of those that are the same by `key`, the first one. */
export function firstOfEach<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}
