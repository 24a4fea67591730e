import type { Clock } from '../platform/clock.ts';
import type { Logger } from '../platform/logger.ts';
import type { Quotas } from '../quotas/quotas.ts';
import type { Songs } from '../separation/songs.ts';
import type { Job, JobIn } from './job.ts';
import type { Question } from './question.ts';

/** What a member has to be asked before anything is spent, if anything. `last` is the job that made the same last. */
export type AskBack = (job: JobIn<'accepted'>, last: Job | undefined) => Promise<Question | undefined>;

interface AskBackOptions {
  songs: Pick<Songs, 'find'>;
  quotas: Pick<Quotas, 'overview'>;
  /** Requests that cost more credits than this are confirmed first. */
  confirmAboveCredits: number | undefined;
  clock: Clock;
  logger: Logger;
}

// A look that takes longer is not worth the wait: upstream itself refuses a wrong pair, for free.
const LOOK_WITHIN_MS = 4_000;

export function createAskBack(options: AskBackOptions): AskBack {
  const { songs, quotas, confirmAboveCredits = Number.POSITIVE_INFINITY, clock, logger } = options;

  function aboutFiles(last: Job | undefined): Question | undefined {
    if (last?.state !== 'delivered' && last?.state !== 'undeliverable') return undefined;
    return last.expiresAt > clock.now() ? undefined : { about: 'gone', expiredAt: last.expiresAt };
  }

  async function aboutTrack({ id, track }: Job): Promise<Question | undefined> {
    const song = await songs.find(track.taskId, { withinMs: LOOK_WITHIN_MS }).catch((error: unknown) => {
      logger.info(
        { jobId: id, err: error },
        'a song could not be looked up, so its ids are taken as they are',
      );
      return undefined;
    });
    const tracks = song?.tracks ?? [];
    if (tracks.length === 0 || tracks.some(({ audioId }) => audioId === track.audioId)) return undefined;
    return {
      about: 'other_track',
      tracks: tracks.map(({ audioId, title, durationSeconds }) => ({
        audioId,
        ...(title === undefined ? {} : { title }),
        ...(durationSeconds === undefined ? {} : { durationSeconds }),
      })),
    };
  }

  /** Who has too little left for it is refused, not asked. */
  async function aboutCost(job: Job): Promise<Question | undefined> {
    if (job.cost <= confirmAboveCredits) return undefined;
    const { standings, period } = await quotas.overview(job.guildId, job);
    const [nearest] = [...standings].sort((one, two) => one.limit - one.used - (two.limit - two.used));
    if (nearest === undefined || nearest.limit - nearest.used < job.cost) return undefined;
    const { rule, used, limit } = nearest;
    return { about: 'cost', left: { rule, used, limit, period: rule === 'ceiling' ? 'day' : period } };
  }

  return async (job, last) => {
    const files = job.isConfirmed ? undefined : aboutFiles(last);
    return files ?? (await aboutTrack(job)) ?? (job.isConfirmed ? undefined : await aboutCost(job));
  };
}
