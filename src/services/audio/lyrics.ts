import { z } from 'zod';
import { CorruptRecordError, StoreError, UpstreamError, type UpstreamReason } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Collection } from '../platform/collection.ts';
import type { Logger } from '../platform/logger.ts';
import type { SeparationClient } from '../separation/client.ts';
import type { TrackId } from '../separation/ids.ts';
import type { RequestBudget } from '../separation/request-budget.ts';
import { AlignedWord } from '../separation/schemas.ts';

/**
 * What is known of a track's words. `asked` stands before the request is sent: whoever finds it later knows that the
 * words may have been paid for, and that the answer was lost.
 */
export const LyricsRecord = z.discriminatedUnion('state', [
  z.strictObject({ v: z.literal(1), state: z.literal('asked'), at: z.number() }),
  z.strictObject({ v: z.literal(1), state: z.literal('none'), at: z.number() }),
  z.strictObject({ v: z.literal(1), state: z.literal('words'), at: z.number(), words: z.array(AlignedWord) }),
]);
export type LyricsRecord = z.infer<typeof LyricsRecord>;

/** The words of tracks. */
export interface Lyrics {
  /**
   * When each word of a track is sung, or `undefined` where there are no words. Upstream does not say what they cost, so
   * it is asked at most once for a track, ever, and whoever asks meanwhile shares the answer.
   * @throws StoreError: then nobody was asked. Rejects with the reason of `stopping` when that comes first.
   */
  of(track: TrackId): Promise<readonly AlignedWord[] | undefined>;
  /** The words that were told before; nobody is asked. @throws StoreError */
  kept(track: TrackId): Promise<readonly AlignedWord[] | undefined>;
}

interface LyricsOptions {
  records: Collection<LyricsRecord>;
  client: Pick<SeparationClient, 'lyrics'>;
  budget: Pick<RequestBudget, 'turn' | 'slowDown'>;
  isOn: boolean;
  clock: Pick<Clock, 'now'>;
  logger: Pick<Logger, 'info' | 'warn'>;
  stopping: AbortSignal;
}

// Upstream surely did not look at the request.
const UNPROCESSED: ReadonlySet<UpstreamReason> = new Set(['unsent', 'declined', 'maintenance']);

export function createLyrics(options: LyricsOptions): Lyrics {
  const { records, client, budget, isOn, clock, logger, stopping } = options;
  const running = new Map<string, Promise<readonly AlignedWord[] | undefined>>();

  async function known(id: string): Promise<LyricsRecord | undefined> {
    try {
      return await records.get(id);
    } catch (error) {
      if (!(error instanceof CorruptRecordError)) throw error;
      // It was put aside; that there was one says that the track has been asked for.
      await records.update(id, (current) => (current === undefined ? recordOf('none') : undefined));
      return await records.get(id);
    }
  }

  const recordOf = (state: 'asked' | 'none'): LyricsRecord => ({ v: 1, state, at: clock.now() });

  const wordsIn = (record: LyricsRecord) => (record.state === 'words' ? record.words : undefined);

  async function ask(track: TrackId, id: string): Promise<readonly AlignedWord[] | undefined> {
    const record = await known(id);
    if (record !== undefined) return wordsIn(record);
    await budget.turn('lookup', stopping);
    const asked = await records.update(id, (current) =>
      current === undefined ? recordOf('asked') : undefined,
    );
    if (asked === undefined) return undefined;

    // From here on it is not stopped any more: an answer that nobody waits for is lost for good.
    const answer = await client.lyrics(track).catch(async (error: unknown) => {
      if (!(error instanceof UpstreamError)) throw error;
      logger.info({ track, reason: error.reason, err: error }, 'the words of a track were not told');
      if (error.reason === 'declined') budget.slowDown();
      if (UNPROCESSED.has(error.reason)) await keeping(() => records.delete(id));
      else await keeping(() => records.update(id, () => recordOf('none')));
    });
    if (answer === undefined) return undefined;
    const words = answer.some(({ text }) => text.trim() !== '') ? answer : undefined;
    await keeping(() =>
      records.update(id, () =>
        words === undefined ? recordOf('none') : { v: 1, state: 'words', at: clock.now(), words },
      ),
    );
    return words;
  }

  /** The words are here all the same; what stays on the disk is that they were asked for. */
  async function keeping(write: () => Promise<unknown>): Promise<void> {
    await write().catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error;
      logger.warn({ err: error }, 'what became of the words of a track was not written down');
    });
  }

  return {
    async of(track) {
      if (!isOn) return undefined;
      const id = idOf(track);
      const shared = running.get(id) ?? ask(track, id).finally(() => running.delete(id));
      running.set(id, shared);
      return await shared;
    },
    async kept(track) {
      const record = await known(idOf(track));
      return record && wordsIn(record);
    },
  };
}

const idOf = ({ taskId, audioId }: TrackId): string => `${taskId}.${audioId}`;
