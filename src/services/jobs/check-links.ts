import { DownloadError, UpstreamError } from '../../errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Downloads } from '../platform/download.ts';
import type { Logger } from '../platform/logger.ts';
import type { SeparationClient } from '../separation/client.ts';
import type { RequestBudget } from '../separation/request-budget.ts';
import type { Track } from '../separation/stems.ts';

/** The tracks whose files are still there, as upstream names them now; or none are; or nobody could say. */
export type LinkCheck = readonly Track[] | 'gone' | 'unclear';

/** Looks whether the files of a separation are still there, which is free. All who ask at once share one look. */
export type CheckLinks = (separationId: string) => Promise<LinkCheck>;

interface CheckLinksOptions {
  client: Pick<SeparationClient, 'details'>;
  budget: Pick<RequestBudget, 'turn' | 'slowDown'>;
  downloads: Pick<Downloads, 'probe'>;
  /** Whether a link may be shown. */
  acceptable: (url: string) => boolean;
  clock: Pick<Clock, 'sleep'>;
  logger: Logger;
}

const PATIENCE_MS = 30_000;

export function createCheckLinks(options: CheckLinksOptions): CheckLinks {
  const { client, budget, downloads, acceptable, clock, logger } = options;
  const looks = new Map<string, Promise<LinkCheck>>();

  async function look(separationId: string, signal: AbortSignal): Promise<LinkCheck> {
    await budget.turn('lookup', signal);
    const outcome = await client.details(separationId, signal);
    if (outcome.type !== 'separated') return outcome.type === 'pending' ? 'unclear' : 'gone';
    const tracks = outcome.tracks.filter(({ url }) => acceptable(url));
    let isUnclear = false;
    for (const { url } of tracks) {
      try {
        await downloads.probe(url, signal);
        // They were made together, and go together.
        return tracks;
      } catch (error) {
        if (!(error instanceof DownloadError)) throw error;
        isUnclear ||= error.reason === 'unreachable';
      }
    }
    return isUnclear ? 'unclear' : 'gone';
  }

  async function lookPatiently(separationId: string): Promise<LinkCheck> {
    const patience = new AbortController();
    const done = new AbortController();
    clock.sleep(PATIENCE_MS, done.signal).then(
      () => patience.abort(),
      () => {},
    );
    try {
      return await look(separationId, patience.signal);
    } catch (error) {
      if (error instanceof UpstreamError && error.reason === 'declined') budget.slowDown();
      logger.info({ separationId, err: error }, 'it could not be looked whether files are still there');
      return error instanceof UpstreamError && error.reason === 'invalid' ? 'gone' : 'unclear';
    } finally {
      done.abort();
      looks.delete(separationId);
    }
  }

  return (separationId) => {
    const underWay = looks.get(separationId) ?? lookPatiently(separationId);
    looks.set(separationId, underWay);
    return underWay;
  };
}
