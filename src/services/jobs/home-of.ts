import { DiscordError, type DiscordReason } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Messenger } from '../platform/messenger.ts';
import type { JobStore } from './job-store.ts';

/** The server to which somebody's job belongs, and the roles that they have there now. */
export interface Home {
  guildId: string;
  roleIds: readonly string[];
}

/**
 * Where a job is at home for one who waits for it: in a direct message, Discord says neither. `left` when they, or the
 * bot, are not there any more; `undefined` when the job is unknown, or nobody's of that id.
 * @throws DiscordError
 */
export type HomeOf = (jobId: string, userId: string) => Promise<Home | 'left' | undefined>;

interface HomeOfOptions {
  jobs: Pick<JobStore, 'get'>;
  messenger: Pick<Messenger, 'rolesOf'>;
  clock: Pick<Clock, 'sleep'>;
}

// Of the 3 s in which an interaction has to be answered.
const PATIENCE_MS = 1_500;
const NOT_THERE: ReadonlySet<DiscordReason> = new Set(['unknown_member', 'gone', 'no_access']);

export function createHomeOf({ jobs, messenger, clock }: HomeOfOptions): HomeOf {
  const tooLate = async () => {
    await clock.sleep(PATIENCE_MS);
    throw new DiscordError('transient', new Error('the roles of a member did not come in time'));
  };

  return async (jobId, userId) => {
    const job = await jobs.get(jobId);
    const delivery = job?.deliveries.findLast((each) => each.userId === userId);
    if (delivery === undefined) return undefined;
    const { guildId } = delivery;
    try {
      return { guildId, roleIds: await Promise.race([messenger.rolesOf(guildId, userId), tooLate()]) };
    } catch (error) {
      if (error instanceof DiscordError && NOT_THERE.has(error.reason)) return 'left';
      throw error;
    }
  };
}
